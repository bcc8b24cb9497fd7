import { Boxes, Check, Combine, Database, Group, Palette, Shapes, Ungroup } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useStore } from 'zustand';
import { gatherByCommunity, gatherByKind, gatherNodes, openAllClusters } from '../state/cluster-actions.ts';
import { lookStore } from '../state/look-store.ts';
import { listDrawn } from '../state/selection-follow.ts';
import { selectionStore } from '../state/selection-store.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { showOverview } from '../state/stock-actions.ts';
import { tintBy } from '../state/tint.ts';

/** Drawing several nodes as one, and letting them out again. */
export function GroupMenu() {
  const view = useStore(stepsStore, currentView);
  const selected = listDrawn(
    useStore(selectionStore, (state) => state.group),
    view,
  );
  const groups = view.clusters.size;
  const tint = useStore(lookStore, (state) => state.look.tint);
  const items = [
    { label: 'Group by community', icon: Group, off: false, act: () => void gatherByCommunity() },
    { label: 'Group by kind', icon: Shapes, off: false, act: gatherByKind },
    {
      label: selected.length > 1 ? `Group the ${selected.length} selected` : 'Group the selected',
      icon: Combine,
      off: selected.length < 2,
      act: () => gatherNodes(selected),
    },
    { label: 'Open all groups', icon: Ungroup, off: groups === 0, act: openAllClusters },
    { label: 'The whole database as groups', icon: Database, off: false, act: () => void showOverview() },
  ];
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="icon-button" aria-label="Groups" title="Groups">
        <Boxes size={18} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" side="left" align="end" sideOffset={8} aria-label="Groups">
          {items.map(({ label, icon: Icon, off, act }) => (
            <DropdownMenu.Item key={label} className="menu-item" disabled={off} onSelect={act}>
              <Icon size={14} aria-hidden /> {label}
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.CheckboxItem
            className="menu-item"
            checked={tint === 'community'}
            onCheckedChange={(on) => tintBy(on ? 'community' : 'kind')}
          >
            <Palette size={14} aria-hidden /> Colour by community
            <DropdownMenu.ItemIndicator className="menu-count">
              <Check size={14} aria-hidden />
            </DropdownMenu.ItemIndicator>
          </DropdownMenu.CheckboxItem>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
