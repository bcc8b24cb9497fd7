/**
 * Views that readers have saved: JSON texts in a folder, one file each, named by a hash of its content. They lie beside
 * the graph and not in it, so that saving one changes no graph. Must not know what a view means.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';

export interface ViewLimits {
  readonly maxViews: number;
  readonly maxViewBytes: number;
}

export interface ViewEntry {
  readonly id: string;
  readonly name: string;
  /** ISO date and time. */
  readonly savedAt: string;
  /** Of the whole file. */
  readonly bytes: number;
}

export interface SavedView extends ViewEntry {
  /** JSON text. */
  readonly view: string;
}

/** 132 bits of SHA-256 in base64url: no path, no accident, and no guessing of other people's. */
const idPattern = /^[A-Za-z0-9_-]{22}$/;

export class ViewFolder {
  readonly #path: string;
  readonly #limits: ViewLimits;
  /** Files never change, so what is read once stays right until the file is gone. */
  readonly #entries = new Map<string, ViewEntry>();
  /** One saving after the other, so that together they keep to the limit. */
  #saving: Promise<unknown> = Promise.resolve();

  /** `path` is made when the first view is saved. */
  constructor(path: string, limits: ViewLimits) {
    this.#path = path;
    this.#limits = limits;
  }

  /** The same content gives the same id, and is kept once. Throws `Dragoman.ViewTooLarge` or `Dragoman.TooManyViews`. */
  save(name: string, view: string): Promise<SavedView> {
    const saved = this.#saving.then(() => this.#save(name, view));
    this.#saving = saved.catch(() => undefined);
    return saved;
  }

  /** Throws `Dragoman.ViewNotFound`. */
  async read(id: string): Promise<SavedView> {
    const found = idPattern.test(id) ? await this.#read(id) : undefined;
    if (found === undefined) throw notFound(id);
    return found;
  }

  /** The newest first. */
  async list(): Promise<ViewEntry[]> {
    const files = await readdir(this.#path).catch(whenMissing<string[]>([]));
    const ids = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));
    const entries: ViewEntry[] = [];
    for (const id of ids.filter((name) => idPattern.test(name))) {
      const entry = this.#entries.get(id) ?? (await this.#read(id));
      if (entry !== undefined) entries.push(entry);
    }
    return entries.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  }

  /** Throws `Dragoman.ViewNotFound`. */
  async remove(id: string): Promise<void> {
    if (!idPattern.test(id)) throw notFound(id);
    this.#entries.delete(id);
    try {
      await rm(this.#fileOf(id));
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? notFound(id) : error;
    }
  }

  async #save(name: string, view: string): Promise<SavedView> {
    const { maxViews, maxViewBytes } = this.#limits;
    if (Buffer.byteLength(view) > maxViewBytes) throw tooLarge(maxViewBytes);
    const id = createHash('sha256')
      .update(`${JSON.stringify(name)}\n${view}`)
      .digest('base64url')
      .slice(0, 22);
    const known = await this.#read(id);
    if (known !== undefined) return known;
    if ((await this.list()).length >= maxViews) throw tooMany(maxViews);
    await mkdir(this.#path, { recursive: true });
    const head = JSON.stringify({ name, savedAt: new Date().toISOString() });
    // Whole or not at all: a file under its name is complete, whatever happens meanwhile.
    const draft = join(this.#path, `.${randomBytes(8).toString('hex')}.draft`);
    await writeFile(draft, `${head}\n${view}\n`, { mode: 0o600, flag: 'wx' });
    await rename(draft, this.#fileOf(id));
    return this.read(id);
  }

  async #read(id: string): Promise<SavedView | undefined> {
    const file = this.#fileOf(id);
    const text = await readFile(file, 'utf8').catch(whenMissing<undefined>(undefined));
    if (text === undefined) return undefined;
    const end = text.indexOf('\n');
    const { name, savedAt } = JSON.parse(text.slice(0, end)) as Pick<ViewEntry, 'name' | 'savedAt'>;
    const entry = { id, name, savedAt, bytes: (await stat(file)).size };
    this.#entries.set(id, entry);
    return { ...entry, view: text.slice(end + 1) };
  }

  #fileOf(id: string): string {
    return join(this.#path, `${id}.json`);
  }
}

function whenMissing<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
}

function notFound(id: string): AppError {
  return new AppError('Dragoman.ViewNotFound', `No view "${id.slice(0, 40)}" has been saved here.`, {
    hint: 'It may have been deleted, or saved on another server. GET /api/views lists those that are here.',
  });
}

function tooLarge(maxBytes: number): AppError {
  return new AppError(
    'Dragoman.ViewTooLarge',
    `The view is larger than ${maxBytes.toLocaleString('en')} bytes.`,
    {
      hint: 'Show less on the canvas, or raise MAX_VIEW_BYTES.',
    },
  );
}

function tooMany(maxViews: number): AppError {
  return new AppError('Dragoman.TooManyViews', `${maxViews.toLocaleString('en')} views are saved already.`, {
    hint: 'Delete some, or raise MAX_VIEWS.',
  });
}
