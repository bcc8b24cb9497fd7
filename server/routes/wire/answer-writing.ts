/** Streams the answer of a statement in one of the four forms of Neo4j's Query API. */
import type { Response } from 'express';
import type { CypherValue } from '../../../protocol/values.ts';
import { logError } from '../../error-log.ts';
import { describeError, isUnforeseen } from '../../errors.ts';
import type { RunningStatement, StatementSummary } from '../../storage/graph-store.ts';
import { BodyWriter, ClientGone } from './body-writer.ts';
import { ColumnWriter } from './column-writer.ts';
import type { AnswerFormat } from './media-types.ts';
import { writePlain } from './plain-json.ts';
import { type AnswerLimits, type WrittenRows, writePortions, writeRows } from './row-limits.ts';
import { writeSummaryMembers } from './summary-json.ts';
import { toTypedJson } from './typed-json.ts';
import { writeTyped } from './typed-text.ts';

export interface AnswerOptions {
  readonly format: AnswerFormat;
  readonly limits: AnswerLimits;
  readonly access: 'read' | 'write';
  readonly includeCounters: boolean;
}

/**
 * Once the columns are known the status is 202, as Neo4j gives it; an error after that stands inside the body,
 * behind the rows that came before it.
 */
export async function sendAnswer(
  response: Response,
  statement: RunningStatement,
  options: AnswerOptions,
): Promise<void> {
  const { format } = options;
  response.status(202).setHeader('Content-Type', format.mediaType);
  const writer = new BodyWriter(response);
  const shape = format.lines ? lineShape : documentShape;
  try {
    await writer.write(shape.head(JSON.stringify(statement.columns)));
    await writer.write(await writeBody(writer, statement, options, shape));
  } catch (error) {
    if (error instanceof ClientGone) return;
    throw error;
  }
  writer.end();
}

/** How a body is put together: one document, or one event a line. */
interface BodyShape {
  head(fields: string): string;
  rows(rows: readonly string[], first: boolean): string;
  tail(members: readonly string[]): string;
  failure(errors: string): string;
}

const documentShape: BodyShape = {
  head: (fields) => `{"data":{"fields":${fields},"values":[`,
  rows: (rows, first) => (first ? '' : ',') + rows.join(','),
  tail: (members) => `]},${members.join(',')}}`,
  failure: (errors) => `]},"errors":${errors}}`,
};

const lineShape: BodyShape = {
  head: (fields) => `{"$event":"Header","_body":{"fields":${fields}}}\n`,
  rows: writeRecords,
  tail: (members) => `{"$event":"Summary","_body":{${members.join(',')}}}\n`,
  failure: (errors) => `{"$event":"Error","_body":${errors}}\n`,
};

function writeRecords(rows: readonly string[]): string {
  let text = '';
  for (const row of rows) text += `{"$event":"Record","_body":${row}}\n`;
  return text;
}

/** Writes the rows and gives the tail: the summary, or the error that ended the statement midway. */
async function writeBody(
  writer: BodyWriter,
  statement: RunningStatement,
  options: AnswerOptions,
  shape: BodyShape,
): Promise<string> {
  const { format, access, includeCounters } = options;
  const send = format.columns ? sendColumns : sendRows;
  try {
    const { notice } = await send(writer, statement, options, shape);
    const summary = await readSummary(statement, notice !== undefined && access === 'read');
    return shape.tail(writeSummaryMembers(summary, notice, { typed: format.typed, includeCounters }));
  } catch (error) {
    if (error instanceof ClientGone) throw error;
    if (isUnforeseen(error)) logError('while writing an answer', error);
    return shape.failure(JSON.stringify(describeError(error).body.errors));
  }
}

function sendRows(
  writer: BodyWriter,
  { batches }: RunningStatement,
  { format, limits, access }: AnswerOptions,
  shape: BodyShape,
): Promise<WrittenRows> {
  const writeValue = format.typed ? writeTyped : writePlain;
  let first = true;
  return writeRows(batches, limits, access, {
    format: (row) => writeRow(row, writeValue),
    send: async (rows) => {
      if (rows.length === 0) return;
      await writer.write(shape.rows(rows, first));
      if (format.lines) writer.flush();
      first = false;
    },
  });
}

/** Rows as they have come from the store so far, one event for each portion of them. */
function sendColumns(
  writer: BodyWriter,
  { batches, columns }: RunningStatement,
  { limits, access }: AnswerOptions,
): Promise<WrittenRows> {
  const parts = new ColumnWriter(access === 'read');
  return writePortions(batches, limits, access, {
    format: (rows) =>
      JSON.stringify(
        parts.writeRows(
          rows.map((row) => row.map(toTypedJson)),
          columns.length,
        ),
      ),
    send: async (portion) => {
      await writer.write(`{"$event":"Columns","_body":${portion}}\n`);
      writer.flush();
    },
  });
}

function writeRow(row: readonly CypherValue[], writeValue: (value: CypherValue) => string): string {
  let text = '[';
  let comma = '';
  for (const value of row) {
    text += comma + writeValue(value);
    comma = ',';
  }
  return `${text}]`;
}

/** A statement that was left early has no summary. */
function readSummary(statement: RunningStatement, leftEarly: boolean): Promise<StatementSummary | undefined> {
  return leftEarly ? Promise.resolve(undefined) : statement.summary();
}
