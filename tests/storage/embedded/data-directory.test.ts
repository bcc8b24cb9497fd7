import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { open } from 'lmdb';
import { openEmbeddedStore } from '../../../server/storage/embedded/embedded-store.ts';
import { StoreError } from '../../../server/storage/graph-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const code = 'Neo.DatabaseError.Database.UnableToStartDatabase';
const copyHint =
  'Nothing in it was changed. Put a copy from before in its place, or point DATA_DIR at another directory.';

/** A directory with a small graph in it, closed. */
async function directoryWithGraph(): Promise<string> {
  const dataDir = temporaryFolder();
  const store = await openEmbeddedStore({ dataDir });
  await store.transact((transaction) =>
    transaction.run(
      "UNWIND range(1, 2000) AS i CREATE (:N {i: i, text: 'some text to fill pages'})-[:R]->(:M)",
    ),
  );
  await store.close();
  return dataDir;
}

/** How opening is refused; the directory must be left as it was, lock files apart. */
async function refusal(dataDir: string) {
  const before = fingerprint(dataDir);
  try {
    const store = await openEmbeddedStore({ dataDir });
    await store.close();
  } catch (error) {
    expect(fingerprint(dataDir)).toEqual(before);
    if (!(error instanceof StoreError)) throw error;
    return { code: error.code, message: error.message, hint: error.hint };
  }
  throw new Error('It was opened.');
}

function fingerprint(directory: string): readonly string[] {
  const files = readdirSync(directory, { withFileTypes: true }).filter((file) => file.isFile());
  return files
    .filter(({ name }) => name !== 'graph.mdb-lock')
    .map(
      ({ name }) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(directory, name)))
          .digest('hex')}`,
    );
}

describe('A data directory', () => {
  test('is made where there is none', async () => {
    const dataDir = join(temporaryFolder(), 'deep', 'down');
    const store = await openEmbeddedStore({ dataDir });
    await store.close();
    expect(readdirSync(dataDir).sort()).toEqual(['dragoman.json', 'graph.mdb', 'graph.mdb-lock']);
  });

  test('is refused when a file stands in its place', async () => {
    const dataDir = join(temporaryFolder(), 'file');
    writeFileSync(dataDir, 'not a directory');
    await expect(openEmbeddedStore({ dataDir })).rejects.toMatchObject({
      name: 'StoreError',
      code,
      message: `The data directory ${dataDir} cannot be used: it is a file.`,
      hint: 'Point DATA_DIR at a directory in which this user may write.',
    });
    expect(readFileSync(dataDir, 'utf8')).toBe('not a directory');
  });

  test('is refused when nobody may write in it', async () => {
    // Not even root may write in /proc.
    await expect(openEmbeddedStore({ dataDir: '/proc/dragoman' })).rejects.toMatchObject({
      name: 'StoreError',
      code,
      message: expect.stringMatching(/^The data directory \/proc\/dragoman cannot be used: /),
    });
  });

  test('is refused when its file is none of ours', async () => {
    const dataDir = temporaryFolder();
    const file = join(dataDir, 'graph.mdb');
    writeFileSync(file, 'SQLite format 3\0'.padEnd(9000, '.'));
    expect(await refusal(dataDir)).toEqual({
      code,
      message: `${file} is damaged: it is not a database file.`,
      hint: copyHint,
    });
  });

  test("is refused when its file is somebody else's LMDB", async () => {
    const dataDir = temporaryFolder();
    const file = join(dataDir, 'graph.mdb');
    const foreign = open({ path: file });
    foreign.putSync('theirs', 1);
    await foreign.close();
    expect(await refusal(dataDir)).toEqual({
      code,
      message: `${file} is damaged: it holds something other than a graph of Dragoman's.`,
      hint: copyHint,
    });
  });

  test('is refused when its file is cut short anywhere', async () => {
    const dataDir = await directoryWithGraph();
    const file = join(dataDir, 'graph.mdb');
    const size = readFileSync(file).length;
    for (const share of [0.9, 0.5, 0.1, 0.001]) {
      truncateSync(file, Math.floor(size * share));
      const { message } = await refusal(dataDir);
      expect(message).toMatch(
        /graph\.mdb is damaged: it ends (at page \d+, but page \d+ belongs to it|within its first page)\.$/,
      );
    }
    truncateSync(file, 0);
    expect((await refusal(dataDir)).message).toBe(
      `${file} is missing or empty, although ${join(dataDir, 'dragoman.json')} says that there is a graph.`,
    );
  });

  test('is refused when a byte of a value has changed', async () => {
    const dataDir = await directoryWithGraph();
    const file = join(dataDir, 'graph.mdb');
    const bytes = readFileSync(file);
    bytes.write('X', bytes.lastIndexOf('some text'));
    writeFileSync(file, bytes);
    expect((await refusal(dataDir)).message).toBe(`${file} is damaged: a checksum does not match.`);
  });

  test('is refused when a newer Dragoman wrote it', async () => {
    const dataDir = await directoryWithGraph();
    writeFileSync(join(dataDir, 'dragoman.json'), '{"product":"dragoman","format":99}');
    expect(await refusal(dataDir)).toEqual({
      code,
      message: 'The data directory was written by a newer Dragoman (format 99; this one reads up to 1).',
      hint: 'Start that version again, or give this one a DATA_DIR of its own.',
    });
  });

  test('is refused when its label is garbled or says something else', async () => {
    const dataDir = await directoryWithGraph();
    const label = join(dataDir, 'dragoman.json');
    writeFileSync(label, '{');
    expect((await refusal(dataDir)).message).toBe(`${label} is damaged: it is no JSON.`);
    writeFileSync(label, '{"product":"other"}');
    expect((await refusal(dataDir)).message).toBe(
      `${label} is damaged: it does not say what a Dragoman would have written.`,
    );
  });

  test('is refused when its file has gone', async () => {
    const dataDir = await directoryWithGraph();
    unlinkSync(join(dataDir, 'graph.mdb'));
    expect((await refusal(dataDir)).message).toContain('graph.mdb is missing or empty');
  });

  test('is refused to a second store of the same process', async () => {
    const dataDir = temporaryFolder();
    const store = await openEmbeddedStore({ dataDir });
    await expect(openEmbeddedStore({ dataDir })).rejects.toMatchObject({
      message: `The data directory ${dataDir} is in use by this very process.`,
    });
    await store.close();
    await (await openEmbeddedStore({ dataDir })).close();
  });

  test('is refused while another machine that has it gives signs of life', async () => {
    const dataDir = await directoryWithGraph();
    const owner = join(dataDir, 'owner.json');
    const other = { pid: 7, host: `not-${hostname()}`, started: '', token: 'x' };
    writeFileSync(owner, JSON.stringify(other));
    expect(await refusal(dataDir)).toEqual({
      code,
      message: `The data directory is in use by another Dragoman (process 7 on ${other.host}), as ${owner} says.`,
      hint: 'Stop that one first, or give this one a DATA_DIR of its own.',
    });
  });

  test('is taken over from a process that is no more', async () => {
    const dataDir = await directoryWithGraph();
    const owner = { pid: 2 ** 22 + 1, host: hostname(), started: '', token: 'x' };
    writeFileSync(join(dataDir, 'owner.json'), JSON.stringify(owner));
    await (await openEmbeddedStore({ dataDir })).close();
    writeFileSync(join(dataDir, 'owner.json'), 'garbled');
    await (await openEmbeddedStore({ dataDir })).close();
    expect(readdirSync(dataDir)).not.toContain('owner.json');
  });

  test('may hold other things besides', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'backups'));
    writeFileSync(join(dataDir, 'notes.txt'), 'mine');
    await (await openEmbeddedStore({ dataDir })).close();
    expect(readFileSync(join(dataDir, 'notes.txt'), 'utf8')).toBe('mine');
  });
});
