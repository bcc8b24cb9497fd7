import { ToggleGroup } from 'radix-ui';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { chooseClock, clockStore, findClock } from '../state/clock-store.ts';
import { network } from '../state/network.ts';
import { preferencesStore } from '../state/preferences-store.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { listDated, setTimeWindow, toggleUndated } from '../state/time-filter.ts';
import { sayCount } from '../state/words.ts';
import { Timeline } from './timeline/timeline.tsx';

/** The timeline of the canvas, folded away below it until it is asked for. */
export function TimelineStrip() {
  const open = useStore(preferencesStore, (state) => state.timelineOpen);
  return open ? <OpenStrip /> : null;
}

function OpenStrip() {
  const view = useStore(stepsStore, currentView);
  const { chosen } = useStore(clockStore);
  const { nodes, relations, withoutKinds, withoutTypes, filter } = view;
  // The bars are those of the whole canvas: a window does not change what it is drawn over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these four decide what `view` holds for the bars
  const { items, undated } = useMemo(
    () => listDated(network, view, chosen),
    [nodes, relations, withoutKinds, withoutTypes, chosen],
  );
  const { label } = findClock(chosen);
  const own = filter.time?.clock === chosen ? filter.time : null;
  return (
    <div className="timeline-strip" data-testid="timeline">
      <Timeline label={`Timeline: ${label}`} items={items} window={own} onWindow={setTimeWindow}>
        <ClockSwitch />
        {undated > 0 && own !== null && (
          <button type="button" className="action" aria-pressed={own.undated} onClick={toggleUndated}>
            {own.undated ? 'Leave out' : 'Show'} {sayCount(undated, 'relation', 'relations')} without a date
          </button>
        )}
      </Timeline>
    </div>
  );
}

/** Only where there is more than one clock to tell time by. */
function ClockSwitch() {
  const { clocks, chosen } = useStore(clockStore);
  if (clocks.length < 2) {
    return null;
  }
  return (
    <ToggleGroup.Root
      type="single"
      className="clock-switch"
      aria-label="Whose time"
      value={chosen}
      onValueChange={(id) => id !== '' && chooseClock(id)}
    >
      {clocks.map(({ id, label }) => (
        <ToggleGroup.Item key={id} value={id} className="clock-choice">
          {label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
