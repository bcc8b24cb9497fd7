/** What a row of each file must hold, field by field. */
import {
  type ActorRow,
  type ArticleRow,
  actorKinds,
  type DisagreementRow,
  demandPhases,
  meetingStatuses,
  type RelationTypeRow,
  type SourceRow,
  sourceKinds,
  type ThingRow,
  thingKinds,
} from './dataset.ts';
import type { Problem } from './problem.ts';
import { RowReader } from './row-reader.ts';
import type { Row } from './yaml-file.ts';

const nodeLabels = ['Actor', ...actorKinds, ...thingKinds] as const;

export function readArticle(row: Row, problems: Problem[]): ArticleRow {
  const reader = new RowReader(row, problems);
  const article = {
    place: reader.place,
    id: reader.slug('id'),
    title: reader.text('title'),
    publisher: reader.text('publisher'),
    published: reader.date('published'),
    ...optional('url', reader.optionalText('url')),
    file: reader.text('file'),
    sha256: reader.matching('sha256', /^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits'),
  };
  reader.finish();
  return article;
}

export function readRelationType(row: Row, problems: Problem[]): RelationTypeRow {
  const reader = new RowReader(row, problems);
  const type = {
    place: reader.place,
    // Written into statements as it is, which is why nothing else may pass.
    type: reader.matching('type', /^[A-Z][A-Z_]*$/, 'a relation type such as MET_WITH'),
    label: reader.text('label'),
    subject: reader.someChoices('subject', nodeLabels),
    object: reader.someChoices('object', nodeLabels),
    symmetric: reader.flag('symmetric'),
    speech: reader.flag('speech'),
    ...optional('qualifier', reader.optionalChoice<'meeting'>('qualifier', ['meeting'])),
  };
  reader.finish();
  return type;
}

export function readActor(row: Row, problems: Problem[]): ActorRow {
  const reader = new RowReader(row, problems);
  const actor = {
    place: reader.place,
    id: reader.slug('id'),
    kind: reader.choice('kind', actorKinds),
    name: reader.text('name'),
    ...optional('role', reader.optionalText('role')),
    ...optional('speaksFor', reader.optionalText('speaksFor')),
    aliases: reader.texts('aliases'),
  };
  reader.finish();
  return actor;
}

export function readThing(row: Row, problems: Problem[]): ThingRow {
  const reader = new RowReader(row, problems);
  const kind = reader.choice('kind', thingKinds);
  const thing = {
    place: reader.place,
    id: reader.slug('id'),
    kind,
    name: reader.text('name'),
    aliases: reader.texts('aliases'),
    ...optional('text', kind === 'Demand' ? reader.text('text') : reader.optionalText('text')),
    ...reader.dating(),
    ...(kind === 'Meeting' ? readMeetingFields(reader) : {}),
    ...(kind === 'Demand' ? readDemandFields(reader) : {}),
  };
  reader.finish();
  return thing;
}

function readMeetingFields(reader: RowReader): Pick<ThingRow, 'meetingKind' | 'status'> {
  return { meetingKind: reader.text('meetingKind'), status: reader.choice('status', meetingStatuses) };
}

function readDemandFields(reader: RowReader): Pick<ThingRow, 'topic' | 'phase'> {
  return { topic: reader.text('topic'), phase: reader.choice('phase', demandPhases) };
}

export function readSource(row: Row, problems: Problem[]): SourceRow {
  const reader = new RowReader(row, problems);
  const source = {
    place: reader.place,
    id: reader.slug('id'),
    name: reader.text('name'),
    kind: reader.choice('kind', sourceKinds),
    anonymous: reader.flag('anonymous'),
    ...optional('speaksFor', reader.optionalText('speaksFor')),
    aliases: reader.texts('aliases'),
  };
  reader.finish();
  return source;
}

export function readDisagreement(row: Row, problems: Problem[]): DisagreementRow {
  const reader = new RowReader(row, problems);
  const disagreement = {
    place: reader.place,
    topic: reader.text('topic'),
    between: reader.choice('between', ['sources', 'actors']),
    left: reader.someTexts('left'),
    right: reader.someTexts('right'),
    ...optional('note', reader.optionalText('note')),
    contests: reader.flag('contests'),
  };
  reader.finish();
  return disagreement;
}

function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: T });
}
