import { EyeOff, Focus, type LucideIcon, Pin, PinOff, Quote, Route, Shrink, Waypoints } from 'lucide-react';
import { hideNode, hideOthers, pinNode, unpinNode } from '../state/canvas-actions.ts';
import { expandNode } from '../state/expand.ts';
import { expandOrAsk } from '../state/expand-question.ts';
import { collapseNode } from '../state/group-actions.ts';
import { holdsEvidence, network } from '../state/network.ts';
import { askForPaths } from '../state/paths-store.ts';
import { currentView } from '../state/steps-store.ts';

export interface NodeAction {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly act: () => void;
}

/** What the inspector offers: expanding as it is usually wanted, and all the rest. */
export function listNodeActions(key: string): readonly NodeAction[] {
  return [{ label: 'Expand', icon: Waypoints, act: () => void expandOrAsk(key) }, ...listMenuActions(key)];
}

/** What the menu on the canvas offers below its own, finer ways of expanding. */
export function listMenuActions(key: string): readonly NodeAction[] {
  const pinned = currentView().pinned.has(key);
  return [
    ...(holdsEvidence(network)
      ? [{ label: 'Bring in the claims', icon: Quote, act: () => void expandNode(key, { evidence: true }) }]
      : []),
    { label: 'How is this connected to…', icon: Route, act: () => askForPaths(key) },
    { label: 'Collapse', icon: Shrink, act: () => collapseNode(key) },
    { label: 'Hide others', icon: Focus, act: () => hideOthers(key) },
    { label: 'Hide', icon: EyeOff, act: () => hideNode(key) },
    pinned
      ? { label: 'Unpin', icon: PinOff, act: () => unpinNode(key) }
      : { label: 'Pin', icon: Pin, act: () => pinNode(key) },
  ];
}
