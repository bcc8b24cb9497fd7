import { useStore } from 'zustand';
import { currentView, stepsStore } from '../state/steps-store.ts';

/** How marks are drawn besides their colour; the same encodings as in graph/relation-look.ts and node-look.ts. */
const lines: readonly { readonly label: string; readonly paths: readonly Stroke[] }[] = [
  { label: 'one origin', paths: [{ d: 'M0 4H8M12 4H20', width: 1 }] },
  { label: 'several', paths: [{ d: 'M0 4H20', width: 3.5 }] },
  { label: 'name withheld', paths: [{ d: 'M0 4H20', width: 1.5, dash: '2 2' }] },
  { label: 'inferred', paths: [{ d: 'M0 4H20', width: 1.5, dash: '5 3' }] },
  {
    label: 'contested',
    paths: [
      { d: 'M0 2.5H20', width: 1.2 },
      { d: 'M0 5.5H20', width: 1.2 },
    ],
  },
];

const layers: typeof lines = [
  { label: 'planned', paths: [{ d: 'M0 4H20', width: 1.5, dash: '3 6' }] },
  { label: 'denied', paths: [{ d: 'M0 4H20', width: 1.5, dash: '6 3 1.5 3' }] },
];

interface Stroke {
  readonly d: string;
  readonly width: number;
  readonly dash?: string;
}

export function LineKey() {
  const acts = useStore(stepsStore, (state) => currentView(state).filter.evidence.acts);
  const shown = layers.filter(({ label }) => acts?.some((act) => act === label));
  return (
    <ul className="line-key" aria-label="How marks are drawn">
      {[...lines, ...shown].map(({ label, paths }) => (
        <li key={label}>
          <svg viewBox="0 0 20 8" aria-hidden="true">
            {paths.map(({ d, width, dash }) => (
              <path key={d} d={d} strokeWidth={width} strokeDasharray={dash} />
            ))}
          </svg>
          {label}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 20 12" aria-hidden="true">
          <rect x="4" y="0.75" width="10.5" height="10.5" rx="2.5" strokeWidth="1.5" />
        </svg>
        did not take place
      </li>
    </ul>
  );
}
