import { createInterface } from 'node:readline';
import { describe, expect, test } from '@jest/globals';
import { openEmbeddedStore } from '../../../server/storage/embedded/embedded-store.ts';
import { killRepeatedly, startWriter, writeUntilFull } from './killing.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('A process with the embedded store', () => {
  test('loses nothing that it has answered when it is killed, and tears nothing', async () => {
    const dataDir = temporaryFolder();
    for await (const { lost, torn } of killRepeatedly(dataDir, 4, 400)) {
      expect({ lost, torn }).toEqual({ lost: [], torn: [] });
    }
  });

  test('loses nothing when the disk takes no more, and goes on once it does', async () => {
    const dataDir = temporaryFolder();
    const { answered, lost, torn, failure } = await writeUntilFull(dataDir, 400);
    expect({ lost, torn, failure }).toEqual({
      lost: [],
      torn: [],
      failure: `The change could not be written to ${dataDir}/graph.mdb: Input/output error. Nothing of it was kept.`,
    });
    expect(answered).toBeGreaterThan(0);
  });

  test('keeps a second process out of its directory while it lives', async () => {
    const dataDir = temporaryFolder();
    const writer = startWriter(dataDir, 0);
    try {
      for await (const line of createInterface({ input: writer.stdout })) if (line === '3') break;
      await expect(openEmbeddedStore({ dataDir })).rejects.toMatchObject({
        name: 'StoreError',
        code: 'Neo.DatabaseError.Database.UnableToStartDatabase',
        message: `The data directory is in use by another Dragoman (process ${writer.pid}), as ${dataDir}/owner.json says.`,
        hint: 'Stop that one first, or give this one a DATA_DIR of its own.',
      });
    } finally {
      writer.kill('SIGKILL');
    }
  });
});
