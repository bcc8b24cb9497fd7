import { prefersReducedMotion } from '../state/preferences-store.ts';

const duration = 500;

/** Runs one movement at a time, from 0 to 1 with an easing; with reduced motion it is over at once. */
export class Motion {
  #frame: number | null = null;
  #finish: (() => void) | null = null;

  get isRunning(): boolean {
    return this.#frame !== null;
  }

  start(draw: (progress: number) => void, done: () => void = () => {}): void {
    this.finish();
    if (prefersReducedMotion() || document.visibilityState === 'hidden') {
      draw(1);
      done();
      return;
    }
    const begin = performance.now();
    this.#finish = () => {
      draw(1);
      done();
    };
    const step = (now: number): void => {
      const elapsed = Math.min(1, (now - begin) / duration);
      if (elapsed >= 1) {
        this.finish();
        return;
      }
      draw(ease(Math.max(0, elapsed)));
      this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Brings a running movement to its end now. */
  finish(): void {
    if (this.#frame !== null) {
      cancelAnimationFrame(this.#frame);
      this.#frame = null;
      this.#finish?.();
      this.#finish = null;
    }
  }
}

function ease(t: number): number {
  return 1 - (1 - t) ** 3;
}
