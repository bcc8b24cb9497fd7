import { EyeOff, Focus, Pin, PinOff, Ungroup } from 'lucide-react';
import { hideNode, hideOthers, pinNode, unpinNode } from '../state/canvas-actions.ts';
import { openCluster } from '../state/cluster-actions.ts';
import { currentView } from '../state/steps-store.ts';
import type { NodeAction } from './node-actions.ts';

/** What can be done with a group. */
export function listClusterActions(key: string): readonly NodeAction[] {
  const pinned = currentView().pinned.has(key);
  return [
    { label: 'Open group', icon: Ungroup, act: () => void openCluster(key) },
    { label: 'Hide others', icon: Focus, act: () => hideOthers(key) },
    { label: 'Hide', icon: EyeOff, act: () => hideNode(key) },
    pinned
      ? { label: 'Unpin', icon: PinOff, act: () => unpinNode(key) }
      : { label: 'Pin', icon: Pin, act: () => pinNode(key) },
  ];
}
