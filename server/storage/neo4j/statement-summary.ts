/** Translates the driver's summary of a statement into the port's. */
import type { Notification, Plan, ProfiledPlan, ResultSummary } from 'neo4j-driver';
import type { PlanNode, StatementSummary, StoreNotification } from '../graph-store.ts';
import { fromDriver } from './driver-values.ts';

export function toStatementSummary(
  summary: ResultSummary,
  access: StatementSummary['access'],
  bookmarks: readonly string[],
): StatementSummary {
  const { counters, plan, profile } = summary;
  return {
    access,
    counters: {
      containsUpdates: counters.containsUpdates(),
      ...counters.updates(),
      containsSystemUpdates: counters.containsSystemUpdates(),
      systemUpdates: counters.systemUpdates(),
    },
    notifications: summary.notifications.map(toNotification),
    ...(plan === false || profile !== false ? {} : { plan: toPlanNode(plan) }),
    ...(profile === false ? {} : { profile: toProfileNode(profile) }),
    bookmarks,
  };
}

function toNotification({ code, title, description, ...more }: Notification): StoreNotification {
  // Absent positions come as an empty object, or as line 0.
  const { line, column, offset } = { line: 0, column: 0, offset: 0, ...more.position };
  return {
    code,
    title,
    description,
    severity: more.rawSeverityLevel ?? more.severityLevel,
    category: more.rawCategory ?? more.category,
    ...(Number(line) === 0
      ? {}
      : { position: { line: Number(line), column: Number(column), offset: Number(offset) } }),
  };
}

function toPlanNode(plan: Plan): PlanNode {
  return {
    operatorType: plan.operatorType,
    identifiers: plan.identifiers,
    arguments: toArguments(plan),
    children: plan.children.map(toPlanNode),
  };
}

function toProfileNode(profile: ProfiledPlan): PlanNode {
  return {
    operatorType: profile.operatorType,
    identifiers: profile.identifiers,
    arguments: toArguments(profile),
    children: profile.children.map(toProfileNode),
    dbHits: Number(profile.dbHits),
    records: Number(profile.rows),
  };
}

function toArguments(plan: Plan | ProfiledPlan): PlanNode['arguments'] {
  return new Map(Object.entries(plan.arguments).map(([name, value]) => [name, fromDriver(value)]));
}
