import { Pause, Play, X, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { overlaps, type Span } from '../../state/filter.ts';
import { binTime, sayWindow } from '../../state/time-bins.ts';
import { IconButton } from '../icon-button.tsx';
import { Brush } from './brush.tsx';
import { Histogram } from './histogram.tsx';
import { usePlaying } from './playing.ts';

interface Props {
  /** What is told along the line, for screen readers: `When it happened`. */
  readonly label: string;
  /** In milliseconds since 1970; of whatever clock. */
  readonly items: readonly Span[];
  /** What is chosen; null for all. */
  readonly window: Span | null;
  /** Called when the reader has chosen; `playing` while the window moves by itself. */
  readonly onWindow: (window: Span | null, playing: boolean) => void;
  /** Beside the words of the window: a switch of clocks, what is undated. */
  readonly children?: ReactNode;
}

const mostBins = 160;

/** When things were, as a histogram; a window over it by pointer or keyboard, and one that moves by itself. */
export function Timeline({ label, items, window, onWindow, children }: Props) {
  const [closer, setCloser] = useState<Span | null>(null);
  const { unit, bins } = useMemo(() => binTime(clip(items, closer), mostBins), [items, closer]);
  const { playing, toggle } = usePlaying(bins, window, onWindow);
  if (bins.length === 0) {
    return <p className="quiet timeline-empty">Nothing on the canvas has a date by this clock.</p>;
  }
  const whole: Span = { start: bins[0]?.start ?? 0, end: bins.at(-1)?.end ?? 0 };
  return (
    <section className="timeline" aria-label={label}>
      <div className="timeline-head">
        <IconButton
          icon={playing ? Pause : Play}
          label={playing ? 'Stop the window' : 'Let the window move through time'}
          side="top"
          onClick={toggle}
        />
        <p className="timeline-words" aria-live={playing ? 'off' : 'polite'}>
          {window === null ? `All the time: ${sayWindow(whole, unit)}` : sayWindow(window, unit)}
        </p>
        {window !== null && (
          <IconButton
            icon={ZoomIn}
            label="Spread this window over the whole line"
            side="top"
            onClick={() => setCloser({ start: window.start, end: window.end })}
          />
        )}
        {closer !== null && (
          <IconButton
            icon={ZoomOut}
            label="Back to the whole line"
            side="top"
            onClick={() => setCloser(null)}
          />
        )}
        {window !== null && (
          <button type="button" className="action" onClick={() => onWindow(null, false)}>
            <X size={14} aria-hidden /> All the time
          </button>
        )}
        <div className="timeline-more">{children}</div>
      </div>
      <div className="timeline-plot">
        <Histogram bins={bins} unit={unit} window={window} />
        <Brush bins={bins} unit={unit} window={window} onWindow={(next) => onWindow(next, false)} />
      </div>
    </section>
  );
}

/** What lies within a span, cut off at its ends; all of it where there is no span, or nothing within. */
function clip(items: readonly Span[], within: Span | null): readonly Span[] {
  const inside = within === null ? [] : items.filter((item) => overlaps(item, within));
  return within === null || inside.length === 0
    ? items
    : inside.map(({ start, end }) => ({
        start: Math.max(start, within.start),
        end: Math.min(end, within.end),
      }));
}
