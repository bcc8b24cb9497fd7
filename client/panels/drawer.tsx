import { ChevronDown, List, ListOrdered, MessageCircleQuestionMark, Shapes } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { lazy, Suspense, useRef } from 'react';
import { useStore } from 'zustand';
import type { MountEditor } from '../state/canvas-controls.ts';
import { type Drawer as DrawerName, openDrawer, preferencesStore } from '../state/preferences-store.ts';
import { sizesStore } from '../state/sizes-store.ts';
import { Announcer } from './announcer.tsx';
import { Resizer } from './workbench/resizer.tsx';

/** Nobody who only looks at the picture should wait for these. */
const AskPanel = lazy(() => import('./ask-panel.tsx').then((file) => ({ default: file.AskPanel })));
const SchemaPanel = lazy(() =>
  import('./schema/schema-panel.tsx').then((file) => ({ default: file.SchemaPanel })),
);
const ListPanel = lazy(() => import('./list-panel.tsx').then((file) => ({ default: file.ListPanel })));
const StepsPanel = lazy(() => import('./steps-panel.tsx').then((file) => ({ default: file.StepsPanel })));

const tabs = [
  { name: 'ask', label: 'Ask', icon: MessageCircleQuestionMark },
  { name: 'schema', label: 'Schema', icon: Shapes },
  { name: 'list', label: 'List', icon: List },
  { name: 'steps', label: 'Steps', icon: ListOrdered },
] as const;

const opening = <p className="quiet drawer-opening">Opening…</p>;

/** Everything that is not the picture, folded to a strip below it until it is asked for. */
export function Drawer({ mountEditor }: { readonly mountEditor: MountEditor }) {
  const drawer = useStore(preferencesStore, (state) => state.drawer);
  const height = useStore(sizesStore, (state) => state.drawer);
  const drawn = drawer !== null && height !== null;
  const wasOpen = useRef(false);
  return (
    <Tabs.Root
      className="drawer"
      style={drawn ? { height: `min(${height}px, calc(100dvh - 140px))` } : undefined}
      value={drawer ?? ''}
      data-open={drawer !== null}
      activationMode="manual"
      onValueChange={(value) => openDrawer(value as DrawerName)}
    >
      {drawer !== null && <Resizer pane="drawer" axis="row" label="Height of the panels" />}
      <div className="drawer-strip">
        <Tabs.List className="drawer-tabs" aria-label="Panels">
          {tabs.map(({ name, label, icon: Icon }) => (
            <Tabs.Trigger
              key={name}
              value={name}
              className="drawer-tab"
              // A press of the mouse has opened the panel before the click comes: what was open then decides.
              onMouseDownCapture={() => {
                wasOpen.current = drawer === name;
              }}
              onClick={() => {
                if (wasOpen.current) {
                  openDrawer(null);
                }
                wasOpen.current = false;
              }}
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
        <Suspense fallback={opening}>
          <AskPanel mountEditor={mountEditor} />
        </Suspense>
      </Tabs.Content>
      <Tabs.Content value="schema" className="drawer-body">
        <Suspense fallback={opening}>
          <SchemaPanel />
        </Suspense>
      </Tabs.Content>
      <Tabs.Content value="list" className="drawer-body">
        <Suspense fallback={opening}>
          <ListPanel />
        </Suspense>
      </Tabs.Content>
      <Tabs.Content value="steps" className="drawer-body">
        <Suspense fallback={opening}>
          <StepsPanel />
        </Suspense>
      </Tabs.Content>
    </Tabs.Root>
  );
}
