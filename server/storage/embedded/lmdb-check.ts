/**
 * Looks over an LMDB file before LMDB does. LMDB maps the file into memory and trusts every offset in it, so that a
 * cut or garbled file would end the whole process; this finds out first. It only reads. (Layout: `mdb.c` in
 * lmdb-js 3, data version 2.)
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const headerSize = 24;
const metaPageFlag = 0x08;
const magic = 0xbeefc0de;
const dataVersion = 2;
const noRoot = 0xffff_ffff_ffff_ffffn;
const flags = { branch: 0x01, leaf: 0x02, overflow: 0x04, leaf2: 0x20 } as const;
const nodeFlags = { bigData: 0x01, subData: 0x02 } as const;
const nodeHeaderSize = 8;
const databaseSize = 48;

/** A sentence on what is wrong with the file; undefined when all of it hangs together. */
export function findDamage(path: string): string | undefined {
  const descriptor = openSync(path, 'r');
  try {
    const size = fstatSync(descriptor).size;
    const first = readAt(descriptor, 0, 4096);
    const foreign = describeForeign(first);
    if (foreign !== undefined) return foreign;
    const pageSize = first.readUInt32LE(headerSize + 24);
    if (pageSize < 512 || pageSize > 65_536 || (pageSize & (pageSize - 1)) !== 0) {
      return 'its first page makes no sense';
    }
    return new TreeCheck(descriptor, size, pageSize).run();
  } catch (error) {
    if (error instanceof Damage || error instanceof RangeError) return error.message;
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

class Damage extends Error {}

function describeForeign(page: Buffer): string | undefined {
  if (page.length < headerSize + 152) return 'it ends within its first page';
  if ((page.readUInt16LE(18) & metaPageFlag) === 0 || page.readUInt32LE(headerSize) !== magic) {
    return 'it is not a database file';
  }
  const version = page.readUInt32LE(headerSize + 4) & 0xffff;
  return version === dataVersion ? undefined : `it is an LMDB file of version ${version}`;
}

class TreeCheck {
  readonly #descriptor: number;
  readonly #pageSize: number;
  readonly #pages: number;
  readonly #seen = new Set<number>();

  constructor(descriptor: number, size: number, pageSize: number) {
    this.#descriptor = descriptor;
    this.#pageSize = pageSize;
    this.#pages = Math.floor(size / pageSize);
  }

  run(): string | undefined {
    const metas = [0, 1].map((number) => this.#read(number));
    for (const meta of metas) {
      const foreign = describeForeign(meta);
      if (foreign !== undefined) return foreign;
    }
    const [first, second] = metas as [Buffer, Buffer];
    const current = transactionOf(first) >= transactionOf(second) ? first : second;
    this.#checkDatabase(current, headerSize + 24);
    this.#checkDatabase(current, headerSize + 24 + databaseSize);
    return undefined;
  }

  /** A database record: how deep its tree is, and where it begins. */
  #checkDatabase(page: Buffer, offset: number): void {
    const depth = page.readUInt16LE(offset + 6);
    const root = page.readBigUInt64LE(offset + 40);
    if (root !== noRoot) this.#checkTree(Number(root), depth);
  }

  #checkTree(number: number, depth: number): void {
    const page = this.#read(number);
    if (Number(page.readBigUInt64LE(0)) !== number) throw new Damage(`page ${number} is not in its place`);
    if (this.#seen.has(number)) throw new Damage(`page ${number} is used twice`);
    this.#seen.add(number);
    const kind = page.readUInt16LE(18) & 0x2f;
    const isLeaf = kind === flags.leaf;
    if (depth < 1 || (depth === 1) !== isLeaf || (!isLeaf && kind !== flags.branch)) {
      throw new Damage(`page ${number} is of the wrong kind`);
    }
    const lower = page.readUInt16LE(20);
    const upper = page.readUInt16LE(22);
    if (lower > upper || upper + headerSize > this.#pageSize || lower % 2 !== 0) {
      throw new Damage(`page ${number} does not add up`);
    }
    for (let index = 0; index < lower / 2; index++) {
      const node = headerSize + page.readUInt16LE(headerSize + 2 * index);
      if (node < headerSize + upper || node + nodeHeaderSize > this.#pageSize) {
        throw new Damage(`page ${number} points outside itself`);
      }
      const key = node + nodeHeaderSize + page.readUInt16LE(node + 6);
      if (key > this.#pageSize) throw new Damage(`page ${number} runs over`);
      if (isLeaf) this.#checkLeafNode(page, number, node);
      else this.#checkTree(childOf(page, node), depth - 1);
    }
  }

  #checkLeafNode(page: Buffer, number: number, node: number): void {
    const size = page.readUInt32LE(node);
    const kind = page.readUInt16LE(node + 4);
    const data = node + nodeHeaderSize + page.readUInt16LE(node + 6);
    const isBig = (kind & nodeFlags.bigData) !== 0;
    if (data + (isBig ? 24 : size) > this.#pageSize) throw new Damage(`page ${number} runs over`);
    if (isBig) this.#checkOverflow(Number(page.readBigUInt64LE(data)), size);
    else if ((kind & nodeFlags.subData) !== 0) this.#checkDatabase(page, data);
  }

  #checkOverflow(number: number, size: number): void {
    const page = this.#read(number);
    const count = page.readUInt32LE(20);
    const isWhole = count * this.#pageSize >= size + headerSize && number + count <= this.#pages;
    const isOverflow = (page.readUInt16LE(18) & flags.overflow) !== 0;
    if (!isWhole || !isOverflow || Number(page.readBigUInt64LE(0)) !== number) {
      throw new Damage(`the long value at page ${number} is not all there`);
    }
  }

  #read(number: number): Buffer {
    if (number >= this.#pages) {
      throw new Damage(`it ends at page ${this.#pages}, but page ${number} belongs to it`);
    }
    return readAt(this.#descriptor, number * this.#pageSize, this.#pageSize);
  }
}

function transactionOf(meta: Buffer): bigint {
  return meta.readBigUInt64LE(headerSize + 128);
}

/** A branch keeps the page number of its child in 48 bits where a leaf keeps sizes and flags. */
function childOf(page: Buffer, node: number): number {
  return page.readUIntLE(node, 6);
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(descriptor, buffer, 0, length, position));
}
