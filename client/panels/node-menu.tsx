import { Quote } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useStore } from 'zustand';
import { isCluster } from '../state/clusters.ts';
import { readAmong } from '../state/group-actions.ts';
import { closeMenu, menuStore } from '../state/menu-store.ts';
import { holdsEvidence, network } from '../state/network.ts';
import { listDrawn } from '../state/selection-follow.ts';
import { selectionStore } from '../state/selection-store.ts';
import { listClusterActions } from './cluster-actions-list.ts';
import { ExpandMenu } from './expand-menu.tsx';
import { listMenuActions } from './node-actions.ts';

/** What can be done with a node, at the place where it was asked for. */
export function NodeMenu() {
  const open = useStore(menuStore, (state) => state.open);
  if (open === null) {
    return null;
  }
  return (
    <DropdownMenu.Root open onOpenChange={(stays) => stays || closeMenu()}>
      <DropdownMenu.Trigger
        className="menu-anchor"
        style={{ left: open.x, top: open.y }}
        tabIndex={-1}
        aria-label="Menu of the node"
      />
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          aria-label={`Menu of ${network.getNodeAttribute(open.node, 'name')}`}
          onCloseAutoFocus={focusCanvas}
        >
          <DropdownMenu.Label className="menu-title">
            {network.getNodeAttribute(open.node, 'name')}
          </DropdownMenu.Label>
          <NodeMenuItems node={open.node} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** The same wherever the menu of a node opens. */
export function NodeMenuItems({ node }: { readonly node: string }) {
  const group = listDrawn(useStore(selectionStore, (state) => state.group));
  const together = group.length > 1 && group.includes(node) && holdsEvidence(network);
  return (
    <>
      {together && (
        <DropdownMenu.Item className="menu-item" onSelect={() => readAmong(group)}>
          <Quote size={14} aria-hidden /> Read the claims among the {group.length} selected
        </DropdownMenu.Item>
      )}
      {!isCluster(node) && <ExpandMenu node={node} />}
      {(isCluster(node) ? listClusterActions(node) : listMenuActions(node)).map(
        ({ label, icon: Icon, act }) => (
          <DropdownMenu.Item key={label} className="menu-item" onSelect={act}>
            <Icon size={14} aria-hidden /> {label}
          </DropdownMenu.Item>
        ),
      )}
    </>
  );
}

/** The anchor goes with the menu; the keyboard stays on the canvas. */
function focusCanvas(event: Event): void {
  event.preventDefault();
  document.getElementById('canvas')?.focus({ preventScroll: true });
}
