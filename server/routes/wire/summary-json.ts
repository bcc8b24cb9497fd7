/** What follows the rows in an answer of the Query API: notifications, plans, counters, bookmarks, as JSON text. */
import type { PlanNode, StatementSummary, StoreNotification } from '../../storage/graph-store.ts';
import { writePlain } from './plain-json.ts';
import { toTypedJson } from './typed-json.ts';

export interface SummaryOptions {
  readonly typed: boolean;
  readonly includeCounters: boolean;
}

/** Members of a JSON object, in the order in which Neo4j writes them. `notice` is our own: why the answer was cut. */
export function writeSummaryMembers(
  summary: StatementSummary | undefined,
  notice: string | undefined,
  options: SummaryOptions,
): string[] {
  const notifications = [
    ...(summary?.notifications ?? []).map(writeNotification),
    ...(notice === undefined ? [] : [writeNotification(toNotification(notice))]),
  ];
  const members: string[] = [];
  if (notifications.length > 0) members.push(`"notifications":[${notifications.join(',')}]`);
  if (summary?.plan !== undefined) members.push(`"queryPlan":${writePlan(summary.plan, options)}`);
  if (summary?.profile !== undefined) {
    members.push(`"profiledQueryPlan":${writePlan(summary.profile, options)}`);
  }
  if (options.includeCounters && summary !== undefined) {
    members.push(`"counters":${writeCounters(summary.counters)}`);
  }
  members.push(`"bookmarks":${JSON.stringify(summary?.bookmarks ?? [])}`);
  if (notice !== undefined) members.push(`"truncated":true`, `"notice":${JSON.stringify(notice)}`);
  return members;
}

function toNotification(notice: string): StoreNotification {
  return {
    code: 'Dragoman.ClientNotification.AnswerTruncated',
    title: 'The answer is not whole.',
    description: notice,
    severity: 'WARNING',
    category: 'GENERIC',
  };
}

function writeNotification(notification: StoreNotification): string {
  const { code, description, severity, title, position, category } = notification;
  return JSON.stringify({ code, description, severity, title, position, category });
}

function writeCounters(counters: StatementSummary['counters']): string {
  const count = (name: string) => counters[name] ?? 0;
  return JSON.stringify({
    containsUpdates: counters.containsUpdates ?? false,
    nodesCreated: count('nodesCreated'),
    nodesDeleted: count('nodesDeleted'),
    propertiesSet: count('propertiesSet'),
    relationshipsCreated: count('relationshipsCreated'),
    relationshipsDeleted: count('relationshipsDeleted'),
    labelsAdded: count('labelsAdded'),
    labelsRemoved: count('labelsRemoved'),
    indexesAdded: count('indexesAdded'),
    indexesRemoved: count('indexesRemoved'),
    constraintsAdded: count('constraintsAdded'),
    constraintsRemoved: count('constraintsRemoved'),
    containsSystemUpdates: counters.containsSystemUpdates ?? false,
    systemUpdates: count('systemUpdates'),
  });
}

function writePlan(plan: PlanNode, options: SummaryOptions): string {
  const entries = Array.from(plan.arguments, ([name, value]) => {
    const text = options.typed ? JSON.stringify(toTypedJson(value)) : writePlain(value);
    return `${JSON.stringify(name)}:${text}`;
  });
  const children = plan.children.map((child) => writePlan(child, options));
  return (
    `{${writeMeasures(plan)}"operatorType":${JSON.stringify(plan.operatorType)},"arguments":{${entries.join(',')}},` +
    `"identifiers":${JSON.stringify(plan.identifiers)},"children":[${children.join(',')}]}`
  );
}

/** Only a profile has them. Page cache and time are not measured by the stores we read from, as Neo4j says it too. */
function writeMeasures({ dbHits, records }: PlanNode): string {
  if (dbHits === undefined || records === undefined) return '';
  return (
    `"dbHits":${dbHits},"records":${records},"hasPageCacheStats":false,"pageCacheHits":0,` +
    '"pageCacheMisses":0,"pageCacheHitRatio":0.0,"time":0,'
  );
}
