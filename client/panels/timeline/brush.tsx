import { useRef, useState } from 'react';
import type { Span } from '../../state/filter.ts';
import { sayMoment, sayWindow, type TimeBin, type TimeUnit } from '../../state/time-bins.ts';

interface Props {
  /** Whose time, behind the names of the handles: `when it happened`. */
  readonly label: string;
  readonly bins: readonly TimeBin[];
  readonly unit: TimeUnit;
  readonly window: Span | null;
  readonly onWindow: (window: Span | null) => void;
}

/** First and last bin of the window. */
type Range = readonly [first: number, last: number];

/** What a press takes hold of: one end, all of the window, or a new window from there. */
interface Hold {
  readonly end: 'first' | 'last' | 'both' | 'new';
  readonly from: number;
  readonly range: Range;
}

/** Bins from one end of the window to which an arrow key goes, a page key, and Home or End. */
const page = 10;

/** Draws, moves and stretches the window: by pointer anywhere on the bars, by keyboard on its two ends and its middle. */
export function Brush({ label, bins, unit, window, onWindow }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const hold = useRef<Hold | null>(null);
  const [draft, setDraft] = useState<Range | null>(null);
  const last = bins.length - 1;
  const range = draft ?? toRange(bins, window);
  const findBin = (clientX: number): number => {
    const { left, width } = (line.current as HTMLDivElement).getBoundingClientRect();
    return clamp(Math.floor(((clientX - left) / width) * bins.length), 0, last);
  };
  const choose = ([first, end]: Range): void => {
    const all = first === 0 && end === last;
    onWindow(all ? null : { start: bins[first]?.start ?? 0, end: bins[end]?.end ?? 0 });
  };
  const grasp = (end: Hold['end']) => (event: React.PointerEvent) => {
    event.stopPropagation();
    line.current?.setPointerCapture(event.pointerId);
    hold.current = { end, from: findBin(event.clientX), range };
  };
  const follow = (event: React.PointerEvent): void => {
    if (hold.current !== null) {
      setDraft(drag(hold.current, findBin(event.clientX), last));
    }
  };
  const letGo = (event: React.PointerEvent): void => {
    if (hold.current !== null) {
      choose(drag(hold.current, findBin(event.clientX), last));
      hold.current = null;
      setDraft(null);
    }
  };
  const press = (end: 'first' | 'last' | 'both') => (event: React.KeyboardEvent) => {
    const next = pressKey(event.key, end, range, last);
    if (next !== null) {
      event.preventDefault();
      choose(next);
    }
  };
  const percent = (bin: number): string => `${(100 * bin) / bins.length}%`;
  const slider = (end: 'first' | 'last', name: string) => {
    const at = end === 'first' ? range[0] : range[1];
    const moment = end === 'first' ? (bins[at]?.start ?? 0) : (bins[at]?.end ?? 0);
    return (
      <div
        className={`brush-end ${end}`}
        role="slider"
        tabIndex={0}
        aria-label={`${name}, ${label}`}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={sayMoment(moment, unit)}
        style={{ left: percent(end === 'first' ? at : at + 1) }}
        onPointerDown={grasp(end)}
        onKeyDown={press(end)}
      />
    );
  };
  const span = { start: bins[range[0]]?.start ?? 0, end: bins[range[1]]?.end ?? 0 };
  return (
    <div
      ref={line}
      className="brush"
      onPointerDown={grasp('new')}
      onPointerMove={follow}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <div
        className="brush-window"
        data-all={window === null && draft === null}
        role="slider"
        tabIndex={0}
        aria-label={`The whole window, ${label}`}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, last - (range[1] - range[0]))}
        aria-valuenow={range[0]}
        aria-valuetext={sayWindow(span, unit)}
        style={{ left: percent(range[0]), width: percent(range[1] - range[0] + 1) }}
        onPointerDown={grasp(window === null ? 'new' : 'both')}
        onKeyDown={press('both')}
      />
      {slider('first', 'From')}
      {slider('last', 'Until')}
    </div>
  );
}

function toRange(bins: readonly TimeBin[], window: Span | null): Range {
  if (window === null) {
    return [0, bins.length - 1];
  }
  const first = bins.findIndex(({ end }) => end >= window.start);
  const last = bins.findLastIndex(({ start }) => start <= window.end);
  return [first < 0 ? bins.length - 1 : first, Math.max(0, last)];
}

function drag({ end, from, range: [first, last] }: Hold, to: number, most: number): Range {
  switch (end) {
    case 'first':
      return [Math.min(to, last), last];
    case 'last':
      return [first, Math.max(to, first)];
    case 'both':
      return shift([first, last], to - from, most);
    default:
      return [Math.min(from, to), Math.max(from, to)];
  }
}

function shift([first, last]: Range, by: number, most: number): Range {
  const step = clamp(by, -first, most - last);
  return [first + step, last + step];
}

function pressKey(
  key: string,
  end: 'first' | 'last' | 'both',
  [first, last]: Range,
  most: number,
): Range | null {
  const steps: { readonly [key: string]: number } = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -page,
    PageUp: page,
    Home: -most,
    End: most,
  };
  const by = steps[key];
  if (by === undefined) {
    return null;
  }
  if (end === 'both') {
    return shift([first, last], by, most);
  }
  return end === 'first' ? [clamp(first + by, 0, last), last] : [first, clamp(last + by, first, most)];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
