import { z } from 'zod';
import type { PropertyFacts, SchemaAnswer } from '../../protocol/api.ts';
import type { CypherValue } from '../../protocol/values.ts';
import { toRecords } from '../library/run-query.ts';
import { type SchemaSurvey, type SurveyedProperty, surveySchema } from '../library/schema-survey.ts';
import { schemaAnswer } from './answer-schemas.ts';
import { createRuns } from './library-runs.ts';
import { readTexts } from './record-reading.ts';
import { defineRoute } from './route.ts';
import type { RouteContext } from './route-context.ts';
import { toTypedJson } from './wire/typed-json.ts';

const sampleSize = 1_000;
const longestSample = 80;

export const schemaRoute = defineRoute({
  path: '/api/schema',
  summary:
    'Labels and relationship types with counts; their properties with types, shares and samples; what connects to what',
  querySchema: z.strictObject({
    fresh: z.enum(['true', 'false']).optional().describe('true: take it anew, not as it was remembered.'),
  }),
  answerSchema: schemaAnswer,
  answer({ query }, context): Promise<SchemaAnswer> {
    if (query.fresh === 'true') context.schemaMemory.forget();
    return context.schemaMemory.get(() => takeSchema(context));
  },
});

/** Not ended when its reader goes away: others may be waiting for it. Each of its statements is short. */
async function takeSchema(context: RouteContext): Promise<SchemaAnswer> {
  const takenAt = new Date().toISOString();
  const runs = createRuns(context, new AbortController().signal);
  const [names = new Map<string, CypherValue>()] = toRecords(await runs.run('schema/names'));
  const survey = await surveySchema(
    { labels: readTexts(names, 'labels'), types: readTexts(names, 'types') },
    sampleSize,
    runs.runDescribed,
  );
  const notice = describeBounds(survey);
  return {
    ...runs.provenance,
    labels: survey.labels.map(({ name, count, properties }) => {
      return { label: name, count, properties: properties.map(toFacts) };
    }),
    relationshipTypes: survey.types.map(({ name, count, properties }) => {
      return { type: name, count, properties: properties.map(toFacts) };
    }),
    connections: survey.connections,
    sampleSize,
    takenAt,
    ...(notice === '' ? {} : { notice }),
  };
}

function describeBounds({ labels, types, connections, passedOver }: SchemaSurvey): string {
  const all = [
    ...connections,
    ...labels.flatMap((label) => label.properties),
    ...types.flatMap((type) => type.properties),
  ];
  const size = sampleSize.toLocaleString('en');
  const sentences = [
    ...(all.some(({ estimated }) => estimated)
      ? [
          `Properties and connections are reckoned from ${size} nodes of each label and relationships of each type.`,
        ]
      : []),
    ...(passedOver > 0
      ? [`${passedOver} labels and types are counted only, because there are so many.`]
      : []),
  ];
  return sentences.join(' ');
}

function toFacts({ samples, ...facts }: SurveyedProperty): PropertyFacts {
  return { ...facts, samples: samples.map((sample) => toTypedJson(shorten(sample))) };
}

function shorten(value: CypherValue): CypherValue {
  if (typeof value === 'string') {
    return value.length > longestSample ? `${value.slice(0, longestSample - 1)}…` : value;
  }
  if (!Array.isArray(value)) return value;
  const some = value.slice(0, 3).map(shorten);
  return value.length > 3 ? [...some, '…'] : some;
}
