/**
 * The statements that write a data set. Labels and types cannot be parameters in Cypher, so they stand in the text:
 * labels from a closed list, types after the loader let only capital letters and underscores pass.
 */

import { actorKinds } from './dataset.ts';
import type { IdLabel } from './graph-data.ts';

/** Parameter `rows`: maps of id and properties. Answers with how many nodes it wrote. */
export function mergeNodes(label: IdLabel, kind: string | undefined): string {
  const others = actorKinds.filter((other) => other !== kind).map((other) => `:${other}`);
  return [
    'UNWIND $rows AS row',
    `MERGE (n:${label} {id: row.id})`,
    ...(kind === undefined ? [] : [`REMOVE n${others.join('')}`, `SET n:${checkName(kind)}`]),
    'SET n += row.properties',
    'RETURN count(n) AS written',
  ].join('\n');
}

/** Parameter `rows`: maps of from, to (ids), key and properties. Answers with how many relationships it wrote. */
export function mergeRelationships(from: IdLabel, type: string, to: IdLabel): string {
  return [
    'UNWIND $rows AS row',
    `MATCH (a:${from} {id: row.from})`,
    `MATCH (b:${to} {id: row.to})`,
    `MERGE (a)-[r:${checkName(type)} {key: row.key}]->(b)`,
    'SET r += row.properties',
    'RETURN count(r) AS written',
  ].join('\n');
}

/** Parameters `dataset`, `ids`: removes the nodes of the label that the data set no longer has. */
export function removeStaleNodes(label: IdLabel): string {
  return [
    `MATCH (n:${label} {dataset: $dataset})`,
    'WHERE NOT n.id IN $ids',
    'DETACH DELETE n',
    'RETURN count(*) AS removed',
  ].join('\n');
}

/** Parameters `dataset`, `keys`: removes the relationships that the data set no longer has. */
export const removeStaleRelationships = [
  'MATCH ()-[r {dataset: $dataset}]->()',
  'WHERE NOT r.key IN $keys',
  'DELETE r',
  'RETURN count(*) AS removed',
].join('\n');

/** Parameter `ids`: what a data set's files have taken over is no longer marked as added or edited here. */
export const removeMarks = 'MATCH (n) WHERE n.id IN $ids REMOVE n.addedAt, n.editedAt';

/** Parameter `dataset`: everything the data set ever put there. */
export const removeDataset = [
  'MATCH (n {dataset: $dataset})',
  'DETACH DELETE n',
  'RETURN count(*) AS removed',
].join('\n');

function checkName(name: string): string {
  if (!/^[A-Za-z][A-Za-z_]*$/.test(name)) {
    throw new Error(`${JSON.stringify(name)} cannot be a label or a type of a data set.`);
  }
  return name;
}
