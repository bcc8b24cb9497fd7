import type { NodeAnswer, Provenance } from '../../protocol/api.ts';
import type { ClaimsAnswer } from '../../protocol/evidence-api.ts';
import type { CypherMap, CypherValue } from '../../protocol/values.ts';
import { fetchNode, runTable } from './explorer-api.ts';
import { requestJson } from './http.ts';
import { decodeValue } from './typed-json.ts';

/** The rows of a query of the library, each by its columns. */
export interface RowsAnswer extends Pick<Provenance, 'ran'> {
  readonly rows: readonly CypherMap[];
}

export async function fetchRows(
  query: string,
  parameters: Record<string, unknown> = {},
): Promise<RowsAnswer> {
  const { fields, values, ran } = await runTable(query, parameters);
  const rows = values.map(
    (row) =>
      new Map<string, CypherValue>(row.map((value, index) => [fields[index] ?? '', decodeValue(value)])),
  );
  return { rows, ran };
}

export function fetchClaimsBy(by: Record<string, string>): Promise<ClaimsAnswer> {
  return requestJson(`/api/claims?${new URLSearchParams(by)}`);
}

/** All that the reports say of a node, and all that they quote it for. */
export interface DossierAnswer {
  readonly node: NodeAnswer;
  readonly about: ClaimsAnswer;
  readonly voiced: ClaimsAnswer;
}

export async function fetchDossier(id: string): Promise<DossierAnswer> {
  const [node, about, voiced] = await Promise.all([
    fetchNode(id),
    fetchClaimsBy({ about: id }),
    fetchClaimsBy({ voice: id }),
  ]);
  return { node, about, voiced };
}
