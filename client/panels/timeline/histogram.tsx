import { overlaps, type Span } from '../../state/filter.ts';
import type { DatedSpan } from '../../state/spans.ts';
import { sayMoment, type TimeBin, type TimeUnit } from '../../state/time-bins.ts';

interface Props {
  readonly bins: readonly TimeBin[];
  /** What is not known to the day: drawn as spans over the bars. */
  readonly spans: readonly DatedSpan[];
  readonly window: Span | null;
}

const height = 40;
const mostRows = 4;
const mostTicks = 7;

/** One bar a bin, and a line for every span in which something uncertain may have been. The brush says them aloud. */
export function Histogram({ bins, spans, window }: Props) {
  const highest = Math.max(...bins.map(({ count }) => count));
  return (
    <div className="timeline-drawing" aria-hidden="true">
      <svg
        aria-hidden="true"
        className="timeline-bars"
        viewBox={`0 0 ${bins.length} ${height}`}
        preserveAspectRatio="none"
      >
        {bins.map((bin, index) => {
          // Even a share of one item is to be seen.
          const tall = bin.count === 0 ? 0 : Math.max(2, (bin.count / highest) * height);
          return (
            <rect
              key={bin.start}
              className={window === null || overlaps(bin, window) ? 'bar chosen' : 'bar'}
              x={index + 0.08}
              width={0.84}
              y={height - tall}
              height={tall}
            />
          );
        })}
      </svg>
      {layRows(spans).map(({ span, row }) => {
        const [from, to] = [placeOf(bins, span.start), placeOf(bins, span.end)];
        return (
          <span
            key={`${span.start} ${span.end} ${span.uncertain}`}
            className={`span-line ${span.uncertain}`}
            title={`${span.uncertain} ${sayMoment(span.uncertain === 'before' ? span.end + 1 : (span.start + span.end) / 2, 'day')}`}
            style={{ left: `${from}%`, width: `${to - from}%`, top: 2 + row * 5 }}
          />
        );
      })}
    </div>
  );
}

/** As many dates below as stay readable. */
export function Ticks({ bins, unit }: { readonly bins: readonly TimeBin[]; readonly unit: TimeUnit }) {
  const every = Math.ceil(bins.length / mostTicks);
  const ticks = bins.filter((_, index) => index % every === 0 && index + every / 2 <= bins.length);
  return (
    <div className="timeline-ticks" aria-hidden>
      {ticks.map((bin) => (
        <span key={bin.start} style={{ left: `${(100 * bins.indexOf(bin)) / bins.length}%` }}>
          {sayMoment(bin.start, unit)}
        </span>
      ))}
    </div>
  );
}

/** Every span once, each in the first row where it meets no other; the last row takes what is left. */
function layRows(spans: readonly DatedSpan[]): { readonly span: DatedSpan; readonly row: number }[] {
  const once = new Map(spans.map((span) => [`${span.start} ${span.end} ${span.uncertain}`, span]));
  const ends: number[] = [];
  return [...once.values()]
    .sort((left, right) => left.start - right.start)
    .map((span) => {
      const free = ends.findIndex((end) => end < span.start);
      const row = Math.min(mostRows - 1, free < 0 ? ends.length : free);
      ends[row] = span.end;
      return { span, row };
    });
}

/** Where a moment stands along the bins, which are drawn equally wide, in percent. */
function placeOf(bins: readonly TimeBin[], moment: number): number {
  const index = bins.findLastIndex(({ start }) => start <= moment);
  const bin = bins[Math.max(0, index)];
  const share =
    bin === undefined ? 0 : Math.min(1, Math.max(0, (moment - bin.start) / (bin.end - bin.start)));
  return (100 * (Math.max(0, index) + share)) / bins.length;
}
