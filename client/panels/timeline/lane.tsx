import { Pause, Play, X, ZoomIn } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Span } from '../../state/filter.ts';
import type { DatedSpan } from '../../state/spans.ts';
import { sayWindow, type TimeBin, type TimeUnit } from '../../state/time-bins.ts';
import { IconButton } from '../icon-button.tsx';
import { Brush } from './brush.tsx';
import { Histogram } from './histogram.tsx';
import { usePlaying } from './playing.ts';

/** What one clock tells. */
export interface LaneParts {
  readonly id: string;
  /** `when it happened` */
  readonly label: string;
  /** In milliseconds since 1970. */
  readonly items: readonly DatedSpan[];
  /** What is chosen; null for all. */
  readonly window: Span | null;
  /** Beside the words of the window, such as what is undated. */
  readonly more: ReactNode;
}

interface Props {
  readonly lane: LaneParts;
  readonly bins: readonly TimeBin[];
  readonly spans: readonly DatedSpan[];
  readonly unit: TimeUnit;
  /** Whether its window moves by itself. */
  readonly playing: boolean;
  readonly onPlaying: (playing: boolean) => void;
  readonly onWindow: (window: Span | null, playing: boolean) => void;
  /** Spreads a window over the whole line, for all lanes. */
  readonly onCloser: (window: Span) => void;
}

/** One clock: its bars, its window, and what is said of it. */
export function Lane({ lane, bins, spans, unit, playing, onPlaying, onWindow, onCloser }: Props) {
  const { label, window, more } = lane;
  const toggle = usePlaying(bins, window, playing, onPlaying, onWindow);
  const whole: Span = { start: bins[0]?.start ?? 0, end: bins.at(-1)?.end ?? 0 };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div className="timeline-lane" role="group" aria-label={label}>
      <div className="timeline-head">
        <IconButton
          icon={playing ? Pause : Play}
          label={playing ? `Stop the window, ${label}` : `Let the window move through time, ${label}`}
          side="top"
          onClick={toggle}
        />
        <p className="timeline-words" aria-live={playing ? 'off' : 'polite'}>
          <span className="timeline-clock">{label}</span>{' '}
          {window === null ? `All the time: ${sayWindow(whole, unit)}` : sayWindow(window, unit)}
        </p>
        {window !== null && (
          <IconButton
            icon={ZoomIn}
            label="Spread this window over the whole line"
            side="top"
            onClick={() => onCloser({ start: window.start, end: window.end })}
          />
        )}
        {window !== null && (
          <button type="button" className="action" onClick={() => onWindow(null, false)}>
            <X size={14} aria-hidden /> All the time
          </button>
        )}
        <div className="timeline-more">{more}</div>
      </div>
      <div className="timeline-plot">
        <Histogram bins={bins} spans={spans} window={window} />
        <Brush
          label={label}
          bins={bins}
          unit={unit}
          window={window}
          onWindow={(next) => onWindow(next, false)}
        />
      </div>
    </div>
  );
}
