/** The forms in which an answer can be taken away. */
import { z } from 'zod';
import { createCsv, createTsv } from './csv.ts';
import { writeCypherScript } from './cypher-script.ts';
import { writeGexf } from './gexf.ts';
import type { CollectedGraph } from './graph-collection.ts';
import { writeGraphml } from './graphml.ts';
import { createJsonLines, createJsonRecords, type TableWriter, tabulate } from './tables.ts';

export const exportFormat = z.enum(['csv', 'tsv', 'json', 'jsonl', 'graphml', 'gexf', 'cypher']);
export type ExportFormat = z.output<typeof exportFormat>;

export interface FormatOptions {
  /** CSV and TSV: text as it is, not as a spreadsheet should read it. */
  readonly exact: boolean;
  /** JSON and JSON lines: typed JSON instead of plain. */
  readonly typed: boolean;
}

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  tsv: 'text/tab-separated-values; charset=utf-8',
  json: 'application/json',
  jsonl: 'application/jsonl',
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
  cypher: 'text/plain; charset=utf-8',
};

type GraphWriter = (graph: CollectedGraph, about: string) => Generator<string>;

const graphWriters: Partial<Readonly<Record<ExportFormat, GraphWriter>>> = {
  graphml: writeGraphml,
  gexf: writeGexf,
  cypher: writeCypherScript,
};

/** Undefined for formats that hold rows. */
export function findGraphWriter(format: ExportFormat): GraphWriter | undefined {
  return graphWriters[format];
}

export function createTable(format: ExportFormat, options: FormatOptions): TableWriter {
  switch (format) {
    case 'csv':
      return tabulate(createCsv(options.exact));
    case 'tsv':
      return tabulate(createTsv(options.exact));
    case 'json':
      return createJsonRecords(options.typed);
    default:
      return createJsonLines(options.typed);
  }
}
