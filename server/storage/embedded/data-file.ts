/**
 * The one file in which a graph lies, opened for this process alone. It knows where things are kept and how to write
 * several of them or none; it does not know what a graph is.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Database, open, type RootDatabase } from 'lmdb';
import { cannotOpen, damaged, reasonOf } from './embedded-errors.ts';
import { findDamage } from './lmdb-check.ts';
import { OwnerFile } from './owner-file.ts';
import { openPage, sealPage } from './page-codec.ts';

/** Raised whenever an older Dragoman could not read what this one writes. */
const formatVersion = 1;

/** What the file's own directory may list: the pages by kind, and the records. */
const ownNames: ReadonlySet<string> = new Set(['nodes', 'relationships', 'names', 'ids', 'schema']);

/** Numbered pages of bytes. */
export type Pages = Database<Buffer, number>;

interface Label {
  readonly product: string;
  readonly format: number;
}

export class DataFile {
  readonly path: string;
  readonly nodes: Pages;
  readonly relationships: Pages;
  readonly names: Pages;
  readonly #root: RootDatabase<Buffer, string>;
  readonly #owner: OwnerFile;

  /**
   * Opens the graph in a directory, or begins one in a directory that has none. Throws a StoreError, and leaves
   * everything untouched, when the directory cannot be used, is in use, or holds what this version cannot read.
   */
  constructor(directory: string) {
    prepareDirectory(directory);
    this.path = join(directory, 'graph.mdb');
    this.#owner = new OwnerFile(join(directory, 'owner.json'));
    this.#owner.refuseOther();
    const label = new LabelFile(join(directory, 'dragoman.json'));
    label.check(this.path);
    if (fileSize(this.path) > 0) {
      const damage = findDamage(this.path);
      if (damage !== undefined) throw damaged(this.path, damage);
    }
    this.#root = openRoot(this.path);
    try {
      this.#refuseForeign();
      // LMDB lets one process at a time into a writing transaction, and lets the next in when that one dies.
      this.#root.transactionSync(() => this.#owner.take());
      this.nodes = this.#root.openDB('nodes', { keyEncoding: 'uint32', encoding: 'binary' });
      this.relationships = this.#root.openDB('relationships', { keyEncoding: 'uint32', encoding: 'binary' });
      this.names = this.#root.openDB('names', { keyEncoding: 'uint32', encoding: 'binary' });
      label.write();
    } catch (error) {
      this.#owner.release();
      void this.#root.close();
      throw error instanceof Error && error.name === 'StoreError' ? error : cannotUse(directory, error);
    }
  }

  /** Undefined when there is no record of that name. Throws a RangeError when it is garbled. */
  readRecord(name: string): unknown {
    const bytes = this.#root.get(name);
    if (bytes === undefined) return undefined;
    openPage(bytes);
    return JSON.parse(bytes.toString('utf8', 4));
  }

  writeRecord(name: string, content: unknown): void {
    this.#root.putSync(name, sealPage(Buffer.from(JSON.stringify(content))));
  }

  /** All that `work` writes is on the disk when this returns; when it throws, nothing of it is. */
  writeAll(work: () => void): void {
    this.#root.transactionSync(work);
  }

  /** Before anything is written: the file may be LMDB's and yet somebody else's. */
  #refuseForeign(): void {
    for (const name of this.#root.getKeys()) {
      if (!ownNames.has(name))
        throw damaged(this.path, "it holds something other than a graph of Dragoman's");
    }
  }

  /** Lets go of the directory at once: every write has reached the disk by the time it returned. */
  async close(): Promise<void> {
    const closing = this.#root.close();
    this.#owner.release();
    await closing;
  }
}

/** Says in plain text what the directory holds, also when the file beside it has gone missing or empty. */
class LabelFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  check(graphFile: string): void {
    if (!existsSync(this.#path)) return;
    const label = this.#read();
    if (label.format > formatVersion) {
      throw cannotOpen(
        `The data directory was written by a newer Dragoman (format ${label.format}; this one reads up to ${formatVersion}).`,
        'Start that version again, or give this one a DATA_DIR of its own.',
      );
    }
    if (fileSize(graphFile) > 0) return;
    throw cannotOpen(
      `${graphFile} is missing or empty, although ${this.#path} says that there is a graph.`,
      `Put ${graphFile} back from a copy; or, to begin with an empty graph, delete ${this.#path}.`,
    );
  }

  write(): void {
    if (existsSync(this.#path)) return;
    const label: Label = { product: 'dragoman', format: formatVersion };
    writeFileSync(`${this.#path}.new`, `${JSON.stringify(label)}\n`, { flush: true });
    renameSync(`${this.#path}.new`, this.#path);
  }

  #read(): Label {
    let label: unknown;
    try {
      label = JSON.parse(readFileSync(this.#path, 'utf8'));
    } catch (error) {
      throw damaged(this.#path, 'it is no JSON', error);
    }
    const { product, format } = Object(label) as Partial<Label>;
    if (product === 'dragoman' && typeof format === 'number') return { product, format };
    throw damaged(this.#path, 'it does not say what a Dragoman would have written');
  }
}

function openRoot(path: string): RootDatabase<Buffer, string> {
  try {
    return open<Buffer, string>({
      path,
      encoding: 'binary',
      // A commit returns when its data is on the disk, not before.
      overlappingSync: false,
      maxDbs: 4,
    });
  } catch (error) {
    throw damaged(path, reasonOf(error), error);
  }
}

function prepareDirectory(directory: string): void {
  try {
    makeDirectory(directory);
    const probe = join(directory, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw cannotUse(directory, error);
  }
}

/** Not `recursive: true`, which tries for ever where a file system cannot make directories at all. */
function makeDirectory(directory: string): void {
  if (existsSync(directory)) {
    if (!statSync(directory).isDirectory()) throw new Error('it is a file');
    return;
  }
  makeDirectory(dirname(directory));
  mkdirSync(directory);
}

function cannotUse(directory: string, error: unknown): Error {
  return cannotOpen(
    `The data directory ${directory} cannot be used: ${reasonOf(error)}.`,
    'Point DATA_DIR at a directory in which this user may write.',
    error,
  );
}

function fileSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
