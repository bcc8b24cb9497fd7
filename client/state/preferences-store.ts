import { createStore } from 'zustand/vanilla';

export type Theme = 'light' | 'dark';
export type ThemeChoice = Theme | 'system';
export type Drawer = 'ask' | 'steps' | 'list' | 'schema' | 'filter' | 'look' | 'views';

/** What is open and how it is lit: choices about the page, never about the data. */
export interface PreferencesState {
  readonly theme: ThemeChoice;
  readonly systemTheme: Theme;
  readonly legendOpen: boolean;
  readonly timelineOpen: boolean;
  readonly drawer: Drawer | null;
}

/** In pixels; on a narrower page the legend would take the room of the picture it explains. */
const roomForLegend = 1080;

export const preferencesStore = createStore<PreferencesState>()(() => ({
  theme: 'system',
  systemTheme: 'light',
  legendOpen: true,
  timelineOpen: false,
  drawer: null,
}));

export function resolveTheme({ theme, systemTheme }: PreferencesState = preferencesStore.getState()): Theme {
  return theme === 'system' ? systemTheme : theme;
}

/** Chooses the other ground; going back to what the system says clears the choice. */
export function toggleTheme(): void {
  const state = preferencesStore.getState();
  const next: Theme = resolveTheme(state) === 'dark' ? 'light' : 'dark';
  preferencesStore.setState({ theme: next === state.systemTheme ? 'system' : next });
}

export function openDrawer(drawer: Drawer | null): void {
  preferencesStore.setState({ drawer });
}

export function toggleTimeline(): void {
  preferencesStore.setState(({ timelineOpen }) => ({ timelineOpen: !timelineOpen }));
}

/** Follows what the system says of ground and room, and writes the resolved theme on the page's root element. */
export function followSystem(root: HTMLElement): void {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  const readSystem = () => preferencesStore.setState({ systemTheme: query.matches ? 'dark' : 'light' });
  const apply = () => {
    root.dataset.theme = resolveTheme();
  };
  preferencesStore.setState({ legendOpen: window.innerWidth >= roomForLegend });
  preferencesStore.subscribe(apply);
  query.addEventListener('change', readSystem);
  readSystem();
  apply();
}

export function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
