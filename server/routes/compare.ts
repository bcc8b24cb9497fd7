import { z } from 'zod';
import type {
  CompareAnswer,
  ComparedRelation,
  ComparedSide,
  DisagreementTopic,
} from '../../protocol/evidence-api.ts';
import type { CypherMap, NodeSnapshot } from '../../protocol/values.ts';
import { AppError } from '../errors.ts';
import { toRecords } from '../library/run-query.ts';
import { compareAnswer } from './claim-schemas.ts';
import { toArticleSummary, toName } from './claims.ts';
import { tellTopics } from './disagreements.ts';
import { findNode } from './find-node.ts';
import { createRuns } from './library-runs.ts';
import { readNode, readNodes, readOptionalText, readText, readTexts } from './record-reading.ts';
import { defineRoute } from './route.ts';

const oneOfTwo = z
  .string()
  .describe('Id of a report, such as politico, or of a country as a side, such as ukraine.');

export const compareRoute = defineRoute({
  path: '/api/compare',
  summary:
    'Two reports or two sides: what both have, what only one has, and where they contradict each other',
  querySchema: z.strictObject({ left: oneOfTwo, right: oneOfTwo }),
  answerSchema: compareAnswer,
  async answer({ query, signal }, context): Promise<CompareAnswer> {
    const runs = createRuns(context, signal);
    const [left, right] = [await findNode(runs, query.left), await findNode(runs, query.right)];
    const rows = toRecords(await runs.run('evidence/compare', { left: query.left, right: query.right }));
    const relations = rows.map(toRelation);
    const topics = toRecords(await runs.run('evidence/disagreement-topics', {}));
    const [leftIds, rightIds] = [collectIds(relations, 'leftClaims'), collectIds(relations, 'rightClaims')];
    const contradicted = await tellTopics(
      topics.filter((topic) => partsThem(topic, leftIds, rightIds)),
      runs,
      context,
    );
    return {
      left: tellSide(left, leftIds.size),
      right: tellSide(right, rightIds.size),
      shared: relations.filter(({ leftClaims, rightClaims }) => leftClaims.length * rightClaims.length > 0),
      onlyLeft: relations.filter(({ rightClaims }) => rightClaims.length === 0),
      onlyRight: relations.filter(({ leftClaims }) => leftClaims.length === 0),
      contradicted: contradicted.map((topic) => orderSides(topic, leftIds)),
      ...runs.provenance,
    };
  },
});

function toRelation(row: CypherMap): ComparedRelation {
  const [left, right] = [readNodes(row, 'left'), readNodes(row, 'right')];
  const actsOf = (claims: readonly NodeSnapshot[]) => [
    ...new Set(claims.flatMap(({ properties }) => readOptionalText(properties, 'act') ?? [])),
  ];
  const idsOf = (claims: readonly NodeSnapshot[]) =>
    claims.map(({ properties }) => readText(properties, 'id'));
  return {
    key: readText(row, 'key'),
    type: readText(row, 'type'),
    subject: toName(readNode(row, 'subject')),
    object: toName(readNode(row, 'object')),
    leftActs: actsOf(left),
    rightActs: actsOf(right),
    leftClaims: idsOf(left),
    rightClaims: idsOf(right),
  };
}

function collectIds(
  relations: readonly ComparedRelation[],
  side: 'leftClaims' | 'rightClaims',
): ReadonlySet<string> {
  return new Set(relations.flatMap((relation) => relation[side]));
}

/** One of the two stands on one side of the matter, the other on the other. */
function partsThem(topic: CypherMap, leftIds: ReadonlySet<string>, rightIds: ReadonlySet<string>): boolean {
  const [one, other] = [readTexts(topic, 'oneSide'), readTexts(topic, 'otherSide')];
  const meets = (claims: readonly string[], ids: ReadonlySet<string>) => claims.some((id) => ids.has(id));
  return (meets(one, leftIds) && meets(other, rightIds)) || (meets(one, rightIds) && meets(other, leftIds));
}

/** What the left one says goes to the left. */
function orderSides(topic: DisagreementTopic, leftIds: ReadonlySet<string>): DisagreementTopic {
  const stands = topic.left.some(({ id }) => leftIds.has(id));
  return stands ? topic : { ...topic, left: topic.right, right: topic.left };
}

function tellSide(node: NodeSnapshot, claims: number): ComparedSide {
  const id = readText(node.properties, 'id');
  if (node.labels.includes('Article')) {
    const article = toArticleSummary(node);
    return { kind: 'report', id, name: article.publisher, claims, article };
  }
  if (node.labels.includes('Country')) {
    return { kind: 'side', id, name: readText(node.properties, 'name'), claims };
  }
  throw new AppError(
    'Dragoman.BadRequest',
    `"${id}" is neither a report nor a country, and cannot be compared.`,
    {
      hint: 'GET /api/articles lists the reports; the query people/sides lists the countries somebody speaks for.',
    },
  );
}
