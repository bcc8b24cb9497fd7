import { useMemo } from 'react';
import { type Facet, type Filter, isSameFacet, setFacet } from '../state/filter.ts';
import { setFilter } from '../state/filter-actions.ts';
import type { StyledPart } from '../state/look.ts';
import { network } from '../state/network.ts';
import { countParts, listPropertyFacts, type PropertyFact } from '../state/property-facts.ts';
import type { Shown } from '../state/shown.ts';

interface Props {
  readonly part: StyledPart;
  readonly name: string;
  readonly all: Pick<Shown, 'nodes' | 'relations'>;
  readonly filter: Filter;
}

/** Values beyond this are found by the search, not by a list. */
const mostValues = 12;
const bars = 24;

/** One facet for each property that tells anything apart: a histogram with its ends, or the most frequent values. */
export function Facets({ part, name, all, filter }: Props) {
  const facts = useMemo(() => listPropertyFacts(network, all, part, name), [all, part, name]);
  const telling = facts.filter(
    ({ measurable, least, most, values, count }) =>
      (measurable && least < most) || (values.length > 1 && values.length < count),
  );
  if (telling.length === 0) {
    return <p className="note">Their properties tell nothing apart.</p>;
  }
  const on = part === 'nodes' ? 'node' : 'relation';
  return (
    <div className="facet-list">
      {telling.map((fact) => {
        const blank: Facet = { on, of: name, property: fact.name, values: null, from: null, to: null };
        const facet = filter.facets.find((other) => isSameFacet(other, blank)) ?? blank;
        const change = (next: Partial<Facet>, title: string, series: string | null = null): void =>
          setFilter(setFacet(filter, { ...facet, ...next }), title, series);
        return (
          <section key={fact.name} className="facet" aria-label={fact.name}>
            <h3>{fact.name}</h3>
            {fact.measurable ? (
              <RangeFacet
                fact={fact}
                facet={facet}
                counts={countParts(network, all, part, name, fact, bars)}
                onChange={change}
              />
            ) : (
              <ValueFacet fact={fact} facet={facet} onChange={change} />
            )}
          </section>
        );
      })}
    </div>
  );
}

interface FacetProps {
  readonly fact: PropertyFact;
  readonly facet: Facet;
  readonly onChange: (next: Partial<Facet>, title: string, series?: string | null) => void;
}

function RangeFacet({ fact, facet, counts, onChange }: FacetProps & { readonly counts: readonly number[] }) {
  const { name, dated, least, most } = fact;
  const highest = Math.max(...counts);
  const ends = { from: facet.from ?? least, to: facet.to ?? most };
  const say = (value: number): string =>
    dated ? new Date(value).toISOString().slice(0, 10) : String(Number(value.toPrecision(6)));
  const step = dated
    ? 86_400_000
    : Number.isInteger(least) && Number.isInteger(most)
      ? 1
      : (most - least) / 100;
  const move = (end: 'from' | 'to', value: number): void => {
    const next = { ...ends, [end]: value };
    const change = { from: next.from <= least ? null : next.from, to: next.to >= most ? null : next.to };
    onChange(change, `Left ${name} from ${say(next.from)} to ${say(next.to)}`, `facet ${name}`);
  };
  return (
    <>
      <svg className="facet-bars" viewBox={`0 0 ${bars} 24`} preserveAspectRatio="none" aria-hidden="true">
        {counts.map((count, index) => {
          const middle = least + ((index + 0.5) / bars) * (most - least);
          const tall = count === 0 ? 0 : Math.max(1.5, (count / highest) * 24);
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar has no identity but its place
              key={index}
              className={middle >= ends.from && middle <= ends.to ? 'bar chosen' : 'bar'}
              x={index + 0.06}
              width={0.88}
              y={24 - tall}
              height={tall}
            />
          );
        })}
      </svg>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="facet-end">
          <span>{end}</span>
          <input
            type="range"
            min={least}
            max={most}
            step={step}
            value={ends[end]}
            aria-label={`${name} ${end}`}
            aria-valuetext={say(ends[end])}
            onChange={({ target }) => move(end, Number(target.value))}
          />
          <output>{say(ends[end])}</output>
        </label>
      ))}
    </>
  );
}

function ValueFacet({ fact: { name, values }, facet, onChange }: FacetProps) {
  const [, highest = 1] = values[0] ?? [];
  const toggle = (text: string): void => {
    const chosen = facet.values ?? [];
    const next = chosen.includes(text) ? chosen.filter((other) => other !== text) : [...chosen, text];
    const title = next.length === 0 ? `Showed every ${name} again` : `Left ${name}: ${next.join(', ')}`;
    onChange({ values: next.length === 0 ? null : next }, title);
  };
  return (
    <ul>
      {values.slice(0, mostValues).map(([text, count]) => (
        <li key={text}>
          <label className="check facet-value">
            <input
              type="checkbox"
              checked={facet.values?.includes(text) ?? false}
              onChange={() => toggle(text)}
            />
            <span className="facet-text">{text}</span>
            <span className="facet-bar" style={{ width: `${(48 * count) / highest}px` }} aria-hidden />
            <span className="overview-count">{count}</span>
          </label>
        </li>
      ))}
      {values.length > mostValues && <li className="note">and {values.length - mostValues} rarer ones</li>}
    </ul>
  );
}
