import { type KeyboardEvent, useRef } from 'react';
import type { ClaimAnswer } from '../../../protocol/api.ts';
import { groupByOrigin } from '../../state/speech-words.ts';
import { sayCount } from '../../state/words.ts';
import { ClaimFigure } from './claim-figure.tsx';

interface Props {
  readonly claims: readonly ClaimAnswer[];
  readonly label: string;
  readonly withReading?: boolean;
}

const keys: { readonly [key: string]: number } = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** Claims by who first said so; up and down walk from one to the next. What is planned or denied stands apart. */
export function ClaimList({ claims, label, withReading = false }: Props) {
  const host = useRef<HTMLElement>(null);
  const unreal = claims.filter(({ projected }) => !projected);
  const groups = groupByOrigin(claims.filter(({ projected }) => projected));
  const walk = (event: KeyboardEvent) => {
    const items = [...(host.current?.querySelectorAll<HTMLElement>('[data-walk]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const step = keys[event.key];
    if (step === undefined || at < 0) {
      return;
    }
    event.preventDefault();
    items[Math.max(0, Math.min(items.length - 1, at + step))]?.focus();
  };
  return (
    <section className="evidence" aria-label={label} ref={host} onKeyDown={walk}>
      {claims.length === 0 && <p className="quiet">No claim is recorded for it.</p>}
      {groups.map(({ origin, anonymous, claims: members }) => (
        <section key={origin} className="origin">
          <h4>
            {origin}
            {anonymous && <span className="unnamed"> name withheld</span>}
            <span className="origin-count">{sayReports(members)}</span>
          </h4>
          <Claims claims={members} withReading={withReading} />
        </section>
      ))}
      {unreal.length > 0 && (
        <section className="origin unreal">
          <h4>Said of it, but not as a fact</h4>
          <Claims claims={unreal} withReading />
        </section>
      )}
    </section>
  );
}

function Claims({ claims, withReading }: Pick<Props, 'claims'> & { readonly withReading: boolean }) {
  return (
    <ul>
      {claims.map((claim) => (
        <li
          key={claim.id}
          data-walk
          // biome-ignore lint/a11y/noNoninteractiveTabindex: claims are walked with the arrow keys
          tabIndex={0}
        >
          <ClaimFigure claim={claim} withReading={withReading} />
        </li>
      ))}
    </ul>
  );
}

function sayReports(claims: readonly ClaimAnswer[]): string {
  const reports = new Set(claims.map(({ article }) => article.id)).size;
  const told = sayCount(claims.length, 'claim', 'claims');
  return reports > 1 ? `${told} in ${reports} reports, one origin` : told;
}
