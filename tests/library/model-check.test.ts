import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ModelRule } from '../../protocol/model-check.ts';
import { loadDataset } from '../../seed/dataset-loader.ts';
import { seedDataset } from '../../seed/dataset-seeding.ts';
import { findLibraryFolder } from '../../server/library/library-folder.ts';
import { checkModel } from '../../server/library/model-check.ts';
import { loadLibrary } from '../../server/library/query-library.ts';
import { runQuery } from '../../server/library/run-query.ts';
import { describeOnBothStores, type StoreUnderTest, turnTimeoutMs } from '../contract/stores.ts';
import { smallFolder } from '../seed/small-dataset.ts';

const library = loadLibrary(findLibraryFolder());
const led = 'LED_BY--delegation-ruritania--anna-simic';
const met = 'MET_WITH--delegation-grausark--delegation-ruritania--meeting-lausanne';

/** What breaks a rule, and the findings that say so: about whom, which ids, in which words. */
const breaks: readonly { statement: string; findings: Readonly<Record<string, readonly unknown[]>> }[] = [
  {
    statement: "MATCH (c:Claim {id: 'co-2'}) DETACH DELETE c",
    findings: {
      'check/missing-claims': [[led, ['co-2'], 'names the claim co-2, which is not there']],
      'check/wrong-counts': [
        [led, ['co-2', 'ga-1'], 'counts 2 reports and 2 origins; its claims have 1 and 1'],
      ],
    },
  },
  {
    statement:
      "MATCH (c:Claim {id: 'co-2'})-[o:OBJECT]->(), (other:Actor {id: 'delegation-grausark'}) DELETE o CREATE (c)-[:OBJECT]->(other)",
    findings: {
      'check/relations-their-claims-deny': [
        [led, ['co-2'], 'but co-2 says delegation-ruritania LED_BY delegation-grausark'],
      ],
    },
  },
  {
    statement: 'MATCH ()-[r:LED_BY]->() DELETE r',
    findings: {
      'check/claims-not-in-one-relation': [
        ['co-2', ['co-2'], `should make the relation ${led}, and is in none`],
        ['ga-1', ['ga-1'], `should make the relation ${led}, and is in none`],
      ],
    },
  },
  {
    statement: "MATCH (c:Claim {id: 'co-1'}) SET c.modality = 'planned', c.projected = false",
    findings: { 'check/facts-from-no-facts': [[met, ['co-1'], 'rests on co-1, which is planned']] },
  },
  {
    statement:
      "CREATE (:Story {id: 'a-tale', title: 'A tale', steps: ['{\"text\": \"[She](co-2) led [them](co-9).\"}']})",
    findings: {
      'check/stories-without-claims': [
        ['a-tale', ['co-9'], 'leads to the claim co-9 in step 1, which is not there'],
      ],
    },
  },
  {
    statement: "MATCH (:Claim {id: 'ga-2'})-[r:SUBJECT]->() DELETE r",
    findings: {
      'check/orphan-claims': [
        ['ga-2', ['ga-2'], 'has 0 subjects, 1 objects and 1 reports; each should be one'],
      ],
    },
  },
  {
    statement:
      "MATCH (a:Actor {id: 'anna-simic'}), (b:Actor {id: 'delegation-grausark'}) CREATE (a)-[:KNOWS]->(b)",
    findings: {
      'check/unquoted-relations': [
        [
          'anna-simic KNOWS delegation-grausark',
          ['anna-simic', 'delegation-grausark'],
          'has no claim behind it',
        ],
      ],
      'check/unknown-types': [
        ['KNOWS', ['anna-simic', 'delegation-grausark'], 'is of the type KNOWS, which is not declared'],
      ],
    },
  },
  {
    statement: "CREATE (:Actor:Person {id: 'the-envoy', name: 'ms. šimić', aliases: ['Otto von Platz']})",
    findings: {
      'check/one-name-for-two': [['ms. šimić', ['anna-simic', 'the-envoy'], 'is the name of 2 nodes']],
      'check/suspicious-merges': [
        ['the-envoy', ['the-envoy'], 'is also called “Otto von Platz”, which shares no word with ms. šimić'],
      ],
    },
  },
];

describeOnBothStores('the model check', (open) => {
  let under: StoreUnderTest;

  beforeAll(async () => {
    under = await open();
  }, turnTimeoutMs);
  afterAll(() => under.release());

  async function check(): Promise<readonly ModelRule[]> {
    const limits = { timeoutMs: 60_000, maxRows: 1000 };
    const { rules } = await checkModel((id) => runQuery(under.store, library.find(id), new Map(), limits));
    return rules;
  }

  async function reload(statement = 'RETURN 1'): Promise<void> {
    await under.store.transact((transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
    await seedDataset(under.store, loadDataset(smallFolder));
    await under.store.transact((transaction) => transaction.run(statement));
  }

  test('finds nothing amiss in a data set as it is loaded', async () => {
    await reload();
    const rules = await check();
    expect(rules.flatMap(({ query, findings }) => findings.map((finding) => [query, finding]))).toEqual([]);
    expect(rules.every(({ title, advice }) => title !== '' && advice !== '')).toBe(true);
  });

  test.each(breaks)('finds what is broken by $statement', async ({ statement, findings }) => {
    await reload(statement);
    const found = Object.fromEntries(
      (await check())
        .filter((rule) => rule.findings.length > 0)
        .map((rule) => [rule.query, rule.findings.map(({ about, ids, finding }) => [about, ids, finding])]),
    );
    expect(found).toEqual(findings);
  });
});
