import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { takeNeo4jTurn } from '../support/neo4j-turn.ts';
import { describeWith, neo4j } from '../support/requirements.ts';
import type { Side } from './answers.ts';
import { runCampaign } from './campaign.ts';
import { answerCase, readCases } from './cases.ts';
import type { Difference } from './difference.ts';
import { EmbeddedSide } from './embedded-side.ts';
import { openNeo4jSide } from './neo4j-side.ts';

/** Other test files may have Neo4j for minutes. */
const waitForTurnMs = 600_000;

/** Whether a statement is taken at all: one that is refused where Neo4j takes it, or the other way round, is no answer. */
const aboutRefusals: ReadonlySet<Difference['kind']> = new Set(['accepts', 'rejects', 'error code']);

const named = readCases().map((known) => [known.statement, known] as const);

describe('every difference that was found once', () => {
  test.each(named)('is gone from: %s', async (_, known) => {
    expect(await answerCase(known, new EmbeddedSide())).toEqual(known.expected);
  });
});

describeWith([neo4j], 'beside a real Neo4j', () => {
  let giveBack = () => {};
  let theirs: Side;

  beforeAll(async () => {
    giveBack = await takeNeo4jTurn();
    theirs = await openNeo4jSide();
  }, waitForTurnMs);

  afterAll(async () => {
    await theirs.load('');
    await theirs.close();
    giveBack();
  });

  test.each(named)('the case says what Neo4j answers: %s', async (_, known) => {
    expect(await answerCase(known, theirs)).toEqual(known.expected);
  });

  test('random statements get no other answer', async () => {
    const seed = Number(process.env.DIFFERENTIAL_SEED ?? randomInt(2 ** 31));
    process.stdout.write(`Random statements of seed ${seed}: again with DIFFERENTIAL_SEED=${seed}\n`);
    const options = { seed, count: 500, mostDifferences: 5 };
    const { disagreements } = await runCampaign({ ours: new EmbeddedSide(), theirs }, options);
    const wrong = disagreements.filter(({ difference }) => !aboutRefusals.has(difference.kind));
    for (const { statement, difference } of disagreements) {
      process.stdout.write(`${difference.kind}: ${statement}\n${difference.message}\n`);
    }
    expect({ seed, wrong }).toEqual({ seed, wrong: [] });
  }, 600_000);
});
