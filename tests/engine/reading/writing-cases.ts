/** The writing statements of the conformance kit, each with the graph it is to be sent to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedDir } from '../../support/requirements.ts';
import type { KitCase } from '../../tck/features.ts';
import { loadCases } from '../../tck/features.ts';

export interface WritingCase {
  readonly id: string;
  /** Statements that make the graph. */
  readonly preparation: readonly string[];
  readonly statement: string;
  /** True when the kit itself expects the statement to fail. */
  readonly isWrong: boolean;
}

const kit = join(sharedDir, 'tck');

/** What a person takes for a writing clause: the keyword outside of texts, names, labels, types and parameters. */
const writingClause =
  /(?<![:.$`'"\w|&!(,[])(?:CREATE|MERGE|DELETE|SET|REMOVE|FOREACH|DROP)\b(?!\s*[:=,)\]}.])/i;

export function loadWritingCases(): WritingCase[] {
  return loadCases(join(kit, 'features')).flatMap((kitCase) => toWritingCase(kitCase) ?? []);
}

function toWritingCase({ id, steps }: KitCase): WritingCase | undefined {
  const statement = steps.find(({ text }) => text.startsWith('executing query'))?.document;
  if (statement === undefined || !writingClause.test(withoutTexts(statement))) return undefined;
  const preparation = steps.flatMap(({ text, document = '' }) => {
    if (text === 'having executed:') return [document];
    const name = /^the (\S+) graph$/.exec(text)?.[1];
    return name === undefined ? [] : namedGraph(name);
  });
  return { id, preparation, statement, isWrong: steps.some(({ text }) => text.includes('should be raised')) };
}

function withoutTexts(statement: string): string {
  return statement.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\*.*?\*\/|\/\/.*/gs, "''");
}

function namedGraph(name: string): string[] {
  const folder = join(kit, 'graphs', name);
  const { scripts } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { scripts: string[] };
  return scripts.map((script) => readFileSync(join(folder, `${script}.cypher`), 'utf8'));
}
