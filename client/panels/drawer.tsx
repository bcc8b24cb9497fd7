import {
  ChevronDown,
  List,
  ListOrdered,
  MessageCircleQuestionMark,
  Palette,
  Shapes,
  SlidersHorizontal,
  Telescope,
} from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useStore } from 'zustand';
import type { LoadEditor } from '../state/canvas-controls.ts';
import { type Drawer as DrawerName, openDrawer, preferencesStore } from '../state/preferences-store.ts';
import { sizesStore } from '../state/sizes-store.ts';
import { Announcer } from './announcer.tsx';
import { Later } from './later.tsx';
import { Resizer } from './workbench/resizer.tsx';

/** Nobody who only looks at the picture should wait for these. */
const loadAsk = async () => (await import('./ask-panel.tsx')).AskPanel;
const loadSchema = async () => (await import('./schema/schema-panel.tsx')).SchemaPanel;
const loadList = async () => (await import('./list-panel.tsx')).ListPanel;
const loadSteps = async () => (await import('./steps-panel.tsx')).StepsPanel;
const loadFilter = async () => (await import('./filter-panel.tsx')).FilterPanel;
const loadLook = async () => (await import('./look-panel.tsx')).LookPanel;
const loadViews = async () => (await import('./views-panel.tsx')).ViewsPanel;

const tabs = [
  { name: 'ask', label: 'Ask', icon: MessageCircleQuestionMark },
  { name: 'schema', label: 'Schema', icon: Shapes },
  { name: 'list', label: 'List', icon: List },
  { name: 'steps', label: 'Steps', icon: ListOrdered },
  { name: 'filter', label: 'Filter', icon: SlidersHorizontal },
  { name: 'look', label: 'Look', icon: Palette },
  { name: 'views', label: 'Views', icon: Telescope },
] as const;

/** Everything that is not the picture, folded to a strip below it until it is asked for. */
export function Drawer({ loadEditor }: { readonly loadEditor: LoadEditor }) {
  const drawer = useStore(preferencesStore, (state) => state.drawer);
  const height = useStore(sizesStore, (state) => state.drawer);
  const drawn = drawer !== null && height !== null;
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
              // A press opens a tab before it becomes a click: only what is open at the press is to be closed by it.
              onMouseDown={(event) => drawer === name && fold(event)}
              onKeyDown={(event) => drawer === name && [' ', 'Enter'].includes(event.key) && fold(event)}
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
        <Later load={loadAsk} props={{ loadEditor }} />
      </Tabs.Content>
      <Tabs.Content value="schema" className="drawer-body">
        <Later load={loadSchema} props={{}} />
      </Tabs.Content>
      <Tabs.Content value="list" className="drawer-body">
        <Later load={loadList} props={{}} />
      </Tabs.Content>
      <Tabs.Content value="steps" className="drawer-body">
        <Later load={loadSteps} props={{}} />
      </Tabs.Content>
      <Tabs.Content value="filter" className="drawer-body">
        <Later load={loadFilter} props={{}} />
      </Tabs.Content>
      <Tabs.Content value="look" className="drawer-body">
        <Later load={loadLook} props={{}} />
      </Tabs.Content>
      <Tabs.Content value="views" className="drawer-body">
        <Later load={loadViews} props={{}} />
      </Tabs.Content>
    </Tabs.Root>
  );
}

function fold(event: React.SyntheticEvent): void {
  event.preventDefault();
  openDrawer(null);
}
