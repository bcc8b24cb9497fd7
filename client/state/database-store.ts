import { createStore } from 'zustand/vanilla';
import type { SchemaAnswer, StatusAnswer } from '../../protocol/api.ts';
import { fetchSchema, fetchStatus } from '../api/explorer-api.ts';
import { type ApiError, asApiError } from '../api/http.ts';
import { evidenceLabels, learnLabels } from './kinds.ts';
import { learnTypes } from './type-colours.ts';

/** What the explorer knows of the database behind it, whatever it may be. */
export interface DatabaseState {
  readonly status: StatusAnswer | null;
  readonly schema: SchemaAnswer | null;
  readonly schemaError: ApiError | null;
  /** When the first picture is a part: of what, in a sentence. */
  readonly part: string | null;
}

export const databaseStore = createStore<DatabaseState>()(() => ({
  status: null,
  schema: null,
  schemaError: null,
  part: null,
}));

/** Whether readers may change the graph here. */
export function allowsWrites({ status }: DatabaseState): boolean {
  return status?.writesAllowed === true;
}

export async function loadStatus(): Promise<StatusAnswer> {
  const status = await fetchStatus();
  databaseStore.setState({ status });
  return status;
}

let asking: Promise<void> | null = null;

/** Asks for the schema unless it is there or on its way; why it has not come stands in the store. */
export async function loadSchema(): Promise<void> {
  if (databaseStore.getState().schema !== null) {
    return;
  }
  asking ??= learnSchema().finally(() => {
    asking = null;
  });
  await asking;
}

/** Asks anew: after something was written there may be other names. */
export async function renewSchema(fresh = false): Promise<void> {
  databaseStore.setState({ schema: await fetchSchema(fresh), schemaError: null });
}

async function learnSchema(): Promise<void> {
  try {
    const schema = await fetchSchema();
    learnLabels(schema.labels);
    learnTypes(schema.relationshipTypes);
    databaseStore.setState({ schema, schemaError: null });
  } catch (error) {
    databaseStore.setState({ schemaError: asApiError(error) });
  }
}

/** Where the browser keeps what belongs to this database alone. */
export function nameDatabase({ store }: StatusAnswer): string {
  return `${store.kind}:${store.address ?? 'here'}/${store.database}`;
}

/** Labels and connections for the overview, evidence and what every actor is left aside, the most frequent first. */
export function listOverview(
  { labels, connections }: SchemaAnswer,
  total: number,
): {
  labels: SchemaAnswer['labels'];
  connections: SchemaAnswer['connections'];
} {
  const apart = new Set([...evidenceLabels, 'Actor']);
  const hasClaims = labels.some(({ label }) => label === 'Claim');
  // A label that everything carries, beside others that tell more, tells nothing.
  const general = labels.length > 1 ? labels.find(({ count }) => count === total)?.label : undefined;
  const tells = (label: string): boolean => (hasClaims ? !apart.has(label) : label !== general);
  return {
    labels: labels.filter(({ label }) => tells(label)).sort((left, right) => right.count - left.count),
    connections: connections
      .filter(({ from, to }) => tells(from) && tells(to))
      .sort((left, right) => right.count - left.count),
  };
}
