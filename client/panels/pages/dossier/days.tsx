import type { Fact } from '../../../state/dossier.ts';
import { sayCount, sayDate } from '../../../state/words.ts';

/** The days on which something is reported to have been, in order and not to scale; what is not certain has no edge. */
export function Days({ facts }: { readonly facts: readonly Fact[] }) {
  const days = groupDays(facts);
  const largest = Math.max(1, ...days.map(({ count }) => count));
  const undated = facts.filter(({ date }) => date === undefined).length;
  return days.length === 0 ? null : (
    <section>
      <h3>When</h3>
      <ol className="days">
        {days.map(({ label, count, vague }) => (
          <li key={label}>
            <span className="days-label">{label}</span>
            <span
              className="days-bar"
              data-vague={vague}
              style={{ inlineSize: `${Math.max(2, (count / largest) * 60)}%` }}
              aria-hidden
            />
            <span className="days-count">{sayCount(count, 'fact', 'facts')}</span>
          </li>
        ))}
      </ol>
      {undated > 0 && (
        <p className="note">Of {sayCount(undated, 'more fact', 'more facts')} no report says when.</p>
      )}
    </section>
  );
}

function groupDays(facts: readonly Fact[]): { label: string; count: number; vague: boolean }[] {
  const days = new Map<string, { label: string; count: number; vague: boolean; order: string }>();
  for (const { date, datePrecision } of facts) {
    if (date !== undefined) {
      const label = sayDate(date, datePrecision);
      const vague = datePrecision === 'before' || datePrecision === 'around';
      const order = `${date}${datePrecision === 'before' ? ' ' : '~'}`;
      days.set(label, { label, count: (days.get(label)?.count ?? 0) + 1, vague, order });
    }
  }
  return [...days.values()].toSorted((a, b) => a.order.localeCompare(b.order));
}
