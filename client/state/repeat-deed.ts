import { arrange } from './arrange.ts';
import { isArrangementName } from './arrangement.ts';
import { hideNode, hideOthers } from './canvas-actions.ts';
import { splitParts } from './deed-parts.ts';
import { expandNode } from './expand.ts';
import { revealNode } from './explorer.ts';
import { findNodeKey, network } from './network.ts';
import { findPaths, leavePaths } from './paths-store.ts';
import { revealRelation } from './show-on-network.ts';
import type { LinkDeed } from './url.ts';

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
  } else if (key !== undefined && kind === 'hide') {
    hideNode(key);
  } else if (key !== undefined && kind === 'only') {
    hideOthers(key);
  } else if (key !== undefined) {
    await expandNode(key, { evidence: kind === 'claims' });
  }
}

function repeatArrangement(text: string): void {
  const [name = '', ...rest] = text.split(' ');
  if (isArrangementName(name)) {
    arrange(name, findNodeKey(network, rest.join(' ')) ?? null);
  }
}

async function repeatExpansion([way, type, limit, id = '']: readonly string[]): Promise<void> {
  const key = findNodeKey(network, id);
  const most = Number(limit);
  if (key !== undefined && Number.isInteger(most) && most > 0) {
    const direction = way === 'out' || way === 'in' ? way : null;
    await expandNode(key, { type: type === undefined || type === '' ? null : type, direction, limit: most });
  }
}

async function repeatPaths([fromId = '', toId = '']: readonly string[]): Promise<void> {
  const from = findNodeKey(network, fromId);
  const to = findNodeKey(network, toId);
  if (from !== undefined) {
    await findPaths(from, toId, to === undefined ? toId : network.getNodeAttribute(to, 'name'));
  }
}
