import type { PropertyFacts, SchemaAnswer } from '../../protocol/api.ts';
import type { CypherMap } from '../../protocol/values.ts';
import { type QueryResult, toRecords } from '../library/run-query.ts';
import { schemaAnswer } from './answer-schemas.ts';
import { createRuns } from './library-runs.ts';
import { readNumber, readText, readTexts } from './record-reading.ts';
import { defineRoute } from './route.ts';

export const schemaRoute = defineRoute({
  path: '/api/schema',
  summary: 'Labels, relationship types, their properties with types and counts, and what connects to what',
  answerSchema: schemaAnswer,
  async answer({ signal }, context): Promise<SchemaAnswer> {
    const runs = createRuns(context, signal);
    const [labels, labelProperties, types, typeProperties, connections] = await Promise.all([
      runs.run('schema/labels'),
      runs.run('schema/label-properties'),
      runs.run('schema/relationship-types'),
      runs.run('schema/relationship-type-properties'),
      runs.run('schema/connections'),
    ]);
    const byLabel = groupProperties(labelProperties, 'label');
    const byType = groupProperties(typeProperties, 'type');
    return {
      ...runs.provenance,
      labels: toRecords(labels).map((record) => {
        const label = readText(record, 'label');
        return { label, count: readNumber(record, 'count'), properties: byLabel.get(label) ?? [] };
      }),
      relationshipTypes: toRecords(types).map((record) => {
        const type = readText(record, 'type');
        return { type, count: readNumber(record, 'count'), properties: byType.get(type) ?? [] };
      }),
      connections: toRecords(connections).map((record) => ({
        from: readText(record, 'from'),
        type: readText(record, 'type'),
        to: readText(record, 'to'),
        count: readNumber(record, 'count'),
      })),
    };
  },
});

function groupProperties(result: QueryResult, key: 'label' | 'type'): Map<string, PropertyFacts[]> {
  const groups = new Map<string, PropertyFacts[]>();
  for (const record of toRecords(result)) {
    const group = readText(record, key);
    groups.set(group, [...(groups.get(group) ?? []), toPropertyFacts(record)]);
  }
  return groups;
}

function toPropertyFacts(record: CypherMap): PropertyFacts {
  return {
    name: readText(record, 'property'),
    types: readTexts(record, 'types').sort(),
    count: readNumber(record, 'count'),
  };
}
