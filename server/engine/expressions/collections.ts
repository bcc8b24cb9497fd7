/** List and map literals, and map projections. */
import { typeError } from '../errors.ts';
import type { ListLiteral, MapLiteral, MapProjection, MapProjectionItem } from '../syntax/ast.ts';
import { propertyOf } from '../values/access.ts';
import { isMap, isNode, isRelationship } from '../values/kinds.ts';
import { describeType } from '../values/types.ts';
import type { MapValue, Value } from '../values/value.ts';
import type { Compiler } from './compiler.ts';
import type { Evaluate, Row } from './row.ts';
import type { Scope } from './scope.ts';

export function compileList(list: ListLiteral, scope: Scope, compiler: Compiler): Evaluate {
  const items = list.items.map((item) => compiler.expression(item, scope));
  if (list.items.every((item) => item.kind === 'Literal')) {
    const constant = items.map((item) => item([]));
    return () => constant;
  }
  return (row) => items.map((item) => item(row));
}

export function compileMap(map: MapLiteral, scope: Scope, compiler: Compiler): Evaluate {
  const entries = map.entries.map((entry) => [entry.key, compiler.expression(entry.value, scope)] as const);
  return (row) => new Map(entries.map(([key, value]) => [key, value(row)]));
}

type Contribution = (subject: Value, row: Row, into: Map<string, Value>) => void;

export function compileMapProjection(projection: MapProjection, scope: Scope, compiler: Compiler): Evaluate {
  const subject = compiler.expression(projection.subject, scope);
  const contributions = projection.items.map((item) => compileItem(item, scope, compiler));
  return (row) => {
    const value = subject(row);
    if (value === null) return null;
    const result = new Map<string, Value>();
    for (const contribute of contributions) contribute(value, row, result);
    return result;
  };
}

function compileItem(item: MapProjectionItem, scope: Scope, compiler: Compiler): Contribution {
  switch (item.kind) {
    case 'allProperties':
      return (value, _row, into) => {
        for (const [key, property] of projected(value)) into.set(key, property);
      };
    case 'property':
      return (value, _row, into) => into.set(item.key, propertyOf(value, item.key));
    case 'variable': {
      const variable = compiler.expression(item.variable, scope);
      return (_value, row, into) => into.set(item.variable.name, variable(row));
    }
    case 'entry': {
      const entry = compiler.expression(item.value, scope);
      return (_value, row, into) => into.set(item.key, entry(row));
    }
  }
}

function projected(value: Value): MapValue {
  if (isMap(value)) return value;
  if (isNode(value) || isRelationship(value)) return value.properties;
  throw typeError(`Type mismatch: expected a map but was ${describeType(value)}`);
}
