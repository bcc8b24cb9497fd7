import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { isFiltering } from '../state/filter.ts';
import { dropFilter, setFilter } from '../state/filter-actions.ts';
import { findKindByLabel } from '../state/kinds.ts';
import type { StyledPart } from '../state/look.ts';
import { network } from '../state/network.ts';
import { sayRelation } from '../state/relation-words.ts';
import { readLegend } from '../state/shown.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { countLegend } from '../state/view.ts';
import { Facets } from './facets.tsx';
import { NetworkFilters } from './network-filters.tsx';

/** Narrows the canvas down: by properties, by how things hang together; what does not pass is hidden or recedes. */
export function FilterPanel() {
  const view = useStore(stepsStore, currentView);
  const { filter } = view;
  const { kinds, types } = useMemo(() => countLegend(network, view), [view]);
  const subjects = [
    ...kinds.map(({ name }) => ({ part: 'nodes' as const, name, words: findKindByLabel(name).many })),
    ...types.map(({ name }) => ({ part: 'relations' as const, name, words: `“${sayRelation(name)}”` })),
  ];
  const [chosen, setChosen] = useState(0);
  const subject = subjects[chosen] ?? subjects[0];
  const all = useMemo(() => readLegend(network, view), [view]);
  return (
    <div className="filters">
      <div className="row">
        <fieldset className="row filter-mode">
          <legend className="visually-hidden">What does not pass</legend>
          {(['hide', 'dim'] as const).map((mode) => (
            <label key={mode}>
              <input
                type="radio"
                name="filter-mode"
                checked={filter.mode === mode}
                onChange={() =>
                  setFilter(
                    { ...filter, mode },
                    mode === 'hide' ? 'Hid what does not pass' : 'Let recede what does not pass',
                  )
                }
              />{' '}
              {mode === 'hide' ? 'hide what does not pass' : 'let it recede'}
            </label>
          ))}
        </fieldset>
        {isFiltering(filter) && (
          <button type="button" className="button" onClick={dropFilter}>
            <X size={14} aria-hidden /> Lift every filter
          </button>
        )}
      </div>
      <NetworkFilters filter={filter} />
      <div className="facets">
        <label>
          By the properties of{' '}
          <select value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
            {subjects.map(({ part, name, words }, index) => (
              <option key={`${part} ${name}`} value={index}>
                {words}
              </option>
            ))}
          </select>
        </label>
        {subject !== undefined && (
          <Facets
            key={`${subject.part} ${subject.name}`}
            part={subject.part satisfies StyledPart}
            name={subject.name}
            all={all}
            filter={filter}
          />
        )}
      </div>
    </div>
  );
}
