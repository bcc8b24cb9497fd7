import type { CypherMap, CypherValue } from '../../protocol/values.ts';
import { type Callable, callablesStore } from '../state/callables-store.ts';
import { databaseStore } from '../state/database-store.ts';
import { parameterStore, readParameters } from '../state/parameter-store.ts';
import type { LanguageSchema } from './language-messages.ts';

const versions = ['CYPHER 5', 'CYPHER 25'];

/** What the database and the parameters' pane hold now; a part that has not come is left out, and nothing is said against it. */
export function describeSchema(): LanguageSchema {
  const { schema } = databaseStore.getState();
  const { functions, procedures } = callablesStore.getState();
  const parameters = Object.fromEntries(Object.keys(readParameters()).map((name) => [name, '']));
  return {
    ...(schema === null
      ? {}
      : {
          labels: schema.labels.map(({ label }) => label),
          relationshipTypes: schema.relationshipTypes.map(({ type }) => type),
          propertyKeys: listPropertyKeys(),
          graphSchema: schema.connections.map(({ from, type, to }) => ({ from, relType: type, to })),
        }),
    ...(functions === null ? {} : { functions: byVersion(functions, describeFunction) }),
    ...(procedures === null ? {} : { procedures: byVersion(procedures, describeProcedure) }),
    parameters,
  };
}

export function listPropertyKeys(): string[] {
  const { schema } = databaseStore.getState();
  const bearers = [...(schema?.labels ?? []), ...(schema?.relationshipTypes ?? [])];
  return [...new Set(bearers.flatMap(({ properties }) => properties.map(({ name }) => name)))];
}

export function followSchema(tell: (schema: LanguageSchema) => void): void {
  callablesStore.subscribe(() => tell(describeSchema()));
  databaseStore.subscribe(({ schema }, before) => {
    if (schema !== before.schema) {
      tell(describeSchema());
    }
  });
  parameterStore.subscribe((now, before) => {
    const names = (entries: typeof now.entries) => entries.map(({ name }) => name).join();
    if (names(now.entries) !== names(before.entries)) {
      tell(describeSchema());
    }
  });
}

function byVersion(
  callables: readonly Callable[],
  describe: (callable: Callable) => Record<string, unknown>,
): Record<string, Record<string, unknown>> {
  const registry = Object.fromEntries(
    callables.map((callable) => [String(callable.name), describe(callable)]),
  );
  return Object.fromEntries(versions.map((version) => [version, registry]));
}

function describeFunction(callable: Callable): Record<string, unknown> {
  return {
    ...pick(callable, ['name', 'category', 'description', 'isBuiltIn', 'returnDescription', 'signature']),
    aggregating: callable.aggregating === true,
    isDeprecated: callable.isDeprecated === true,
    argumentDescription: toPlain(callable.argumentDescription ?? []),
  };
}

function describeProcedure(callable: Callable): Record<string, unknown> {
  return {
    ...pick(callable, ['name', 'description', 'mode', 'signature']),
    worksOnSystem: callable.worksOnSystem === true,
    admin: callable.admin === true,
    option: toPlain(callable.option ?? new Map([['deprecated', false]])),
    argumentDescription: toPlain(callable.argumentDescription ?? []),
    returnDescription: toPlain(callable.returnDescription ?? []),
  };
}

function pick(callable: Callable, columns: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column, callable[column] ?? '']));
}

/** Maps as the objects that the language services read. */
function toPlain(value: CypherValue): unknown {
  if (Array.isArray(value)) {
    return value.map(toPlain);
  }
  return value instanceof Map
    ? Object.fromEntries([...(value as CypherMap)].map(([key, inner]) => [key, toPlain(inner)]))
    : value;
}
