/** Builds the graph of a data set: nodes, the relations projected from its claims, and the evidence behind them. */
import type { CypherValue } from '../protocol/values.ts';
import type {
  ActorRow,
  ArticleRow,
  ClaimRow,
  Dataset,
  RelationTypeRow,
  SourceRow,
  ThingRow,
} from './dataset.ts';
import { evidenceRelationships } from './evidence-relationships.ts';
import type { GraphData, IdLabel, NodeData, RelationshipData } from './graph-data.ts';
import { findOrigins } from './origins.ts';
import { isProjected, keyOf, projectClaims, type Relation } from './projection.ts';
import { withProperties } from './properties.ts';
import { findSides } from './sides.ts';
import { actOf, describeSpeech, type Speech, sidesOf, voicesOf } from './speech.ts';

type Sides = ReturnType<typeof findSides>;

/** Everything the data set owns carries its id as `dataset`, so that a later load knows what it may remove. */
export function buildGraph(dataset: Dataset): GraphData {
  const sides = findSides(dataset);
  const claims = new Map(dataset.claims.map((claim) => [claim.id, claim]));
  const speechOf = ({ claimIds }: Relation): Speech =>
    describeSpeech(
      claimIds.map((id) => claims.get(id)!),
      dataset,
      sides,
    );
  const labels = labelsById(dataset);
  const nodes = [
    ...dataset.actors.map((actor) => actorNode(actor, sides)),
    ...dataset.things.map(thingNode),
    ...dataset.sources.map((source) => sourceNode(source, sides)),
    ...dataset.articles.map((article, index) => articleNode(article, index, dataset)),
    ...dataset.relationTypes.map((type, index) => relationTypeNode(type, index, dataset.id)),
    ...claimNodes(dataset, sides),
    ...storyNodes(dataset),
    datasetNode(dataset),
  ];
  const relationships = [
    ...projectClaims(dataset).map((relation) => relationRelationship(relation, labels, speechOf(relation))),
    ...evidenceRelationships(dataset, labels),
  ];
  const owner = { dataset: dataset.id };
  return {
    nodes: nodes.map((node) => ({ ...node, properties: withProperties(node.properties, owner) })),
    relationships: relationships.map((one) => ({
      ...one,
      properties: withProperties(one.properties, { key: one.key, ...owner }),
    })),
  };
}

function labelsById(dataset: Dataset): ReadonlyMap<string, IdLabel> {
  return new Map<string, IdLabel>([
    ...dataset.actors.map(({ id }) => [id, 'Actor'] as const),
    ...dataset.things.map(({ id, kind }) => [id, kind] as const),
    ...dataset.sources.map(({ id }) => [id, 'Source'] as const),
  ]);
}

function actorNode({ id, kind, name, role, speaksFor, aliases }: ActorRow, sides: Sides): NodeData {
  return {
    label: 'Actor',
    kind,
    id,
    properties: withProperties({ id, name, role, speaksFor, sides: sides.get(id) }, aliasProperties(aliases)),
  };
}

function thingNode({ id, kind, name, aliases, date, ...thing }: ThingRow): NodeData {
  const { text, topic, phase, status, datePrecision } = thing;
  const facts = { id, name, text, topic, phase, kind: thing.meetingKind, status };
  return {
    label: kind,
    id,
    properties: withProperties(facts, aliasProperties(aliases), { date: asDate(date), datePrecision }),
  };
}

function sourceNode({ id, name, kind, anonymous, speaksFor, aliases }: SourceRow, sides: Sides): NodeData {
  const facts = { id, name, kind, anonymous, speaksFor, sides: sides.get(id) };
  return {
    label: 'Source',
    id,
    properties: withProperties(facts, aliasProperties(aliases)),
  };
}

function articleNode(article: ArticleRow, index: number, { uncovered }: Dataset): NodeData {
  const { id, title, publisher, published, url, file, sha256 } = article;
  const facts = { id, name: title, title, publisher, published: asDate(published), url, file, sha256 };
  const skipped = uncovered
    .filter((row) => row.article === id)
    .map(({ start, end, reason }) => `${start}..${end} ${reason}`);
  const order = BigInt(index + 1);
  return {
    label: 'Article',
    id,
    properties: withProperties(facts, { order, uncovered: skipped.length === 0 ? undefined : skipped }),
  };
}

/** The declarations travel with the data: whoever adds a claim, checks the graph or exports it needs them. */
function relationTypeNode(row: RelationTypeRow, index: number, dataset: string): NodeData {
  const { type, label, subject, object, symmetric, speech, qualifier } = row;
  const id = `${dataset}--${type}`;
  const facts = { id, name: label, type, label, subject, object, symmetric, speech, qualifier };
  return { label: 'RelationType', id, properties: withProperties(facts, { order: BigInt(index + 1) }) };
}

function claimNodes(dataset: Dataset, sides: Sides): readonly NodeData[] {
  const names = new Map([...dataset.actors, ...dataset.things].map(({ id, name }) => [id, name]));
  const types = new Map(dataset.relationTypes.map((type) => [type.type, type]));
  const originOf = findOrigins(dataset);
  return dataset.claims.map((claim) => ({
    label: 'Claim',
    id: claim.id,
    properties: withProperties({
      id: claim.id,
      name: shortForm(claim, names, types.get(claim.relation)?.label ?? claim.relation),
      relType: claim.relation,
      key: keyOf(claim, types),
      quote: claim.quote,
      start: BigInt(claim.start),
      end: BigInt(claim.end),
      modality: claim.modality,
      polarity: claim.polarity,
      projected: isProjected(claim),
      act: actOf(claim, originOf(claim).anonymous),
      voices: voicesOf(claim, types.get(claim.relation)),
      sides: sidesOf(voicesOf(claim, types.get(claim.relation)), sides),
      date: asDate(claim.date),
      datePrecision: claim.datePrecision,
      dateText: claim.dateText,
      meetingId: claim.meeting,
      role: claim.role,
      origin: originOf(claim).name,
      anonymous: originOf(claim).anonymous,
      note: claim.note,
    }),
  }));
}

/** Such as `Delegation of Ukraine led by Rustem Umerov`; what is no fact says so. */
function shortForm(claim: ClaimRow, names: ReadonlyMap<string, string>, label: string): string {
  const sentence = `${names.get(claim.subject)} ${label} ${names.get(claim.object)}`;
  if (claim.polarity === 'negated') {
    return `${sentence} (negated)`;
  }
  return isProjected(claim) ? sentence : `${sentence} (${claim.modality})`;
}

function datasetNode({ id, title, description, sha256 }: Dataset): NodeData {
  return {
    label: 'Dataset',
    id,
    properties: withProperties({ id, name: title, title, description, sha256 }),
  };
}

/** Each step as JSON: a property of a node holds no maps. */
function storyNodes({ id: dataset, story }: Dataset): readonly NodeData[] {
  if (story === undefined) {
    return [];
  }
  const id = `story-${dataset}`;
  const steps = story.steps.map(({ place: _, ...step }) => JSON.stringify(step));
  return [
    { label: 'Story', id, properties: withProperties({ id, name: story.title, title: story.title, steps }) },
  ];
}

function relationRelationship(
  relation: Relation,
  labels: ReadonlyMap<string, IdLabel>,
  speech: Speech,
): RelationshipData {
  return {
    type: relation.type,
    from: { label: labels.get(relation.subject)!, id: relation.subject },
    to: { label: labels.get(relation.object)!, id: relation.object },
    key: relation.key,
    properties: withProperties({
      claimIds: relation.claimIds,
      articleIds: relation.articleIds,
      origins: relation.origins.map(({ name }) => name),
      sourceCount: BigInt(relation.articleIds.length),
      originCount: BigInt(relation.origins.length),
      status: relation.status,
      ...speech,
      date: asDate(relation.date),
      datePrecision: relation.datePrecision,
      meetingId: relation.meeting,
      role: relation.role,
    }),
  };
}

/** `aliasText` is for the full-text index, which both stores build over texts and not over lists. */
function aliasProperties(aliases: readonly string[]): Record<string, CypherValue | undefined> {
  return aliases.length === 0 ? {} : { aliases, aliasText: aliases.join('; ') };
}

function asDate(text: string | undefined): CypherValue | undefined {
  return text === undefined ? undefined : { kind: 'date', text };
}
