import { Boxes } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { communitiesStore } from '../state/communities-store.ts';
import { degreesStore } from '../state/degrees-store.ts';
import { lookStore } from '../state/look-store.ts';
import { listMarkKeys, type MarkKey } from '../state/mark-keys.ts';
import { network } from '../state/network.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';

/** How marks are drawn besides the colours of kinds and types. */
export function MarkList() {
  const view = useStore(stepsStore, currentView);
  const look = useStore(lookStore, (state) => state.look);
  const degrees = useStore(degreesStore, (state) => state.degrees);
  const communities = useStore(communitiesStore);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is explained follows the look and the degrees too
  const keys = useMemo(() => listMarkKeys(network, view), [view, look, degrees, communities]);
  return (
    <ul className="line-key" aria-label="How marks are drawn">
      {keys.map((key) => (
        <li key={key.text}>
          {key.mark !== 'colours' && <Sample of={key} />}
          {key.text}
          {key.mark === 'colours' &&
            key.keys.map(({ text, colours }) => (
              <span
                key={text}
                className="colour-key"
                style={{ '--kind-light': colours.light, '--kind-dark': colours.dark } as React.CSSProperties}
              >
                <span className="family-mark" aria-hidden /> {text}
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}

function Sample({ of: key }: { readonly of: MarkKey }) {
  if (key.mark === 'sign') {
    return <span className="sign-key">{key.sign}</span>;
  }
  if (key.mark === 'group') {
    return <Boxes className="group-key" size={14} aria-hidden />;
  }
  return (
    <svg viewBox="0 0 20 12" aria-hidden="true">
      {key.mark === 'line' &&
        key.line.offsets.map((offset) => (
          <path
            key={offset}
            d={`M0 ${6 + offset}H20`}
            strokeWidth={key.line.width}
            strokeDasharray={key.line.dash.join(' ') || undefined}
          />
        ))}
      {key.mark === 'outline' && (
        <rect x="4" y="0.75" width="10.5" height="10.5" rx="2.5" strokeWidth="1.5" />
      )}
      {key.mark === 'sizes' && (
        <>
          <circle cx="3.5" cy="8" r="2.5" strokeWidth="1.2" />
          <circle cx="14" cy="6" r="5" strokeWidth="1.2" />
        </>
      )}
      {key.mark === 'pinned' && (
        <>
          <circle cx="10" cy="6" r="5.2" strokeWidth="1.2" />
          <circle cx="10" cy="6" r="2.4" className="filled" />
        </>
      )}
    </svg>
  );
}
