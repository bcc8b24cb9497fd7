import { describe, expect, test } from '@jest/globals';
import { loadDataset } from '../../seed/dataset-loader.ts';
import { DatasetError } from '../../seed/problem.ts';
import { copySmallDataset, smallFolder } from './small-dataset.ts';

type Edits = Parameters<typeof copySmallDataset>[0];

/** The message of the error, with the folder taken out. */
function messageOf(edits: Edits): string {
  const { folder, remove } = copySmallDataset(edits);
  try {
    loadDataset(folder);
    return 'it loads';
  } catch (error) {
    expect(error).toBeInstanceOf(DatasetError);
    return (error as DatasetError).message.replace(folder, 'FOLDER');
  } finally {
    remove();
  }
}

const oneProblem = 'The data set in FOLDER has 1 problem; nothing was loaded.\n  ';

describe('loadDataset', () => {
  test('reads a data set whole', () => {
    const dataset = loadDataset(smallFolder);
    expect(dataset.claims.map(({ id }) => id)).toEqual(['co-1', 'co-2', 'co-3', 'ga-1', 'ga-2']);
    expect(dataset.actors[0]).toEqual({
      place: { file: 'actors.yaml', line: 1 },
      id: 'anna-simic',
      kind: 'Person',
      name: 'Anna Šimić',
      role: 'Envoy of Ruritania',
      aliases: ['Ms. Šimić'],
    });
  });

  test('completes a date that is known to the month', () => {
    const claim = loadDataset(smallFolder).claims.find(({ id }) => id === 'ga-1');
    expect([claim?.date, claim?.datePrecision]).toEqual(['2022-03-01', 'month']);
  });

  const broken: readonly [string, Edits, string][] = [
    ['a missing file', { 'actors.yaml': () => undefined }, 'actors.yaml: the file is missing'],
    [
      'text that is not YAML',
      { 'relations.yaml': (text) => `${text}- [a\n` },
      'relations.yaml:5: not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'a file that is no list',
      { 'disagreements.yaml': () => 'topic: none\n' },
      'disagreements.yaml:1: expected a list of rows',
    ],
    [
      'a missing field',
      { 'sources.yaml': (text) => text.replace('name: an official, ', '') },
      'sources.yaml:2: an-official.name: expected text, but it is missing',
    ],
    [
      'a value of the wrong type',
      { 'claims/courier.yaml': (text) => text.replace('start: 25', 'start: early') },
      'claims/courier.yaml:5: co-1.start: expected a whole number, 0 or more, got "early"',
    ],
    [
      'a field that does not exist',
      { 'dataset.yaml': (text) => `${text}licence: MIT\n` },
      'dataset.yaml:4: small.licence: there is no such field; a row like this has id, title, description',
    ],
    [
      'a word outside the vocabulary',
      { 'claims/gazette.yaml': (text) => text.replace('modality: proposed', 'modality: mooted') },
      'claims/gazette.yaml:23: ga-2.modality: expected one of stated, attributed, planned, proposed, hedged, denied, inferred, caption, headline, got "mooted"',
    ],
    [
      'a day that does not exist',
      { 'articles.yaml': (text) => text.replace('2022-03-05', '2022-02-30') },
      'articles.yaml:4: courier.published: there is no such day: "2022-02-30"',
    ],
    [
      'a date too short for its precision',
      { 'claims/courier.yaml': (text) => text.replace('date: 2022-03-04', 'date: 2022-03') },
      'claims/courier.yaml:12: co-1.date: expected a whole date for precision day, got "2022-03"',
    ],
    [
      'an id that is given twice',
      { 'sources.yaml': (text) => text.replace('id: the-gazette', 'id: anna-simic') },
      'sources.yaml:3: anna-simic: expected an id of its own, but actors.yaml:1 has it too',
    ],
    [
      'an id that leads nowhere',
      { 'claims/courier.yaml': (text) => text.replace('object: anna-simic', 'object: anna-simik') },
      'claims/courier.yaml:16: co-2.object: expected an id from actors.yaml or things.yaml, got "anna-simik"',
    ],
    [
      'a quote that is not as long as its offsets say',
      { 'claims/courier.yaml': (text) => text.replace('end: 175', 'end: 176') },
      'claims/courier.yaml:28: co-3.end: expected 137 + 38 characters of quote = 175, got 176',
    ],
    [
      'a subject of the wrong kind',
      {
        'claims/gazette.yaml': (text) =>
          text.replace('subject: delegation-ruritania', 'subject: demand-port'),
      },
      'claims/gazette.yaml:3: ga-1.subject: expected Delegation as subject of LED_BY, but demand-port is a Demand',
    ],
    [
      'a missing meeting',
      { 'claims/courier.yaml': (text) => text.replace('    meeting: meeting-lausanne\n', '') },
      'claims/courier.yaml:3: co-1.meeting: expected the meeting, because MET_WITH is one relation per meeting',
    ],
    [
      'a speaker who is not listed',
      { 'claims/gazette.yaml': (text) => text.replace('an-official', 'courier') },
      'claims/gazette.yaml:3: ga-1.attributedTo: expected ids from actors.yaml or sources.yaml, got "courier"',
    ],
    [
      'a disagreement over a claim that is not there',
      { 'disagreements.yaml': (text) => text.replace('[ga-1]', '[ga-9]') },
      'disagreements.yaml:1: right: “Who says that she led”: there is no claim "ga-9"',
    ],
    [
      'claims in the file of another report',
      { 'claims/courier.yaml': (text) => text.replace('article: courier', 'article: gazette') },
      'claims/courier.yaml:1: article: expected courier, as the file is named, got gazette',
    ],
    [
      'a relation type that could not stand in a statement',
      { 'relations.yaml': (text) => text.replace('LED_BY', '"LED BY"') },
      'relations.yaml:1: type: expected a relation type such as MET_WITH, got "LED BY"',
    ],
  ];

  test.each(broken)('names file, line and field of %s', (_name, edits, line) => {
    expect(messageOf(edits)).toBe(oneProblem + line);
  });

  test('reports all problems of all files at once, in order of file and line', () => {
    const message = messageOf({
      'actors.yaml': (text) => text.replace('kind: Person', 'kind: Human'),
      'claims/courier.yaml': (text) => text.replace('start: 25', 'start: 24').replace('end: 133', 'end: 134'),
    });
    expect(
      message
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(': ').slice(0, 2).join(': ')),
    ).toEqual([
      'actors.yaml:2: anna-simic.kind',
      'claims/courier.yaml:6: co-1.end',
      'claims/courier.yaml:19: co-2.end',
    ]);
  });
});
