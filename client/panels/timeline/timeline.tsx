import { ZoomOut } from 'lucide-react';
import { useMemo, useState } from 'react';
import { overlaps, type Span } from '../../state/filter.ts';
import type { DatedSpan } from '../../state/spans.ts';
import { binTime, recount } from '../../state/time-bins.ts';
import { IconButton } from '../icon-button.tsx';
import { Ticks } from './histogram.tsx';
import { Lane, type LaneParts } from './lane.tsx';

interface Props {
  /** A lane for each clock, over one line of time. */
  readonly lanes: readonly LaneParts[];
  /** Called when the reader has chosen; `playing` while the window moves by itself. */
  readonly onWindow: (lane: string, window: Span | null, playing: boolean) => void;
}

const mostBins = 160;

/** When things were, as histograms above each other; a window over each by pointer or keyboard, and one that moves by itself. */
export function Timeline({ lanes, onWindow }: Props) {
  const [closer, setCloser] = useState<Span | null>(null);
  /** One at a time: two windows that move by turns would each be a step of its own every time. */
  const [playing, setPlaying] = useState<string | null>(null);
  const { unit, bins } = useMemo(() => {
    const all = lanes.flatMap(({ items }) => items);
    return binTime(clip(all, closer, all), mostBins);
  }, [lanes, closer]);
  if (bins.length === 0) {
    return <p className="quiet timeline-empty">Nothing on the canvas has a date.</p>;
  }
  const whole: Span = { start: bins[0]?.start ?? 0, end: bins.at(-1)?.end ?? 0 };
  return (
    <section className="timeline" aria-label="Timeline">
      {lanes.map((lane) => {
        const items = clip(lane.items, closer === null ? null : whole, []);
        return (
          <Lane
            key={lane.id}
            lane={lane}
            bins={recount(bins, items)}
            spans={items.filter(({ uncertain }) => uncertain !== undefined)}
            unit={unit}
            playing={playing === lane.id}
            onPlaying={(plays) => setPlaying(plays ? lane.id : null)}
            onWindow={(window, playing) => onWindow(lane.id, window, playing)}
            onCloser={setCloser}
          />
        );
      })}
      <div className="timeline-foot">
        <Ticks bins={bins} unit={unit} />
        {closer !== null && (
          <IconButton
            icon={ZoomOut}
            label="Back to the whole line"
            side="top"
            onClick={() => setCloser(null)}
          />
        )}
      </div>
    </section>
  );
}

/** What lies within a span, cut off at its ends; all of it where there is no span, `otherwise` where nothing is within. */
function clip(
  items: readonly DatedSpan[],
  within: Span | null,
  otherwise: readonly DatedSpan[],
): readonly DatedSpan[] {
  if (within === null) {
    return items;
  }
  const inside = items.filter((item) => overlaps(item, within));
  return inside.length === 0
    ? otherwise
    : inside.map((item) => ({
        ...item,
        start: Math.max(item.start, within.start),
        end: Math.min(item.end, within.end),
      }));
}
