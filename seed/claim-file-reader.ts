/** What a file of claims must hold: one report's claims and the sentences without any. */
import { type ClaimRow, modalities, polarities, type UncoveredRow } from './dataset.ts';
import type { Problem } from './problem.ts';
import { RowReader } from './row-reader.ts';
import { type Row, readMapping } from './yaml-file.ts';

export interface ClaimFile {
  readonly claims: readonly ClaimRow[];
  readonly uncovered: readonly UncoveredRow[];
}

/** @param article id of the report that the file is named after */
export function readClaimFile(folder: string, article: string, problems: Problem[]): ClaimFile {
  const file = readMapping(folder, `claims/${article}.yaml`, problems);
  if (file === undefined) {
    return { claims: [], uncovered: [] };
  }
  const reader = new RowReader(file, problems);
  const named = reader.text('article');
  if (named !== '' && named !== article) {
    reader.report('article', `expected ${article}, as the file is named, got ${named}`);
  }
  const claims = reader.rows('claims').map((row) => readClaim(row, article, problems));
  const uncovered = reader.rows('uncovered').map((row) => readUncovered(row, article, problems));
  reader.finish();
  return { claims, uncovered };
}

export function readClaim(row: Row, article: string, problems: Problem[]): ClaimRow {
  const reader = new RowReader(row, problems);
  const meeting = reader.optionalText('meeting');
  const role = reader.optionalText('role');
  const dateText = reader.optionalText('dateText');
  const note = reader.optionalText('note');
  const claim: ClaimRow = {
    place: reader.place,
    id: reader.slug('id'),
    article,
    quote: reader.text('quote'),
    start: reader.offset('start'),
    end: reader.offset('end'),
    subject: reader.text('subject'),
    relation: reader.text('relation'),
    object: reader.text('object'),
    ...(meeting === undefined ? {} : { meeting }),
    ...(role === undefined ? {} : { role }),
    modality: reader.choice('modality', modalities),
    polarity: reader.choice('polarity', polarities),
    ...reader.dating(),
    ...(dateText === undefined ? {} : { dateText }),
    attributedTo: reader.texts('attributedTo'),
    ...(note === undefined ? {} : { note }),
  };
  reader.finish();
  checkOffsets(claim, reader);
  return claim;
}

/** A quote is as long as its offsets say; that it stands there is for verify-quotes, which has the reports. */
function checkOffsets(claim: ClaimRow, reader: RowReader): void {
  const known = claim.quote !== '' && !Number.isNaN(claim.end - claim.start);
  if (known && claim.end - claim.start !== claim.quote.length) {
    const meant = `${claim.start} + ${claim.quote.length} characters of quote = ${claim.start + claim.quote.length}`;
    reader.report('end', `expected ${meant}, got ${claim.end}`);
  }
}

function readUncovered(row: Row, article: string, problems: Problem[]): UncoveredRow {
  const reader = new RowReader(row, problems);
  const uncovered = {
    place: reader.place,
    article,
    start: reader.offset('start'),
    end: reader.offset('end'),
    reason: reader.text('reason'),
  };
  reader.finish();
  if (uncovered.end <= uncovered.start) {
    reader.report('end', `expected more than start (${uncovered.start}), got ${uncovered.end}`);
  }
  return uncovered;
}
