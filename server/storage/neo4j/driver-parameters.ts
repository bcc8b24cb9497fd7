/** From snapshots to the driver's values, for parameters. Refuses what Bolt cannot carry as a parameter. */
import { types } from 'node:util';
import neo4j from 'neo4j-driver';
import type { CypherMap, CypherValue, PointSnapshot } from '../../../protocol/values.ts';
import { StoreError } from '../graph-store.ts';
import { readTemporal } from './temporal-reading.ts';

/** Plain objects, because that is what the driver takes for maps; own properties only, so no key is special. */
export function toDriverParameters(parameters: CypherMap): Record<string, unknown> {
  return Object.fromEntries([...parameters].map(([name, value]) => [name, toDriver(value, name)]));
}

function toDriver(value: CypherValue, name: string): unknown {
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value) {
    throw refuse(`${value} in parameter $${name} does not fit into 64 bits.`);
  }
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => toDriver(item, name));
  if (types.isUint8Array(value)) return new Int8Array(value.buffer, value.byteOffset, value.byteLength);
  if (types.isMap(value)) {
    return Object.fromEntries([...value].map(([key, item]) => [key, toDriver(item, name)]));
  }
  const snapshot = value as Exclude<CypherValue, null | boolean | bigint | number | string | CypherMap>;
  if (!('kind' in snapshot)) throw refuse(`Parameter $${name} holds a value that is none of Cypher's.`);
  switch (snapshot.kind) {
    case 'node':
    case 'relationship':
    case 'path':
      throw refuse(`Parameter $${name} is a ${snapshot.kind}; pass its elementId instead.`);
    case 'point':
      return toDriverPoint(snapshot);
    default:
      return readTemporal(snapshot, () => {
        throw refuse(`"${snapshot.text}" in parameter $${name} is not a ${snapshot.kind}.`);
      });
  }
}

function toDriverPoint({ srid, coordinates }: PointSnapshot): unknown {
  const [x = 0, y = 0, z] = coordinates;
  return new neo4j.types.Point(BigInt(srid), x, y, z);
}

function refuse(message: string): StoreError {
  return new StoreError(message, { code: 'Neo.ClientError.Statement.TypeError', store: 'neo4j' });
}
