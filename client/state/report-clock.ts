import { type Clock, registerClock } from './clock-store.ts';
import type { Network } from './network.ts';
import { reportList } from './reports.ts';
import { readSpan } from './spans.ts';

/** When the reports came out, from the first that says so on; by it a window ends with what was known by then. */
export function createReportClock(published: ReadonlyMap<string, string>): Clock {
  return {
    id: 'report',
    label: 'when it was reported',
    spanOfNode: () => null,
    spanOfRelation(network: Network, relation: string) {
      const ids = network.getEdgeAttribute(relation, 'properties').get('articleIds');
      const days = (Array.isArray(ids) ? ids : [])
        .flatMap((id) => published.get(String(id)) ?? [])
        .toSorted();
      return readSpan(days[0], 'day');
    },
  };
}

let started: Promise<void> | null = null;

/**
 * Where the graph has reports, time is told by them as well. What a view shows is worked out once, so whoever opens a
 * window by this clock waits until it goes; however often it is called, the reports are asked for once.
 */
export function startReportClock(): Promise<void> {
  started ??= readReports();
  return started;
}

async function readReports(): Promise<void> {
  await reportList.load('');
  const entry = reportList.store.getState().entries.get('');
  if (entry?.status === 'ready' && entry.answer.articles.length > 0) {
    registerClock(
      createReportClock(new Map(entry.answer.articles.map(({ id, published }) => [id, published]))),
    );
  }
}
