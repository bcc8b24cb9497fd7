import type { OverviewAnswer } from '../../protocol/api.ts';
import { fetchOverview } from '../api/explorer-api.ts';
import type { GraphPiece } from '../api/graph-part.ts';
import { announce } from './announcements.ts';
import type { Result } from './ask-store.ts';
import { describeAskedQuestion } from './asked-question.ts';
import { whileBusy } from './canvas-store.ts';
import type { Stock } from './clusters.ts';
import { drawingLimitStore } from './drawing-limit.ts';
import { findKind } from './kinds.ts';
import { clearSelection } from './selection-store.ts';
import { takeStep } from './steps-store.ts';
import { makeStock } from './stock-actions.ts';
import { emptyView } from './view.ts';
import { sayCount } from './words.ts';

/** Whether this is more than can be drawn on this machine and still be moved. */
export function isTooLarge({ nodes, relationships }: GraphPiece): boolean {
  const limit = drawingLimitStore.getState();
  return nodes.length > limit.nodes || relationships.length > limit.relations;
}

/** The whole answer of a statement as groups of nodes with counts; the server sends none of its nodes. */
export async function showAnswerAsGroups(result: Result): Promise<void> {
  const { statement, parameters, title } = result;
  await whileBusy('Summing up the answer', async () => {
    const answer = await fetchOverview(statement, parameters);
    if (answer.groups.length === 0) {
      announce('There are no nodes in this answer');
      return;
    }
    const clusters = toStocks(answer).map(makeStock);
    clearSelection();
    takeStep(
      `${title} as ${sayCount(clusters.length, 'group', 'groups')}`,
      { ...emptyView, clusters: new Map(clusters.map((cluster) => [cluster.key, cluster])) },
      {
        ran: answer.ran,
        layout: 'all',
        deed: { kind: 'overview', id: 'answer', question: describeAskedQuestion(result) },
      },
    );
    const nodes = sayCount(answer.nodes, 'node', 'nodes');
    const groups = clusters.length === 1 ? 'Shown is 1 group' : `Shown are ${clusters.length} groups`;
    const notice = answer.notice === undefined ? '' : ` ${answer.notice}`;
    announce(`This answer holds ${nodes}. ${groups}; open one to see its members.${notice}`);
  });
}

function toStocks({ groups, ties }: OverviewAnswer): Stock[] {
  const ids = groups.map(({ labels }) => `${labels.join(':')} of the answer`);
  return groups.map(({ labels, count, members }, place) => ({
    id: ids[place] ?? '',
    kind: findKind(labels).label,
    total: count,
    listed: members,
    ties: ties
      .filter(({ from }) => from === place)
      .map(({ type, to, count: many }) => ({ type, to: ids[to] ?? '', count: many, estimated: false })),
  }));
}
