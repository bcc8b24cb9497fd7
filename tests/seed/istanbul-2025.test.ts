import { describe, expect, test } from '@jest/globals';
import { datasetFolder, loadDataset } from '../../seed/dataset-loader.ts';
import { projectClaims } from '../../seed/projection.ts';

const dataset = loadDataset(datasetFolder('istanbul-2025'));
const relations = projectClaims(dataset);
const claims = new Map(dataset.claims.map((claim) => [claim.id, claim]));
const things = new Map(dataset.things.map((thing) => [thing.id, thing]));
const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));

function spellingsOf(id: string): readonly string[] {
  const actor = actors.get(id);
  return [actor?.name ?? '', ...(actor?.aliases ?? [])];
}

describe('the data set of the Istanbul talks', () => {
  test('is as large as five reports read sentence by sentence', () => {
    expect(dataset.claims.length).toBeGreaterThanOrEqual(250);
    expect(dataset.actors.length + dataset.things.length).toBeGreaterThanOrEqual(100);
  });

  test('answers who led the delegations', () => {
    const led = relations
      .filter(({ type }) => type === 'LED_BY')
      .map(({ subject, object }) => [subject, object]);
    expect(led).toEqual(
      expect.arrayContaining([
        ['russian-delegation', 'vladimir-medinsky'],
        ['ukrainian-delegation', 'rustem-umerov'],
      ]),
    );
  });

  test('quotes markup and broken lines as they stand', () => {
    expect(dataset.claims.some(({ quote }) => quote.includes('<u>'))).toBe(true);
    expect(
      dataset.claims.some(({ quote }) => quote.includes('Turkish Foreign\n\nMinister Hakan Fidan')),
    ).toBe(true);
  });

  test('knows one person under several spellings, and two Donalds apart', () => {
    expect(spellingsOf('volodymyr-zelenskyy')).toEqual(expect.arrayContaining(['Zelenskyy', 'Zelensky']));
    expect(spellingsOf('heorhii-tykhyi')).toEqual(
      expect.arrayContaining(['Heorhii Tykhyi', 'Heorhiy Tykhyi']),
    );
    const shared = spellingsOf('donald-trump').filter((name) => spellingsOf('donald-tusk').includes(name));
    expect(shared).toEqual([]);
  });

  test('lets no member of a delegation meet anybody just because the delegation did', () => {
    const persons = relations.filter(
      ({ type, meeting, subject, object }) =>
        type === 'MET_WITH' &&
        meeting === 'meeting-istanbul-talks' &&
        [subject, object].every((id) => actors.get(id)?.kind === 'Person'),
    );
    expect(persons.filter(({ status }) => status !== 'derived')).toEqual([]);
    expect(persons.map(({ subject, object }) => [subject, object])).toEqual([
      ['rustem-umerov', 'vladimir-medinsky'],
    ]);
  });

  test('never reads a planned, proposed or refused meeting as a fact', () => {
    const facts = ['MET_WITH', 'SPOKE_WITH', 'ATTENDED', 'CHAIRED', 'MEDIATED', 'HELD_AT'];
    const unreal = relations.filter((relation) => {
      const meeting = relation.meeting ?? [relation.subject, relation.object].find((id) => things.has(id));
      return facts.includes(relation.type) && things.get(meeting ?? '')?.status !== 'held';
    });
    expect(unreal.map(({ key }) => key)).toEqual([]);
  });

  test('keeps what each report says of the participants of the call with Trump', () => {
    const reports = new Set(
      dataset.claims
        .filter(({ meeting, object }) => [meeting, object].includes('meeting-call-with-trump'))
        .map(({ article }) => article),
    );
    expect(reports.size).toBeGreaterThanOrEqual(4);
  });

  test('counts two reports that repeat one agency as one origin', () => {
    const twice = relations.filter(
      ({ claimIds, articleIds }) =>
        articleIds.length > 1 &&
        claimIds.every((id) => claims.get(id)?.attributedTo.includes('reuters') === true),
    );
    expect(twice.length).toBeGreaterThan(0);
    expect(twice.filter(({ origins }) => origins.length !== 1).map(({ key }) => key)).toEqual([]);
  });

  test('keeps demands at the table, standing ones and those of 2022 apart', () => {
    const phases = dataset.things.filter(({ kind }) => kind === 'Demand').map(({ phase }) => phase);
    expect(new Set(phases)).toEqual(new Set(['table', 'standing', '2022']));
    const late = dataset.claims.filter(
      ({ relation, object, date }) =>
        relation === 'DEMANDED' &&
        things.get(object)?.phase === '2022' &&
        date !== undefined &&
        date >= '2023',
    );
    expect(late.map(({ id }) => id)).toEqual([]);
  });

  test('records that the reports disagree about how long the talks lasted', () => {
    const durations = dataset.disagreements.filter(({ topic }) => /long/i.test(topic));
    expect(durations.map(({ between }) => between)).toContain('sources');
  });

  test('gives every claim a date with the words it was read from, or neither', () => {
    const odd = dataset.claims.filter(({ date, dateText }) => date === undefined && dateText !== undefined);
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});
