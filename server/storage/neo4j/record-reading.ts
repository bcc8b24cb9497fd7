/**
 * Bolt's RECORD messages, read straight into snapshots: the driver's own values would cost more to make, and again to
 * convert, than all the rest of an answer. Reads what most rows are made of, and nothing that is not exactly as
 * expected: the whole message is then left to the driver. Must not know the driver.
 * The format: https://neo4j.com/docs/bolt/current/packstream/ and …/bolt/structure-semantics/
 */
import type {
  CypherMap,
  CypherValue,
  NodeSnapshot,
  PathSnapshot,
  PointSnapshot,
  RelationshipSnapshot,
  TemporalSnapshot,
} from '../../../protocol/values.ts';
import { writeDay, writeMoment } from './epoch-text.ts';
import { readName } from './name-reading.ts';

type UnboundRelationship = Pick<RelationshipSnapshot, 'elementId' | 'type' | 'properties'>;

/** What is thrown inside, at the first thing that is left to the driver. */
const notOurs = new Error('left to the driver');

const smallIntegers = Array.from({ length: 144 }, (_, index) => BigInt(index - 16));

/** A structure of one field, which is the list of a row's values. */
const recordBeginning = [0xb1, 0x71] as const;

/** The values of a row, or undefined when the message is no record or holds what the driver must read. */
export function readRecord(message: Buffer): readonly CypherValue[] | undefined {
  if (message[0] !== recordBeginning[0] || message[1] !== recordBeginning[1]) return undefined;
  const reading = new Reading(message, recordBeginning.length);
  try {
    const row = reading.readList(() => reading.readValue());
    return reading.isAtEnd() ? row : undefined;
  } catch (error) {
    if (error === notOurs) return undefined;
    throw error;
  }
}

class Reading {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  readValue(): CypherValue {
    const marker = this.#peek();
    if (marker < 0x80 || marker >= 0xf0) return this.#readSmallInteger();
    if (marker < 0x90) return this.#readText();
    if (marker < 0xa0) return this.readList(() => this.readValue());
    if (marker < 0xb0) return this.#readMap();
    if (marker < 0xc0) return this.#readStructure();
    switch (marker) {
      case 0xc0:
        this.#at += 1;
        return null;
      case 0xc2:
      case 0xc3:
        this.#at += 1;
        return marker === 0xc3;
      case 0xc1:
        return this.#readFloat();
      case 0xc8:
      case 0xc9:
      case 0xca:
        return BigInt(this.#readNumber());
      case 0xcb:
        return this.#bytes.readBigInt64BE(this.#take(9) + 1);
      case 0xcc:
      case 0xcd:
      case 0xce:
        return this.#readBytes();
      case 0xd0:
      case 0xd1:
      case 0xd2:
        return this.#readText();
      case 0xd4:
      case 0xd5:
      case 0xd6:
        return this.readList(() => this.readValue());
      case 0xd8:
      case 0xd9:
      case 0xda:
        return this.#readMap();
      default:
        throw notOurs;
    }
  }

  readList<T>(readItem: () => T): T[] {
    const size = this.#readSize(0x90, 0xd4);
    const items: T[] = [];
    for (let index = 0; index < size; index += 1) items.push(readItem());
    return items;
  }

  #readStructure(): CypherValue {
    const heading = this.#readUnsigned(2);
    switch (heading) {
      case 0xb44e:
        return this.#readNode();
      case 0xb852:
        return this.#readRelationship();
      case 0xb350:
        return this.#readPath();
      case 0xb144:
        return writeDay(this.#readNumber());
      case 0xb349:
      case 0xb264:
        return this.#readMoment(heading === 0xb349);
      case 0xb358:
      case 0xb459:
        return this.#readPoint(heading === 0xb358 ? 2 : 3);
      default:
        throw notOurs;
    }
  }

  #readNode(): NodeSnapshot {
    this.#readNumber();
    const labels = this.readList(() => this.#readName());
    const properties = this.#readMap();
    return { kind: 'node', elementId: this.#readText(), labels, properties };
  }

  #readRelationship(): RelationshipSnapshot {
    for (let ids = 0; ids < 3; ids += 1) this.#readNumber();
    const type = this.#readName();
    const properties = this.#readMap();
    const elementId = this.#readText();
    const startElementId = this.#readText();
    const endElementId = this.#readText();
    return { kind: 'relationship', elementId, type, startElementId, endElementId, properties };
  }

  /** Nodes and relationships each once, and then the way: a relationship (negative: against its direction), a node, … */
  #readPath(): PathSnapshot {
    const known = this.readList(() => this.#readHeaded(0xb44e, () => this.#readNode()));
    const unbound = this.readList(() => this.#readHeaded(0xb472, () => this.#readUnbound()));
    const way = this.readList(() => this.#readNumber());
    let from = known[0] ?? giveUp();
    const nodes = [from];
    const relationships: RelationshipSnapshot[] = [];
    for (let index = 0; index < way.length; index += 2) {
      const place = way[index] ?? 0;
      const to = known[way[index + 1] ?? -1] ?? giveUp();
      const { elementId, type, properties } = unbound[Math.abs(place) - 1] ?? giveUp();
      const [start, end] = place > 0 ? [from, to] : [to, from];
      relationships.push({
        kind: 'relationship',
        elementId,
        type,
        startElementId: start.elementId,
        endElementId: end.elementId,
        properties,
      });
      nodes.push(to);
      from = to;
    }
    return { kind: 'path', nodes, relationships };
  }

  #readHeaded<T>(heading: number, read: () => T): T {
    return this.#readUnsigned(2) === heading ? read() : giveUp();
  }

  #readUnbound(): UnboundRelationship {
    this.#readNumber();
    const type = this.#readName();
    const properties = this.#readMap();
    return { elementId: this.#readText(), type, properties };
  }

  /** Since Bolt 5 seconds are those of UTC where there is an offset. */
  #readMoment(hasOffset: boolean): TemporalSnapshot {
    const seconds = this.#readNumber();
    const nanoseconds = this.#readNumber();
    return writeMoment(seconds, nanoseconds, hasOffset ? this.#readNumber() : undefined);
  }

  #readPoint(dimensions: number): PointSnapshot {
    const srid = this.#readNumber();
    const coordinates: number[] = [];
    while (coordinates.length < dimensions) coordinates.push(this.#readFloat());
    return { kind: 'point', srid, coordinates };
  }

  #readMap(): CypherMap {
    const size = this.#readSize(0xa0, 0xd8);
    const map = new Map<string, CypherValue>();
    for (let index = 0; index < size; index += 1) map.set(this.#readName(), this.readValue());
    return map;
  }

  #readFloat(): number {
    if (this.#peek() !== 0xc1) throw notOurs;
    return this.#bytes.readDoubleBE(this.#take(9) + 1);
  }

  #readSmallInteger(): bigint {
    return smallIntegers[this.#readNumber() + 16] ?? giveUp();
  }

  /** An integer that a number holds exactly; others are left to the driver. */
  #readNumber(): number {
    const marker = this.#peek();
    this.#at += 1;
    if (marker < 0x80) return marker;
    if (marker >= 0xf0) return marker - 0x100;
    if (marker < 0xc8 || marker > 0xcb) throw notOurs;
    const size = 1 << (marker - 0xc8);
    const start = this.#take(size);
    if (size < 8) return this.#bytes.readIntBE(start, size);
    const number = Number(this.#bytes.readBigInt64BE(start));
    return Number.isSafeInteger(number) ? number : giveUp();
  }

  #readText(): string {
    const size = this.#readSize(0x80, 0xd0);
    return this.#bytes.toString('utf8', this.#take(size), this.#at);
  }

  #readName(): string {
    const size = this.#readSize(0x80, 0xd0);
    return readName(this.#bytes, this.#take(size), this.#at);
  }

  /** A copy: what comes from the network is longer, and not to be kept. */
  #readBytes(): Uint8Array {
    const size = this.#readUnsigned(1 << (this.#readUnsigned(1) - 0xcc));
    return new Uint8Array(this.#bytes.subarray(this.#take(size), this.#at));
  }

  /** Of text, a list or a map: up to 15 within the marker itself, else behind one of three others. */
  #readSize(tiny: number, long: number): number {
    const marker = this.#readUnsigned(1);
    if (marker >= tiny && marker < tiny + 16) return marker - tiny;
    if (marker < long || marker > long + 2) throw notOurs;
    return this.#readUnsigned(1 << (marker - long));
  }

  #readUnsigned(size: number): number {
    let number = 0;
    for (let index = 0; index < size; index += 1)
      number = number * 256 + (this.#bytes[this.#at++] ?? giveUp());
    return number;
  }

  /** Moves on over so many bytes and gives where they begin. */
  #take(size: number): number {
    const start = this.#at;
    this.#at += size;
    return this.#at <= this.#bytes.length ? start : giveUp();
  }

  #peek(): number {
    return this.#bytes[this.#at] ?? giveUp();
  }
}

function giveUp(): never {
  throw notOurs;
}
