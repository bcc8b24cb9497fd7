import { addAnswerAgain } from './added-answer.ts';
import { showAnswerAsGroups } from './answer-overview.ts';
import { arrange } from './arrange.ts';
import { isArrangementName } from './arrangement.ts';
import { askStore } from './ask-store.ts';
import { hideNode, hideOthers } from './canvas-actions.ts';
import {
  gatherAgain,
  gatherByCommunity,
  gatherByKind,
  gatherNodes,
  openAllClusters,
  openCluster,
} from './cluster-actions.ts';
import { splitParts } from './deed-parts.ts';
import { expandNode } from './expand.ts';
import { revealNode } from './explorer.ts';
import { collapseNode, findNodes, hideGroup, keepGroup, revealBetween } from './group-actions.ts';
import { findNodeKey, network } from './network.ts';
import { bringConnection, bringLabel } from './overview-actions.ts';
import { findPathsAmong } from './paths-among.ts';
import { findPaths, leavePaths, readOptions } from './paths-store.ts';
import { revealRelation } from './show-on-network.ts';
import { showOverview } from './stock-actions.ts';
import type { LinkDeed } from './url.ts';
import { openSavedView } from './view-opening.ts';

/** Does again what a link says was done; what the data no longer holds is passed over. */
export async function repeatDeed({ kind, id }: LinkDeed): Promise<void> {
  const key = findNodeKey(network, id);
  if (kind === 'bring') {
    await revealNode(id);
  } else if (kind === 'tie') {
    await revealRelation(id);
  } else if (kind === 'over') {
    await repeatExpansion(splitParts(id));
  } else if (kind === 'paths') {
    await repeatPaths(splitParts(id));
  } else if (kind === 'arrange') {
    repeatArrangement(id);
  } else if (kind === 'leave') {
    leavePaths();
  } else if (kind === 'among') {
    await findPathsAmong(findNodes(splitParts(id)));
  } else if (kind === 'drop') {
    hideGroup(findNodes(splitParts(id)));
  } else if (kind === 'keep') {
    keepGroup(findNodes(splitParts(id)));
  } else if (kind === 'between') {
    await revealBetween(findNodes(splitParts(id)));
  } else if (key !== undefined && kind === 'collapse') {
    collapseNode(key);
  } else if (kind === 'view') {
    await openSavedView(id);
  } else if (kind === 'gather') {
    gatherNodes(findNodes(splitParts(id)));
  } else if (kind === 'gather-by') {
    await repeatGathering(splitParts(id));
  } else if (kind === 'ungroup') {
    await (id === '*' ? openAllClusters() : openCluster(id));
  } else if (kind === 'add') {
    await addAnswerAgain(id);
  } else if (kind === 'overview') {
    await repeatOverview(id);
  } else if (kind === 'label') {
    await bringLabel(id);
  } else if (kind === 'connection') {
    const [from = '', type = '', to = ''] = splitParts(id);
    await bringConnection(from, type, to);
  } else if (key !== undefined && kind === 'hide') {
    hideNode(key);
  } else if (key !== undefined && kind === 'only') {
    hideOthers(key);
  } else if (key !== undefined) {
    await expandNode(key, { evidence: kind === 'claims' });
  }
}

/** Of the answer that the link has had run again, or of the database. */
async function repeatOverview(of: string): Promise<void> {
  const { result } = askStore.getState();
  if (of !== 'answer') {
    await showOverview();
  } else if (result !== null) {
    await showAnswerAsGroups(result);
  }
}

/** Groups that a filter had a say in are listed with their names and members. */
async function repeatGathering([by, ...listed]: readonly string[]): Promise<void> {
  const groups = listed.flatMap((group) => {
    const [name = '', ...ids] = splitParts(group);
    const members = findNodes(ids);
    return members.length > 1 ? [{ name, members }] : [];
  });
  if (groups.length > 0) {
    gatherAgain(by === 'kind' ? 'kind' : 'community', groups);
  } else {
    await (by === 'kind' ? gatherByKind() : gatherByCommunity());
  }
}

function repeatArrangement(text: string): void {
  const [name = '', ...rest] = text.split(' ');
  if (isArrangementName(name)) {
    arrange(name, findNodeKey(network, rest.join(' ')) ?? null);
  }
}

async function repeatExpansion([way, types, limit, id = '', order]: readonly string[]): Promise<void> {
  const key = findNodeKey(network, id);
  const most = Number(limit);
  if (key !== undefined && Number.isInteger(most) && most > 0) {
    const direction = way === 'out' || way === 'in' ? way : null;
    await expandNode(key, {
      types: types === undefined || types === '' ? null : types.split('|'),
      direction,
      limit: most,
      order: order === 'most' || order === 'least' ? order : null,
    });
  }
}

async function repeatPaths([fromId = '', toId = '', ...options]: readonly string[]): Promise<void> {
  const from = findNodeKey(network, fromId);
  const to = findNodeKey(network, toId);
  if (from !== undefined) {
    const name = to === undefined ? toId : network.getNodeAttribute(to, 'name');
    await findPaths(from, toId, name, readOptions(options));
  }
}
