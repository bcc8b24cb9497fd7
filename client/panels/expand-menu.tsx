import { ArrowLeft, ArrowRight, ChevronRight, Waypoints } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { NeighbourCount } from '../../protocol/api.ts';
import { expandNode } from '../state/expand.ts';
import { expansionLimits, menuStore } from '../state/menu-store.ts';
import { loadNeighbourCounts, neighboursStore } from '../state/neighbours-store.ts';
import { network } from '../state/network.ts';
import { isEvidence, sayRelation } from '../state/relation-words.ts';

/** Expanding by type and direction, each with its count before anything is fetched. */
export function ExpandMenu({ node }: { readonly node: string }) {
  const id = network.getNodeAttribute(node, 'id');
  const counts = useStore(neighboursStore, (state) => state.counts.get(id));
  const problem = useStore(neighboursStore, (state) => state.problem);
  const limit = useStore(menuStore, (state) => state.limit);
  useEffect(() => void loadNeighbourCounts(id), [id]);
  const ties = sortCounts((counts ?? []).filter(({ type }) => !isEvidence(type)));
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item">
        <Waypoints size={14} aria-hidden /> Expand{' '}
        <ChevronRight className="menu-more" size={14} aria-hidden />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className="menu" collisionPadding={8} aria-label="Expand">
          {counts === undefined && <p className="menu-note">{problem ?? 'Counting…'}</p>}
          {counts !== undefined && ties.length === 0 && <p className="menu-note">Nothing is tied to it.</p>}
          {ties.length > 0 && (
            <DropdownMenu.Item className="menu-item" onSelect={() => void expandNode(node, { limit })}>
              everything <span className="menu-count">{addUp(ties)}</span>
            </DropdownMenu.Item>
          )}
          {ties.map((tie) => (
            <TieItem key={`${tie.type} ${tie.direction}`} node={node} tie={tie} limit={limit} />
          ))}
          {ties.length > 0 && <LimitChoice limit={limit} />}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}

interface TieProps {
  readonly node: string;
  readonly tie: NeighbourCount;
  readonly limit: number;
}

function TieItem({ node, tie: { type, direction, count }, limit }: TieProps) {
  const Arrow = direction === 'out' ? ArrowRight : ArrowLeft;
  return (
    <DropdownMenu.Item
      className="menu-item"
      onSelect={() => void expandNode(node, { types: [type], direction, limit })}
    >
      <Arrow size={14} aria-hidden /> {sayRelation(type, direction)}
      <span className="menu-count">{count}</span>
    </DropdownMenu.Item>
  );
}

function LimitChoice({ limit }: { readonly limit: number }) {
  return (
    <DropdownMenu.RadioGroup
      className="menu-limits"
      aria-label="At most so many relations"
      value={String(limit)}
      onValueChange={(value) => menuStore.setState({ limit: Number(value) })}
    >
      <span className="menu-note">at most</span>
      {expansionLimits.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice}
          className="menu-limit"
          value={String(choice)}
          aria-label={`At most ${choice}`}
          onSelect={(event) => event.preventDefault()}
        >
          {choice}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

/** The most frequent first. */
function sortCounts(counts: readonly NeighbourCount[]): NeighbourCount[] {
  return [...counts].sort((left, right) => right.count - left.count || left.type.localeCompare(right.type));
}

function addUp(counts: readonly NeighbourCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
