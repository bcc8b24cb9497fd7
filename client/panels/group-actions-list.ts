import {
  Boxes,
  Combine,
  EyeOff,
  FlipHorizontal2,
  Focus,
  type LucideIcon,
  Network as NetworkIcon,
  Pin,
  Quote,
  Route,
  Waypoints,
} from 'lucide-react';
import { gatherNodes } from '../state/cluster-actions.ts';
import { isCluster } from '../state/clusters.ts';
import { expandNode } from '../state/expand.ts';
import {
  hideGroup,
  invertSelection,
  keepGroup,
  pinGroup,
  readAmong,
  revealBetween,
  selectNeighbours,
} from '../state/group-actions.ts';
import { holdsEvidence, network } from '../state/network.ts';
import { findPathsAmong } from '../state/paths-among.ts';

interface GroupAction {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly act: () => void;
}

/** Expanding asks the database once for each: more than this would keep it busy for nothing anybody could read. */
const mostExpanded = 12;

export const readAmongLabel = 'Read the claims among them';

export function listGroupActions(nodes: readonly string[]): readonly GroupAction[] {
  const expandAll = async (): Promise<void> => {
    for (const node of nodes.filter((member) => !isCluster(member))) {
      await expandNode(node);
    }
  };
  return [
    { label: 'How are these connected', icon: Route, act: () => void findPathsAmong(nodes) },
    ...(holdsEvidence(network) ? [{ label: readAmongLabel, icon: Quote, act: () => readAmong(nodes) }] : []),
    { label: 'Show what ties them', icon: Combine, act: () => void revealBetween(nodes) },
    ...(nodes.length <= mostExpanded
      ? [{ label: 'Expand each', icon: Waypoints, act: () => void expandAll() }]
      : []),
    { label: 'Group them', icon: Boxes, act: () => gatherNodes(nodes) },
    { label: 'Select the neighbours too', icon: NetworkIcon, act: selectNeighbours },
    { label: 'Select all others', icon: FlipHorizontal2, act: invertSelection },
    { label: 'Hide others', icon: Focus, act: () => keepGroup(nodes) },
    { label: 'Hide', icon: EyeOff, act: () => hideGroup(nodes) },
    { label: 'Pin', icon: Pin, act: () => pinGroup(nodes) },
  ];
}
