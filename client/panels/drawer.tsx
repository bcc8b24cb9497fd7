import { ChevronDown, List, ListOrdered, MessageCircleQuestionMark } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useStore } from 'zustand';
import type { MountEditor } from '../state/canvas-controls.ts';
import { type Drawer as DrawerName, openDrawer, preferencesStore } from '../state/preferences-store.ts';
import { Announcer } from './announcer.tsx';
import { AskPanel } from './ask-panel.tsx';
import { ListPanel } from './list-panel.tsx';
import { StepsPanel } from './steps-panel.tsx';

const tabs = [
  { name: 'ask', label: 'Ask', icon: MessageCircleQuestionMark },
  { name: 'list', label: 'List', icon: List },
  { name: 'steps', label: 'Steps', icon: ListOrdered },
] as const;

/** Everything that is not the picture, folded to a strip below it until it is asked for. */
export function Drawer({ mountEditor }: { readonly mountEditor: MountEditor }) {
  const drawer = useStore(preferencesStore, (state) => state.drawer);
  return (
    <Tabs.Root
      className="drawer"
      value={drawer ?? ''}
      data-open={drawer !== null}
      activationMode="manual"
      onValueChange={(value) => openDrawer(value as DrawerName)}
    >
      <div className="drawer-strip">
        <Tabs.List className="drawer-tabs" aria-label="Panels">
          {tabs.map(({ name, label, icon: Icon }) => (
            <Tabs.Trigger
              key={name}
              value={name}
              className="drawer-tab"
              onClick={() => drawer === name && openDrawer(null)}
            >
              <Icon size={16} aria-hidden /> {label}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Announcer />
        {drawer !== null && (
          <button type="button" className="drawer-fold" onClick={() => openDrawer(null)}>
            <ChevronDown size={16} aria-hidden /> Fold away
          </button>
        )}
      </div>
      <Tabs.Content value="ask" className="drawer-body">
        <AskPanel mountEditor={mountEditor} />
      </Tabs.Content>
      <Tabs.Content value="list" className="drawer-body">
        <ListPanel />
      </Tabs.Content>
      <Tabs.Content value="steps" className="drawer-body">
        <StepsPanel />
      </Tabs.Content>
    </Tabs.Root>
  );
}
