import type { CypherValue } from '../../../protocol/values.ts';

export interface AnswerLimits {
  readonly maxRows: number;
  readonly maxBytes: number;
}

type Row = readonly CypherValue[];

export interface WrittenRows {
  /** A sentence for people when the answer was cut; undefined when it is whole. */
  readonly notice: string | undefined;
}

/**
 * Hands rows on, batch by batch, until a cap is reached and there is more. A reading statement is left there, which
 * ends it in the store; a writing one is run to its end unseen, because leaving it would undo it.
 */
export async function writeRows(
  batches: AsyncIterable<readonly Row[]>,
  limits: AnswerLimits,
  access: 'read' | 'write',
  write: { format(row: Row): string; send(rows: readonly string[]): Promise<void> },
): Promise<WrittenRows> {
  let rows = 0;
  let bytes = 0;
  let notice: string | undefined;
  for await (const batch of batches) {
    const texts: string[] = [];
    for (const row of notice === undefined ? batch : []) {
      const text = write.format(row);
      bytes += text.length;
      notice = describeCut(rows, bytes, limits);
      if (notice !== undefined) break;
      texts.push(text);
      rows += 1;
    }
    await write.send(texts);
    if (notice !== undefined && access === 'read') break;
  }
  return { notice };
}

/** The same for rows that are written portion by portion: what is too long for the cap on bytes is cut before its portion. */
export async function writePortions(
  batches: AsyncIterable<readonly Row[]>,
  limits: AnswerLimits,
  access: 'read' | 'write',
  write: { format(rows: readonly Row[]): string; send(portion: string): Promise<void> },
): Promise<WrittenRows> {
  let rows = 0;
  let bytes = 0;
  let notice: string | undefined;
  for await (const batch of batches) {
    if (notice !== undefined) continue;
    const within = batch.slice(0, limits.maxRows - rows);
    const text = within.length === 0 ? '' : write.format(within);
    bytes += text.length;
    notice = describeCut(rows, bytes, limits);
    if (notice === undefined && text !== '') {
      await write.send(text);
      rows += within.length;
    }
    notice ??= within.length < batch.length ? describeRowCap(limits.maxRows) : undefined;
    if (notice !== undefined && access === 'read') break;
  }
  return { notice };
}

/** The one sentence about the row cap, wherever an answer is cut. */
export function describeRowCap(maxRows: number): string {
  return `Only the first ${maxRows.toLocaleString('en')} rows of more are given. Add a LIMIT, or raise MAX_ROWS.`;
}

function describeCut(rows: number, bytes: number, limits: AnswerLimits): string | undefined {
  if (rows >= limits.maxRows) return describeRowCap(limits.maxRows);
  if (bytes <= limits.maxBytes) return undefined;
  return (
    `Only the first ${rows.toLocaleString('en')} rows of more are given: the answer is longer than ` +
    `${limits.maxBytes.toLocaleString('en')} bytes. Return less, or raise MAX_ANSWER_BYTES.`
  );
}
