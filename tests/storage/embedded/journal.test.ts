import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PropertyGraph } from '../../../server/engine/graph/property-graph.ts';
import { DateValue } from '../../../server/engine/values/temporal.ts';
import type { Value } from '../../../server/engine/values/value.ts';
import { Journal } from '../../../server/storage/embedded/journal.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Everything there is to see of a graph. */
function describeGraph(graph: PropertyGraph) {
  return {
    nodes: [...graph.nodes()].map(({ id, labels, properties }) => ({ id, labels: [...labels], properties })),
    relationships: [...graph.relationships()].map(({ id, type, start, end, properties }) => ({
      id,
      type,
      start: start.id,
      end: end.id,
      properties,
    })),
    indexes: graph.indexes(),
    constraints: graph.constraints(),
    nextIds: graph.nextIds,
  };
}

function commit(journal: Journal, work: (graph: PropertyGraph) => void): void {
  journal.graph.begin();
  work(journal.graph);
  journal.graph.commit(journal.persist);
}

const step = fc.record({
  create: fc.nat(40),
  relate: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }),
  remove: fc.array(fc.nat(), { maxLength: 10 }),
  text: fc.string({ maxLength: 3000, size: 'max' }),
});

describe('A journal', () => {
  test('gives back what was committed, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const folder = temporaryFolder();
        const journal = new Journal(folder);
        for (const { create, relate, remove, text } of steps) {
          commit(journal, (graph) => {
            for (let index = 0; index < create; index++) {
              graph.createNode(
                index % 2 ? ['A', 'B'] : [],
                new Map<string, Value>([
                  ['text', text],
                  ['at', BigInt(index)],
                ]),
              );
            }
            const nodes = [...graph.nodes()];
            for (const [from, to] of nodes.length === 0 ? [] : relate) {
              graph.createRelationship(
                'R',
                nodes[from % nodes.length]!,
                nodes[to % nodes.length]!,
                new Map(),
              );
            }
            const relationships = [...graph.relationships()];
            for (const at of relationships.length === 0 ? [] : remove) {
              graph.deleteRelationship(relationships[at % relationships.length]!);
            }
          });
        }
        journal.graph.begin();
        journal.graph.createNode(['Never'], new Map());
        journal.graph.rollback();
        commit(journal, (graph) => graph.createNode([], new Map()));
        const before = describeGraph(journal.graph);
        await journal.close();
        const reopened = new Journal(folder);
        expect(describeGraph(reopened.graph)).toEqual(before);
        await reopened.close();
      }),
      { numRuns: 15 },
    );
  });

  test('brings indexes, constraints and full-text indexes back to work', async () => {
    const folder = temporaryFolder();
    const journal = new Journal(folder);
    commit(journal, (graph) => {
      const base = { name: undefined, entity: 'node' } as const;
      graph.createConstraint({
        ...base,
        type: 'unique',
        labelOrType: 'P',
        properties: ['id'],
        propertyType: undefined,
      });
      graph.createIndex({ ...base, type: 'RANGE', labelsOrTypes: ['P'], properties: ['born'] });
      const fullText = {
        type: 'FULLTEXT',
        name: 'ft',
        entity: 'node',
        analyzer: 'standard-folding',
      } as const;
      graph.createIndex({ ...fullText, labelsOrTypes: ['P'], properties: ['name'] });
      graph.createNode(
        ['P'],
        new Map<string, Value>([
          ['id', 'x'],
          ['born', new DateValue(3)],
          ['name', 'Erdoğan'],
        ]),
      );
    });
    await journal.close();
    const reopened = new Journal(folder);
    const { graph } = reopened;
    const born = [...graph.seekNodes('P', 'born', { kind: 'equals', value: new DateValue(3) })!];
    expect(born.map(({ id }) => id)).toEqual([0]);
    expect([...graph.searchFullText('ft', 'erdogan')]).toHaveLength(1);
    graph.begin();
    expect(() => graph.createNode(['P'], new Map([['id', 'x']]))).toThrow('already exists');
    graph.rollback();
    await reopened.close();
  });
});
