/**
 * What a graph is made of, found out within bounds on any database: counts come from the store's own books, everything
 * else from a sample of each label and type. Knows statements and rows; must not know HTTP.
 */
import type { QueryDescription } from '../../protocol/api.ts';
import type { CypherMap, CypherValue } from '../../protocol/values.ts';
import { groupBy } from './grouping.ts';
import { type QueryResult, toRecords } from './run-query.ts';
import {
  connectionStatements,
  countStatements,
  propertyStatements,
  type Subject,
} from './schema-statements.ts';

export interface SchemaSurvey {
  readonly labels: readonly SurveyedName[];
  readonly types: readonly SurveyedName[];
  readonly connections: readonly SurveyedConnection[];
  /** Names whose properties and connections were not looked at, because there are too many. */
  readonly passedOver: number;
}

export interface SurveyedName {
  readonly name: string;
  readonly count: number;
  readonly properties: readonly SurveyedProperty[];
}

export interface SurveyedProperty {
  readonly name: string;
  readonly types: readonly string[];
  readonly count: number;
  readonly share: number;
  readonly estimated: boolean;
  readonly samples: readonly CypherValue[];
}

export interface SurveyedConnection {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly count: number;
  readonly estimated: boolean;
}

/** Runs one statement; `sample` is given to those that ask for it. */
export type SurveyRun = (query: QueryDescription, given: CypherMap) => Promise<QueryResult>;

/** More labels or types than this are counted, but not looked into. */
const mostNames = 200;

export async function surveySchema(
  names: { readonly labels: readonly string[]; readonly types: readonly string[] },
  sampleSize: number,
  run: SurveyRun,
): Promise<SchemaSurvey> {
  const survey = new Survey(sampleSize, run);
  const labelCounts = await survey.count('label', names.labels);
  const typeCounts = await survey.count('type', names.types);
  return {
    labels: await survey.describe('label', labelCounts),
    types: await survey.describe('type', typeCounts),
    connections: await survey.connect(typeCounts),
    passedOver: Math.max(0, labelCounts.size - mostNames) + Math.max(0, typeCounts.size - mostNames),
  };
}

type Counts = ReadonlyMap<string, number>;

class Survey {
  readonly #sampleSize: number;
  readonly #run: SurveyRun;

  constructor(sampleSize: number, run: SurveyRun) {
    this.#sampleSize = sampleSize;
    this.#run = run;
  }

  /** Without those that are only remembered: a store keeps names after their last use. */
  async count(subject: Subject, names: readonly string[]): Promise<Counts> {
    const records = await this.#runAll(countStatements(subject, [...names].sort()));
    const counts = records.map((record) => [readText(record, 'name'), readNumber(record, 'count')] as const);
    return new Map(counts.filter(([, count]) => count > 0));
  }

  async describe(subject: Subject, counts: Counts): Promise<SurveyedName[]> {
    const records = await this.#runAll(propertyStatements(subject, [...counts.keys()].slice(0, mostNames)));
    const byName = groupBy(records, (record) => readText(record, 'name'));
    return Array.from(counts, ([name, count]) => {
      const byProperty = groupBy(byName.get(name) ?? [], (record) => readText(record, 'property'));
      const properties = Array.from(byProperty, ([property, parts]) => this.#sum(property, parts, count));
      return { name, count, properties: properties.sort((a, b) => (a.name < b.name ? -1 : 1)) };
    });
  }

  async connect(counts: Counts): Promise<SurveyedConnection[]> {
    const records = await this.#runAll(connectionStatements([...counts.keys()].slice(0, mostNames)));
    return records.map((record) => {
      const type = readText(record, 'name');
      const scaled = this.#scale(readNumber(record, 'count'), counts.get(type) ?? 0);
      return { from: readText(record, 'from'), type, to: readText(record, 'to'), ...scaled };
    });
  }

  /** One property, from one record for each type of its values. */
  #sum(name: string, parts: readonly CypherMap[], total: number): SurveyedProperty {
    const seen = parts.reduce((sum, part) => sum + readNumber(part, 'count'), 0);
    return {
      name,
      types: parts.map((part) => readText(part, 'valueType')).sort(),
      share: Math.min(1, seen / Math.max(1, Math.min(total, this.#sampleSize))),
      ...this.#scale(seen, total),
      samples: parts.flatMap((part) => (part.get('samples') ?? []) as CypherValue[]).slice(0, 3),
    };
  }

  #scale(seen: number, total: number): { count: number; estimated: boolean } {
    const estimated = total > this.#sampleSize;
    return { count: estimated ? Math.round((seen / this.#sampleSize) * total) : seen, estimated };
  }

  async #runAll(statements: readonly QueryDescription[]): Promise<CypherMap[]> {
    const records: CypherMap[] = [];
    for (const statement of statements) {
      const wantsSample = statement.parameters.some(({ name }) => name === 'sample');
      const given = new Map<string, CypherValue>(wantsSample ? [['sample', BigInt(this.#sampleSize)]] : []);
      records.push(...toRecords(await this.#run(statement, given)));
    }
    return records;
  }
}

function readText(record: CypherMap, key: string): string {
  return String(record.get(key));
}

function readNumber(record: CypherMap, key: string): number {
  return Number(record.get(key));
}
