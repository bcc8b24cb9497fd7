import { overlaps, type Span } from '../../state/filter.ts';
import { sayMoment, type TimeBin, type TimeUnit } from '../../state/time-bins.ts';

interface Props {
  readonly bins: readonly TimeBin[];
  readonly unit: TimeUnit;
  readonly window: Span | null;
}

const height = 48;
const mostTicks = 7;

/** One bar a bin, and as many dates below as stay readable. The numbers are for the eye; the brush says them aloud. */
export function Histogram({ bins, unit, window }: Props) {
  const highest = Math.max(...bins.map(({ count }) => count));
  const every = Math.ceil(bins.length / mostTicks);
  const ticks = bins.filter((_, index) => index % every === 0 && index + every / 2 <= bins.length);
  return (
    <div>
      <svg
        className="timeline-bars"
        viewBox={`0 0 ${bins.length} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
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
      <div className="timeline-ticks" aria-hidden>
        {ticks.map((bin) => (
          <span key={bin.start} style={{ left: `${(100 * bins.indexOf(bin)) / bins.length}%` }}>
            {sayMoment(bin.start, unit)}
          </span>
        ))}
      </div>
    </div>
  );
}
