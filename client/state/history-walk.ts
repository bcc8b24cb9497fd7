import { memoryStore } from './memory-store.ts';

/** How far back the arrows have gone; -1 is the text that stood in the editor before they were pressed. */
let back = -1;
let draft = '';

/** The text to show in the place of `current`, one run older; null at the oldest. */
export function recallOlder(current: string): string | null {
  const { history } = memoryStore.getState();
  const at = recalled(back) === current ? back : -1;
  // What was run last stands in the editor still, most of the time.
  const next = at === -1 && history.at(-1)?.text === current ? 1 : at + 1;
  const older = history.at(-1 - next);
  if (older === undefined) {
    return null;
  }
  if (at === -1) {
    draft = current;
  }
  back = next;
  return older.text;
}

/** One run newer, at last the text that stood there first; null when that is it already. */
export function recallNewer(current: string): string | null {
  if (back === -1 || recalled(back) !== current) {
    return null;
  }
  back -= 1;
  return back === -1 ? draft : (recalled(back) ?? null);
}

function recalled(steps: number): string | undefined {
  return steps < 0 ? undefined : memoryStore.getState().history.at(-1 - steps)?.text;
}

/** Entries whose letters hold those of the text in this order, the tightest first, then the latest. */
export function findInHistory(wanted: string): string[] {
  const texts = [
    ...new Set(
      memoryStore
        .getState()
        .history.map(({ text }) => text)
        .reverse(),
    ),
  ];
  return texts
    .map((text) => ({ text, spread: measureSpread(text.toLowerCase(), wanted.trim().toLowerCase()) }))
    .filter(({ spread }) => spread !== null)
    .sort((left, right) => (left.spread ?? 0) - (right.spread ?? 0))
    .map(({ text }) => text);
}

/** How many other letters stand between the wanted ones; null when they are not all there. */
function measureSpread(text: string, wanted: string): number | null {
  const whole = text.indexOf(wanted);
  if (whole !== -1) {
    return 0;
  }
  let first = -1;
  let at = -1;
  for (const letter of wanted.replace(/\s+/g, '')) {
    at = text.indexOf(letter, at + 1);
    if (at === -1) {
      return null;
    }
    first = first === -1 ? at : first;
  }
  return at - first + 1;
}
