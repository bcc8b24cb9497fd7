import { describe, expect, test } from '@jest/globals';
import type { CypherValue, NodeSnapshot } from '../../protocol/values.ts';
import { buildFullTextQuery, explainMatch } from '../../server/library/search-text.ts';

function node(properties: Record<string, CypherValue>): NodeSnapshot {
  return {
    kind: 'node',
    elementId: '1',
    labels: ['Person'],
    properties: new Map(Object.entries(properties)),
  };
}

describe('what was typed becomes a full-text query', () => {
  test.each([
    ['erdogan', '(erdogan^4 OR erdogan*)'],
    ['Erdoğan', '(erdogan^4 OR erdogan*)'],
    ['Recep Tay', '(recep^4 OR recep*) AND (tay^4 OR tay*)'],
    ['President of Turkey', '(president^4 OR president*) AND (turkey^4 OR turkey*)'],
    ['of', '(of^4 OR of*)'],
    ['cats OR dogs', '(cats^4 OR cats*) AND (dogs^4 OR dogs*)'],
    ['a:b* [c TO d] ~"x"\\', '(b^4 OR b*) AND (c^4 OR c*) AND (d^4 OR d*) AND (x^4 OR x*)'],
    ['Dolmabahçe', '(dolmabahce^4 OR dolmabahce*)'],
    ['Зеленский', '(зеленский^4 OR зеленский*)'],
  ])('%j', (typed, query) => {
    expect(buildFullTextQuery(typed)).toBe(query);
  });

  test('and nothing when there is no word in it', () => {
    expect(buildFullTextQuery(' ?! ')).toBeUndefined();
  });
});

describe('a hit is explained', () => {
  const erdogan = node({
    name: 'Recep Tayyip Erdoğan',
    aliases: ['Erdogan', 'Turkish president'],
    role: 'President of Turkey',
  });

  test.each([
    ['erdogan', { matched: 'Recep Tayyip Erdoğan', field: 'name' }],
    ['turkish', { matched: 'Turkish president', field: 'alias' }],
    ['president of tur', { matched: 'President of Turkey', field: 'text' }],
  ])('for %j', (typed, wanted) => {
    expect(explainMatch(erdogan, typed)).toMatchObject(wanted);
  });

  test.each([
    ['recep tayyip erdogan', 0],
    ['erdogan', 0],
    ['erdo', 1 - 4 / 7],
    ['president of', 1],
  ])('with a rank that says how much of a spelling %j is', (typed, rank) => {
    expect(explainMatch(erdogan, typed).rank).toBeCloseTo(rank);
  });
});
