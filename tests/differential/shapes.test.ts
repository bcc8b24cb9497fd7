import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { takeNeo4jTurn } from '../support/neo4j-turn.ts';
import { describeWith, neo4j, samples, sharedDir } from '../support/requirements.ts';
import type { Side } from './answers.ts';
import { compareAnswers } from './comparison.ts';
import { EmbeddedSide } from './embedded-side.ts';
import { moreShapes } from './more-shapes.ts';
import { openNeo4jSide } from './neo4j-side.ts';
import { shapes } from './shapes.ts';
import { parameters } from './trial.ts';

/** Other test files may have Neo4j for minutes. */
const waitForTurnMs = 600_000;

/** Every statement is to be answered, however busy the machine is. */
const limitMs = 120_000;

describeWith([samples, neo4j], 'statements as explorers send them, on the movie graph', () => {
  let giveBack = () => {};
  let ours: Side;
  let theirs: Side;

  beforeAll(async () => {
    giveBack = await takeNeo4jTurn();
    ours = new EmbeddedSide(limitMs);
    theirs = await openNeo4jSide({ limitMs });
    await loadMovies(ours);
    await loadMovies(theirs);
  }, waitForTurnMs);

  afterAll(async () => {
    await dropMovies(theirs);
    await theirs.close();
    giveBack();
  });

  describe.each(Object.entries({ ...shapes, ...moreShapes }))('%s', (_, statements) => {
    const compare = async (statement: string) => {
      const answers = [
        await ours.run(statement, parameters),
        await theirs.run(statement, parameters),
      ] as const;
      expect(compareAnswers(statement, ...answers)).toBe('same');
    };
    test.each([...statements])('%s', compare, limitMs);
  });
});

async function loadMovies(side: Side): Promise<void> {
  await dropMovies(side);
  const script = readFileSync(join(sharedDir, 'samples', 'movies.cypher'), 'utf8');
  for (const statement of script.split(/;\s*(?:\n|$)/)) {
    if (statement.trim() !== '') expect(await side.run(statement)).toMatchObject({ kind: 'rows' });
  }
}

/** The script's constraints and indexes too: the next test file expects an empty database. */
async function dropMovies(side: Side): Promise<void> {
  await side.load('');
  const listings = {
    CONSTRAINT: 'SHOW CONSTRAINTS YIELD name',
    INDEX: "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name",
  };
  for (const [kind, show] of Object.entries(listings)) {
    const listed = await side.run(show);
    if (listed.kind !== 'rows') throw new Error(`${show}: ${JSON.stringify(listed)}`);
    for (const [name] of listed.rows) await side.run(`DROP ${kind} ${name}`);
  }
}
