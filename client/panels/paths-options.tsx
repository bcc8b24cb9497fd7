import { ArrowLeftRight, ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useStore } from 'zustand';
import type { PathOptions } from '../api/explorer-api.ts';
import { databaseStore } from '../state/database-store.ts';
import { isEvidence, sayRelation } from '../state/relation-words.ts';

interface Props {
  readonly options: PathOptions;
  readonly onChange: (change: Partial<PathOptions>) => void;
  /** Only where both ends are known. */
  readonly onSwap?: () => void;
}

const lengths = [1, 2, 3, 4, 5, 6, 7, 8];

/** What counts as a path: how long, in which direction, over which types. */
export function PathsOptions({ options: { maxLength, directed, types }, onChange, onSwap }: Props) {
  return (
    <div className="paths-options">
      <label>
        at most{' '}
        <select
          aria-label="Relations at most"
          value={maxLength}
          onChange={({ target }) => onChange({ maxLength: Number(target.value) })}
        >
          {lengths.map((length) => (
            <option key={length}>{length}</option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={directed}
          onChange={({ target }) => onChange({ directed: target.checked })}
        />{' '}
        along the arrows only
      </label>
      <TypeChoice types={types} onChange={(next) => onChange({ types: next })} />
      {onSwap !== undefined && (
        <button type="button" className="action" onClick={onSwap}>
          <ArrowLeftRight size={14} aria-hidden /> Swap the ends
        </button>
      )}
    </div>
  );
}

function TypeChoice({
  types,
  onChange,
}: {
  readonly types: PathOptions['types'];
  readonly onChange: (types: PathOptions['types']) => void;
}) {
  const schema = useStore(databaseStore, (state) => state.schema);
  const all = (schema?.relationshipTypes ?? []).map(({ type }) => type).filter((type) => !isEvidence(type));
  const toggle = (type: string): void => {
    const next = types?.includes(type) ? types.filter((other) => other !== type) : [...(types ?? []), type];
    onChange(next.length === 0 ? null : next);
  };
  return (
    <Popover.Root>
      <Popover.Trigger className="action">
        {types === null ? 'over all relations' : `over ${types.length} of ${all.length} types`}
        <ChevronDown size={12} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="legend-types" align="start" collisionPadding={8} aria-label="Types">
          {all.map((type) => (
            <label key={type} className="check">
              <input type="checkbox" checked={types?.includes(type) ?? false} onChange={() => toggle(type)} />{' '}
              {sayRelation(type)}
            </label>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
