import type { NeighbourCount } from '../../protocol/api.ts';
import { fetchNeighbours, fetchNode } from '../api/explorer-api.ts';
import { decodeGraph } from '../api/graph-part.ts';
import { announce } from './announcements.ts';
import { whileBusy } from './canvas-store.ts';
import { joinParts } from './deed-parts.ts';
import { evidenceLabels } from './kinds.ts';
import { network } from './network.ts';
import { isEvidence, sayRelation } from './relation-words.ts';
import { showPiece } from './show-piece.ts';
import { readShown } from './shown.ts';
import { currentView, type Deed, takeStep } from './steps-store.ts';
import type { View } from './view.ts';
import { sayCount } from './words.ts';

/** How many relations a node is expanded over unless the reader asks for more or fewer. */
export const usualLimit = 60;

export interface Expansion {
  /** Claims, reports and sources instead of everything else. */
  readonly evidence?: boolean;
  /** Over these types of relation alone. */
  readonly types?: readonly string[] | null;
  readonly direction?: NeighbourCount['direction'] | null;
  readonly limit?: number;
  /** Neighbours with the most or the fewest relations first; else the best supported. */
  readonly order?: 'most' | 'least' | null;
}

/**
 * Brings the neighbours of a node onto the canvas, near it; nothing else moves. Claims, reports and sources come only
 * when they are asked for.
 */
export async function expandNode(key: string, expansion: Expansion = {}): Promise<void> {
  const { evidence = false, direction = null, limit = usualLimit, order = null } = expansion;
  const { id, name } = network.getNodeAttributes(key);
  await whileBusy(`Looking for the neighbours of ${name}`, async () => {
    const types = expansion.types ?? (await listTypes(key, evidence));
    if (types.length === 0) {
      announce(evidence ? `No claim speaks of ${name}` : `${name} has no neighbours besides its claims`);
      return;
    }
    const answer = await fetchNeighbours(`element:${key}`, { types, direction, order, limit });
    const before = currentView();
    const view = showPiece(before, decodeGraph(answer.graph), key);
    const added = view.nodes.size - before.nodes.size;
    const part = answer.total > answer.shown ? `: ${answer.shown} of ${answer.total} shown` : '';
    if (added === 0 && view.relations.size === before.relations.size) {
      announce(part === '' ? `All of it is on the canvas already` : `Nothing new on the canvas${part}`);
      return;
    }
    const title = sayExpansion(name, expansion) + part;
    takeStep(title, view, { ran: answer.ran, deed: describeDeed(id, expansion) });
    announce(`${title}; ${sayAdded(before, view)}`);
  });
}

/** Newcomers that the legend or a filter keeps back are on the canvas all the same, and are told of. */
function sayAdded(before: View, after: View): string {
  const arrived = [...after.nodes].filter((node) => !before.nodes.has(node));
  const ties = sayCount(after.relations.size - before.relations.size, 'relation', 'relations');
  if (arrived.length === 0) {
    return `${ties} added between what was there`;
  }
  const { nodes } = readShown(network, after).members;
  const hidden = arrived.filter((node) => !nodes.has(node)).length;
  const kept =
    hidden === 0 ? '' : `, ${hidden.toLocaleString('en')} of them hidden by the legend or a filter`;
  return `${sayCount(arrived.length, 'node', 'nodes')} added${kept}`;
}

function sayExpansion(name: string, { evidence = false, types = null, direction = null }: Expansion): string {
  if (types !== null) {
    return `Expanded ${name} over ${types.map((type) => `“${sayRelation(type, direction ?? 'out')}”`).join(', ')}`;
  }
  return evidence ? `Brought in the claims about ${name}` : `Expanded ${name}`;
}

function describeDeed(id: string, expansion: Expansion): Deed {
  const { evidence = false, types = null, direction = null, limit = usualLimit, order = null } = expansion;
  if (types === null && limit === usualLimit && order === null) {
    return { kind: evidence ? 'claims' : 'expand', id };
  }
  const parts = [direction ?? '', (types ?? []).join('|'), String(limit), id];
  return { kind: 'over', id: joinParts(order === null ? parts : [...parts, order]) };
}

/** The types of relation that a node is expanded over; of evidence itself, all. */
async function listTypes(key: string, evidence: boolean): Promise<string[]> {
  const kind = network.getNodeAttribute(key, 'kind');
  const { neighbours } = await fetchNode(`element:${key}`);
  const types = [...new Set(neighbours.map(({ type }) => type))];
  return evidenceLabels.includes(kind) ? types : types.filter((type) => isEvidence(type) === evidence);
}
