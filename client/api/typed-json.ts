import type { TypedJson, TypedNode, TypedRelationship } from '../../protocol/typed-json.ts';
import type {
  CypherMap,
  CypherValue,
  NodeSnapshot,
  PathSnapshot,
  PointSnapshot,
  RelationshipSnapshot,
  TemporalSnapshot,
} from '../../protocol/values.ts';

const temporalKinds: { readonly [type: string]: TemporalSnapshot['kind'] } = {
  Date: 'date',
  Time: 'time',
  LocalTime: 'localtime',
  ZonedDateTime: 'datetime',
  OffsetDateTime: 'datetime',
  LocalDateTime: 'localdatetime',
  Duration: 'duration',
};

/** Reads a value as Neo4j's Query API writes it; throws on a `$type` it does not know. */
export function decodeValue(json: TypedJson): CypherValue {
  switch (json.$type) {
    case 'Null':
    case 'Boolean':
    case 'String':
      return json._value;
    case 'Integer':
      return BigInt(json._value);
    case 'Float':
      return Number(json._value);
    case 'List':
      return json._value.map(decodeValue);
    case 'Map':
      return decodeMap(json._value);
    case 'Node':
      return decodeNode(json);
    case 'Relationship':
      return decodeRelationship(json);
    case 'Path':
      return decodePath(json._value);
    default:
      return decodeText(json.$type, json._value);
  }
}

/** Reads a value that is written as text; throws on a type it does not know. */
export function decodeText(type: string, text: string): CypherValue {
  switch (type) {
    case 'String':
      return text;
    case 'Base64':
      return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    case 'Point':
      return decodePoint(text);
    default:
      return decodeTemporal(type, text);
  }
}

export function decodeNode({ _value }: TypedNode): NodeSnapshot {
  return {
    kind: 'node',
    elementId: _value._element_id,
    labels: _value._labels,
    properties: decodeMap(_value._properties),
  };
}

export function decodeRelationship({ _value }: TypedRelationship): RelationshipSnapshot {
  return {
    kind: 'relationship',
    elementId: _value._element_id,
    type: _value._type,
    startElementId: _value._start_node_element_id,
    endElementId: _value._end_node_element_id,
    properties: decodeMap(_value._properties),
  };
}

function decodeMap(map: { readonly [key: string]: TypedJson }): CypherMap {
  return new Map(Object.entries(map).map(([key, value]) => [key, decodeValue(value)]));
}

function decodePath(parts: readonly (TypedNode | TypedRelationship)[]): PathSnapshot {
  const nodes: NodeSnapshot[] = [];
  const relationships: RelationshipSnapshot[] = [];
  for (const part of parts) {
    if (part.$type === 'Node') {
      nodes.push(decodeNode(part));
    } else {
      relationships.push(decodeRelationship(part));
    }
  }
  return { kind: 'path', nodes, relationships };
}

/** `SRID=7203;POINT (1.5 2.5)`, with `POINT Z` for three dimensions. */
function decodePoint(text: string): PointSnapshot {
  const match = /^SRID=(\d+);\s*POINT(?: Z)? ?\(([^)]*)\)$/.exec(text);
  if (match === null) {
    throw new TypeError(`"${text}" is no point as the Query API writes them`);
  }
  const coordinates = (match[2] ?? '').trim().split(/\s+/).map(Number);
  return { kind: 'point', srid: Number(match[1]), coordinates };
}

function decodeTemporal(type: string, text: string): TemporalSnapshot {
  const kind = temporalKinds[type];
  if (kind === undefined) {
    throw new TypeError(`"${type}" is no type of the Query API's typed JSON`);
  }
  return { kind, text };
}
