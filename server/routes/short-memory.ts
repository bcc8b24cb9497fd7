/** Keeps what is costly to find out for a short while, and lets those who ask at once share the work. */
export interface ShortMemory<T> {
  /** What is remembered, or what `find` finds; what fails is not remembered. */
  get(find: () => Promise<T>): Promise<T>;
  forget(): void;
}

export function createShortMemory<T>(lifeMs: number): ShortMemory<T> {
  let kept: { readonly value: Promise<T>; readonly until: number } | undefined;
  return {
    get(find) {
      if (kept !== undefined && Date.now() < kept.until) return kept.value;
      const mine = { value: find(), until: Date.now() + lifeMs };
      kept = mine;
      mine.value.catch(() => {
        if (kept === mine) kept = undefined;
      });
      return mine.value;
    },
    forget() {
      kept = undefined;
    },
  };
}
