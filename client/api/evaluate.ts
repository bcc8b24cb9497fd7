import type { TypedJson } from '../../protocol/typed-json.ts';
import type { Parameters } from './cypher-stream.ts';
import { ApiError, requestJson } from './http.ts';
import { findStore } from './store-facts.ts';

interface Answer {
  readonly data: { readonly fields: readonly string[]; readonly values: readonly (readonly TypedJson[])[] };
}

const typed = 'application/vnd.neo4j.query.v1.1';

/** The value of an expression, as the store itself works it out; throws `ApiError` with a place in the expression. */
export async function evaluate(expression: string, parameters: Parameters = {}): Promise<TypedJson> {
  const { database } = await findStore();
  const { data } = await requestJson<Answer>(`/db/${encodeURIComponent(database)}/query/v2`, {
    // What stands in an address or behind `:param` may be more than an expression.
    body: { statement: `RETURN ${expression} AS value`, parameters, accessMode: 'READ' },
    accept: typed,
    contentType: typed,
  });
  if (data.fields.length > 1) {
    throw new ApiError(0, {
      code: 'Dragoman.ParameterInvalid',
      message: `“${expression}” is more than one value.`,
      hint: 'Put a list into brackets, and write decimals with a point.',
    });
  }
  return data.values[0]?.[0] ?? { $type: 'Null', _value: null };
}
