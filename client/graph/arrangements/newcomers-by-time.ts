import type { Network } from '../../state/network.ts';
import { readDates } from '../dates.ts';
import type { Picture } from '../picture.ts';
import { readColumns } from '../time-columns.ts';

const step = 46;
const mostSteps = 400;

/**
 * Newcomers to an arrangement by time go sideways into the column of their date, near where they would have stood.
 * @returns false where the columns do not hold what they bring, such as many new dates: then all has to be arranged anew
 */
export function moveByDate(network: Network, before: Picture, after: Picture): boolean {
  const past = readDates(network, before);
  const columns = readColumns(network, before, past);
  if (columns === null) {
    return true;
  }
  const dates = readDates(network, after);
  const { bands, places } = dates;
  const labelOf = (band: number): string => past.bands[band]?.label ?? '';
  const taken = before.nodes.map((node) => network.getNodeAttributes(node)).map(({ x, y }) => ({ x, y }));
  after.nodes.forEach((node, index) => {
    if (before.isNodeShown(node) || after.view.pinned.has(node)) {
      return;
    }
    const band = bands[places[index] ?? -1];
    const column = columns.find((one) => labelOf(one.band) === (band?.label ?? ''));
    // A date that nobody had so far begins where the earlier ones end.
    const earlier = columns.filter(
      (one) => (past.bands[one.band]?.start ?? -Infinity) < (band?.start ?? -Infinity),
    );
    const edge = earlier.at(-1)?.right ?? columns[0]?.left ?? 0;
    const { y } = network.getNodeAttributes(node);
    const place = findRoom(column ?? { left: edge, right: edge }, y, taken);
    taken.push(place);
    Object.assign(network.getNodeAttributes(node), place);
  });
  return taken.length === before.nodes.length || readColumns(network, after, dates) !== null;
}

/** The first free place of a column, from a height on up and down. */
function findRoom(
  { left, right }: { readonly left: number; readonly right: number },
  height: number,
  taken: readonly { x: number; y: number }[],
): { x: number; y: number } {
  const across = Math.max(1, Math.floor((right - left) / step));
  for (let turn = 0; turn < mostSteps; turn += 1) {
    const y = height + (turn % 2 === 0 ? -1 : 1) * Math.ceil(turn / 2) * step;
    for (let column = 0; column < across; column += 1) {
      const x = left + ((column + 0.5) * (right - left)) / across;
      if (taken.every((other) => Math.hypot(other.x - x, other.y - y) >= step * 0.9)) {
        return { x, y };
      }
    }
  }
  return { x: (left + right) / 2, y: height };
}
