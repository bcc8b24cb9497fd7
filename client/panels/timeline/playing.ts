import { useEffect, useRef, useState } from 'react';
import type { Span } from '../../state/filter.ts';
import type { TimeBin } from '../../state/time-bins.ts';

/** Milliseconds for which each window is shown. */
const pace = 700;
/** The window that plays when none is drawn: so much of all the time. */
const share = 12;

interface Playing {
  readonly playing: boolean;
  readonly toggle: () => void;
}

/** Moves the window on, a bin at a time, until its end reaches the last one; from there it begins anew. */
export function usePlaying(
  bins: readonly TimeBin[],
  window: Span | null,
  onWindow: (window: Span, playing: boolean) => void,
): Playing {
  const [playing, setPlaying] = useState(false);
  const latest = useRef({ bins, window, onWindow });
  latest.current = { bins, window, onWindow };
  useEffect(() => {
    if (!playing) {
      return;
    }
    const move = (): void => {
      const next = findNext(latest.current.bins, latest.current.window);
      if (next === null) {
        setPlaying(false);
      } else {
        latest.current.onWindow(next, true);
      }
    };
    move();
    const timer = setInterval(move, pace);
    return () => clearInterval(timer);
  }, [playing]);
  const toggle = (): void => {
    const atEnd = window !== null && window.end >= (bins.at(-1)?.end ?? 0);
    if (!playing && atEnd) {
      onWindow(toStart(bins, window), true);
    }
    setPlaying(!playing);
  };
  return { playing, toggle };
}

function findNext(bins: readonly TimeBin[], window: Span | null): Span | null {
  if (window === null) {
    return { start: bins[0]?.start ?? 0, end: bins[Math.floor(bins.length / share)]?.end ?? 0 };
  }
  const first = bins.findIndex(({ end }) => end >= window.start);
  const last = bins.findLastIndex(({ start }) => start <= window.end);
  const [from, to] = [bins[first + 1], bins[last + 1]];
  return from === undefined || to === undefined ? null : { start: from.start, end: to.end };
}

function toStart(bins: readonly TimeBin[], window: Span): Span {
  const first = bins.findIndex(({ end }) => end >= window.start);
  return { start: bins[0]?.start ?? 0, end: bins[bins.length - 1 - first]?.end ?? 0 };
}
