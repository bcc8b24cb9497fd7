/**
 * Puts our reading of records into the driver's connections. All that reaches into the driver for it is here; where the
 * driver looks different from what is expected, nothing is changed, and it reads its records itself.
 */
import type { Driver } from 'neo4j-driver';
import type { CypherValue } from '../../../protocol/values.ts';
import { readRecord } from './record-reading.ts';

/** Stands as the only field of a record that was read here. */
export class ReadRow {
  readonly values: readonly CypherValue[];

  constructor(values: readonly CypherValue[]) {
    this.values = values;
  }
}

/** Of the driver's provider of connections, what is used here. */
interface ConnectionProvider {
  _createChannelConnection?: (address: unknown) => Promise<Connection>;
}

interface Connection {
  protocol?: () => Protocol;
}

interface Protocol {
  readonly version?: { readonly getMajor?: () => number };
  unpack?: (message: Message) => unknown;
}

/** Bytes of one message in one piece, or in several as they came from the network. */
interface Message {
  readonly position?: unknown;
  readonly _buffer?: unknown;
  readonly _buffers?: unknown;
}

/** What follows is of Bolt 5, where nodes have an `elementId`. */
const oldestMajor = 5;

/** Before the driver's first connection. Other drivers in the process are left alone. */
export function readRecordsOurselves(driver: Driver): void {
  const provider = driver._getOrCreateConnectionProvider?.() as unknown as ConnectionProvider | undefined;
  const create = provider?._createChannelConnection;
  if (provider === undefined || typeof create !== 'function') return;
  provider._createChannelConnection = async (address) => {
    const connection = await create.call(provider, address);
    replaceUnpacking(connection.protocol?.());
    return connection;
  };
}

function replaceUnpacking(protocol: Protocol | undefined): void {
  const unpack = protocol?.unpack;
  const major = protocol?.version?.getMajor?.() ?? 0;
  if (protocol === undefined || typeof unpack !== 'function' || major < oldestMajor) return;
  protocol.unpack = (message) => {
    const bytes = toBytes(message);
    const row = bytes === undefined ? undefined : readRecord(bytes);
    return row === undefined
      ? unpack.call(protocol, message)
      : { signature: 0x71, fields: [[new ReadRow(row)]] };
  };
}

function toBytes({ position, _buffer: bytes, _buffers: pieces }: Message): Buffer | undefined {
  if (position !== 0) return undefined;
  if (bytes instanceof Buffer) return bytes;
  if (!Array.isArray(pieces)) return undefined;
  const buffers = (pieces as Message[])
    .map((piece) => piece._buffer)
    .filter((buffer): buffer is Buffer => buffer instanceof Buffer);
  return buffers.length === pieces.length ? Buffer.concat(buffers) : undefined;
}
