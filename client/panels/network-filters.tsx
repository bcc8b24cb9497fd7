import { useStore } from 'zustand';
import type { Filter } from '../state/filter.ts';
import { setFilter } from '../state/filter-actions.ts';
import { network } from '../state/network.ts';
import { selectionStore } from '../state/selection-store.ts';

const reaches = [1, 2, 3];

/** By how things hang together: number of relations, what is near a node, what hangs together with it at all. */
export function NetworkFilters({ filter }: { readonly filter: Filter }) {
  const { degree, ego, component } = filter;
  const selected = useStore(selectionStore, (state) => state.selected);
  const centre = selected?.kind === 'node' ? selected.key : (ego?.node ?? component);
  const name = centre === null ? null : network.getNodeAttribute(centre, 'name');
  return (
    <div className="row network-filters">
      <label>
        At least{' '}
        <input
          type="number"
          className="number"
          min={0}
          aria-label="Relations at least"
          value={degree?.from ?? 0}
          onChange={({ target }) => {
            const from = Math.max(0, Math.floor(Number(target.value)));
            const next = from === 0 ? null : { from, to: null };
            setFilter(
              { ...filter, degree: next },
              next === null
                ? 'Showed nodes with any number of relations'
                : `Left those with ${from} or more relations`,
              'degree',
            );
          }}
        />{' '}
        relations
      </label>
      {centre === null || name === null ? (
        <p className="note">Select a node to keep what is near it, or all that hangs together with it.</p>
      ) : (
        <>
          <label>
            Near {name}{' '}
            <select
              value={ego?.steps ?? 0}
              onChange={({ target }) => {
                const steps = Number(target.value);
                setFilter(
                  { ...filter, ego: steps === 0 ? null : { node: centre, steps } },
                  steps === 0 ? 'Showed what is far away again' : `Left what is within ${steps} of ${name}`,
                );
              }}
            >
              <option value={0}>at any distance</option>
              {reaches.map((steps) => (
                <option key={steps} value={steps}>
                  within {steps}
                </option>
              ))}
            </select>
          </label>
          <label>
            <input
              type="checkbox"
              checked={component !== null}
              onChange={({ target }) =>
                setFilter(
                  { ...filter, component: target.checked ? centre : null },
                  target.checked ? `Left what hangs together with ${name}` : 'Showed every part again',
                )
              }
            />{' '}
            only what hangs together with{' '}
            {component === null ? name : network.getNodeAttribute(component, 'name')}
          </label>
        </>
      )}
    </div>
  );
}
