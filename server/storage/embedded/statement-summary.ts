/** What the engine says of a finished statement, in the port's words. */
import type { ExecutionSummary, Notification, PlanDescription } from '../../engine/execution.ts';
import type { Counters } from '../../engine/graph/graph.ts';
import type { PlanNode, StatementSummary, StoreNotification } from '../graph-store.ts';
import { positionAt } from './error-messages.ts';

export function toStatementSummary(summary: ExecutionSummary, statement: string): StatementSummary {
  const { plan, profiled } = summary;
  // The graph counts for whoever writes at the moment, which a reader is not.
  const counters = summary.access === 'read' ? withoutCounts(summary.counters) : summary.counters;
  const tree = plan === undefined ? undefined : toPlanNode(plan, profiled);
  return {
    access: summary.access === 'read' ? 'read' : 'write',
    counters: {
      containsUpdates: Object.values(counters).some((count) => count > 0),
      ...counters,
      containsSystemUpdates: false,
      systemUpdates: 0,
    },
    notifications: summary.notifications.map((notification) => toNotification(notification, statement)),
    ...(tree === undefined ? {} : profiled ? { profile: tree } : { plan: tree }),
    bookmarks: [],
  };
}

function withoutCounts(counters: Readonly<Counters>): Record<string, number> {
  return Object.fromEntries(Object.keys(counters).map((name) => [name, 0]));
}

function toNotification({ offset, ...facts }: Notification, statement: string): StoreNotification {
  return offset === undefined ? facts : { ...facts, position: positionAt(statement, offset) };
}

function toPlanNode(plan: PlanDescription, profiled: boolean): PlanNode {
  const { rows = 0, dbHits = 0 } = plan;
  return {
    operatorType: `${plan.operator}@neo4j`,
    identifiers: plan.identifiers,
    arguments: new Map<string, string | number | bigint>([
      ['Details', plan.details],
      ['EstimatedRows', plan.estimatedRows],
      ...(profiled
        ? ([
            ['Rows', BigInt(rows)],
            ['DbHits', BigInt(dbHits)],
          ] as const)
        : []),
    ]),
    children: plan.children.map((child) => toPlanNode(child, profiled)),
    ...(profiled ? { dbHits, records: rows } : {}),
  };
}
