import { createStore } from 'zustand/vanilla';
import type { CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../protocol/values.ts';
import { runTable } from '../api/explorer-api.ts';
import { decodeValue } from '../api/typed-json.ts';

/** A claim in brief: enough to decide whether its relation is drawn. */
export interface ClaimFact {
  readonly id: string;
  /** Of the relation that it makes, or that stands for what is only planned or denied. */
  readonly key: string;
  readonly type: string;
  readonly projected: boolean;
  readonly act: string;
  readonly voices: readonly string[];
  /** Ids of the countries for which any of the voices speaks. */
  readonly sides: readonly string[];
  readonly origin: string;
  readonly report: string;
  /** Ids. */
  readonly subject: string;
  readonly object: string;
  /** Subject and object themselves, where no relation has brought them in. */
  readonly ends: readonly NodeSnapshot[];
}

interface ClaimFactsState {
  readonly facts: readonly ClaimFact[] | null;
  readonly byKey: ReadonlyMap<string, readonly ClaimFact[]>;
  /** Set when there are more claims than the server gives at once. */
  readonly notice: string | null;
}

const factsQuery = 'evidence/claim-facts';

export const claimFactsStore = createStore<ClaimFactsState>()(() => ({
  facts: null,
  byKey: new Map(),
  notice: null,
}));

/** Every claim in brief, fetched once: filters by who says so then need no further question. */
export async function loadClaimFacts(): Promise<readonly ClaimFact[]> {
  const loaded = claimFactsStore.getState().facts;
  if (loaded !== null) {
    return loaded;
  }
  const { fields, values, notice = null } = await runTable(factsQuery);
  const facts = values.map((row) =>
    toFact(
      new Map(
        fields.map((field, index) => [field, decodeValue(row[index] ?? { $type: 'Null', _value: null })]),
      ),
    ),
  );
  const byKey = new Map<string, ClaimFact[]>();
  for (const fact of facts) {
    byKey.set(fact.key, [...(byKey.get(fact.key) ?? []), fact]);
  }
  claimFactsStore.setState({ facts, byKey, notice });
  return facts;
}

export function factsOf(key: string): readonly ClaimFact[] {
  return claimFactsStore.getState().byKey.get(key) ?? [];
}

/** Forgets them, for when the graph itself has changed. */
export function forgetClaimFacts(): void {
  claimFactsStore.setState({ facts: null, byKey: new Map(), notice: null });
}

function toFact(row: ReadonlyMap<string, CypherValue>): ClaimFact {
  const text = (name: string) => String(row.get(name) ?? '');
  const texts = (name: string) => {
    const value = row.get(name);
    return Array.isArray(value) ? value.map(String) : [];
  };
  const projected = row.get('projected') === true;
  const act = text('act');
  return {
    id: text('id'),
    key: projected ? text('key') : shadowKey(act, text('key')),
    type: text('type'),
    projected,
    act,
    voices: texts('voices'),
    sides: texts('sides'),
    origin: text('origin'),
    report: text('report'),
    subject: text('subject'),
    object: text('object'),
    ends: readNodes(row.get('ends')),
  };
}

function readNodes(value: CypherValue | undefined): readonly NodeSnapshot[] {
  const isNode = (item: CypherValue): item is NodeSnapshot =>
    typeof item === 'object' && item !== null && 'kind' in item && item.kind === 'node';
  return Array.isArray(value) ? value.filter(isNode) : [];
}

const shadowPattern = /^(planned|denied)~(.*)$/s;

/** What is only planned or denied has no relation in the graph; its line on the canvas goes by a key of its own. */
function shadowKey(act: string, key: string): string {
  return `${act}~${key}`;
}

/** The query string that finds the claims of such a line; null for relations of the graph. */
export function claimsQueryOf(key: string): string | null {
  const [, act, relation] = shadowPattern.exec(key) ?? [];
  return act === undefined || relation === undefined
    ? null
    : `key=${encodeURIComponent(relation)}&act=${encodeURIComponent(act)}`;
}

export interface Shadow {
  readonly line: RelationshipSnapshot;
  readonly ends: readonly NodeSnapshot[];
}

/** Lines for what is only planned, or denied: drawn when their layer is asked for, and never as facts. */
export function listShadows(act: string): readonly Shadow[] {
  const { byKey } = claimFactsStore.getState();
  return [...byKey].flatMap(([key, facts]) => {
    const [first] = facts;
    return first === undefined || first.projected || first.act !== act
      ? []
      : [{ line: toShadow(key, first, facts), ends: first.ends }];
  });
}

function toShadow(key: string, first: ClaimFact, facts: readonly ClaimFact[]): RelationshipSnapshot {
  const count = (values: readonly string[]) => BigInt(new Set(values).size);
  return {
    kind: 'relationship',
    elementId: key,
    type: first.type,
    startElementId: first.ends[0]?.elementId ?? '',
    endElementId: first.ends.at(-1)?.elementId ?? '',
    properties: new Map<string, CypherValue>([
      ['key', key],
      ['status', first.act],
      ['sourceCount', count(facts.map(({ report }) => report))],
      ['originCount', count(facts.map(({ origin }) => origin))],
      ['claimIds', facts.map(({ id }) => id)],
    ]),
  };
}
