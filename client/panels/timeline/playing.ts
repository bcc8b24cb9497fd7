import { useEffect, useRef } from 'react';
import type { Span } from '../../state/filter.ts';
import type { TimeBin } from '../../state/time-bins.ts';

/** Milliseconds for which each window is shown. */
const pace = 700;
/** The window that plays when none is drawn: so much of all the time. */
const share = 12;

/**
 * While `playing`, moves the window on, a bin at a time, until its end reaches the last one; from there it begins anew.
 * Whoever undoes, or draws another window meanwhile, has taken it in hand: then it stops.
 * @returns what starts it, or stops it
 */
export function usePlaying(
  bins: readonly TimeBin[],
  window: Span | null,
  playing: boolean,
  onPlaying: (playing: boolean) => void,
  onWindow: (window: Span, playing: boolean) => void,
): () => void {
  const latest = useRef({ bins, window, onWindow, onPlaying });
  latest.current = { bins, window, onWindow, onPlaying };
  /** The window that it has left behind itself. */
  const left = useRef(window);
  const show = (next: Span): void => {
    left.current = next;
    latest.current.onWindow(next, true);
  };
  useEffect(() => {
    const same = left.current?.start === window?.start && left.current?.end === window?.end;
    if (playing && !same) {
      latest.current.onPlaying(false);
    }
  }, [playing, window]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` reads what is latest by itself
  useEffect(() => {
    if (!playing) {
      return;
    }
    const move = (): void => {
      const next = findNext(latest.current.bins, latest.current.window);
      if (next === null) {
        latest.current.onPlaying(false);
      } else {
        show(next);
      }
    };
    move();
    const timer = setInterval(move, pace);
    return () => clearInterval(timer);
  }, [playing]);
  return () => {
    left.current = window;
    const atEnd = window !== null && window.end >= (bins.at(-1)?.end ?? 0);
    if (!playing && atEnd) {
      show(toStart(bins, window));
    }
    onPlaying(!playing);
  };
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
