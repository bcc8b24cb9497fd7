/** Sends a file as it is made. It arrives whole or visibly broken off: half a file must never pass for all of it. */
import type { Response } from 'express';
import { logError } from '../../error-log.ts';
import { describeError, isUnforeseen } from '../../errors.ts';
import { BodyWriter, ClientGone } from '../wire/body-writer.ts';

const chunkLength = 64 * 1024;

/**
 * Writes `pieces`, many to a chunk; `announce` sets the headers when there is something to write. What `pieces` throws after the first chunk ends the file with
 * its sentence; what it throws before is left to the routes' own errors.
 */
export async function sendFile(
  response: Response,
  pieces: AsyncIterable<string> | Iterable<string>,
  announce: () => void,
): Promise<void> {
  const writer = new BodyWriter(response);
  const write = async (text: string) => {
    if (!response.headersSent) announce();
    await writer.write(text);
  };
  let chunk = '';
  try {
    for await (const piece of pieces) {
      chunk += piece;
      if (chunk.length < chunkLength) continue;
      const full = chunk;
      chunk = '';
      await write(full);
    }
    await write(chunk);
  } catch (error) {
    if (error instanceof ClientGone) return;
    if (!response.headersSent) throw error;
    if (isUnforeseen(error)) logError('while writing a file', error);
    await breakOff(response, describeError(error).body.errors[0]?.message ?? '');
    return;
  }
  writer.end();
}

/**
 * The sentence, and then the end of the connection without the end of the body: programs report a broken transfer, and
 * a person who opens what came of it reads why.
 */
async function breakOff(response: Response, sentence: string): Promise<void> {
  await new Promise<void>((resolve) => {
    response.write(`\n\nThis file is not whole. ${sentence}\n`, () => resolve());
    response.once('close', () => resolve());
  });
  response.socket?.end();
}
