/** The texts of reports, kept beside the store and nowhere else: they are not ours to publish. Named by their SHA-256. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export class ReportTexts {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns undefined when this text is not kept here */
  async find(sha256: string): Promise<string | undefined> {
    try {
      return await readFile(this.#path(sha256), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return undefined;
      }
      throw error;
    }
  }

  /** All of it or nothing: a text that is there is whole. @returns whether it was new */
  async keep(text: string): Promise<boolean> {
    const sha256 = hashText(text);
    if ((await this.find(sha256)) !== undefined) {
      return false;
    }
    await mkdir(this.#folder, { recursive: true });
    const half = `${this.#path(sha256)}.${process.pid}.part`;
    await writeFile(half, text, { flush: true });
    await rename(half, this.#path(sha256));
    return true;
  }

  async drop(sha256: string): Promise<void> {
    await rm(this.#path(sha256), { force: true });
  }

  #path(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) {
      throw new Error(`${JSON.stringify(sha256)} is no SHA-256.`);
    }
    return join(this.#folder, `${sha256}.txt`);
  }
}

export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
