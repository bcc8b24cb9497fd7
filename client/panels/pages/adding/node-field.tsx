import { Plus } from 'lucide-react';
import { useId, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import type { NodeChoice } from '../../../state/adding/claim-form.ts';
import { evidenceLabels, findKindByLabel } from '../../../state/kinds.ts';
import { createSearch } from '../../../state/search-store.ts';
import { KindMark } from '../../kind-mark.tsx';
import { SearchBox } from '../../search-box.tsx';
import { NewNodeFields } from './new-node-fields.tsx';

interface Props {
  readonly label: string;
  readonly value: NodeChoice | null;
  /** Which kinds may stand here. */
  readonly kinds: readonly string[];
  readonly needed?: boolean;
  readonly problems: readonly string[];
  /** Of what comes along here, the fields that are wrong. */
  readonly wrong: readonly string[];
  readonly onChange: (choice: NodeChoice | null) => void;
}

/** One end of the claim: found by its name, or made on the spot. */
export function NodeField({ label, value, kinds, needed = false, problems, wrong, onChange }: Props) {
  const host = useRef<HTMLFieldSetElement>(null);
  const onlyMeetings = kinds.length === 1 && kinds[0] === 'Meeting';
  const search = useMemo(
    () => createSearch((kind) => (onlyMeetings ? kind === 'Meeting' : !evidenceLabels.includes(kind))),
    [onlyMeetings],
  );
  const typed = useStore(search.store, (state) => state.text);
  const noteId = useId();
  const change = (choice: NodeChoice | null): void => {
    flushSync(() => onChange(choice));
    // The control that had the focus is gone: the next one in the same field takes it.
    host.current?.querySelector<HTMLElement>('input, button, select')?.focus();
  };
  return (
    <fieldset
      ref={host}
      className="field node-field"
      aria-describedby={problems.length > 0 ? noteId : undefined}
      data-wrong={problems.length > 0}
    >
      <legend>
        {label}
        {needed && <span className="needed"> needed</span>}
      </legend>
      {value === null && (
        <div className="node-search">
          <SearchBox
            search={search}
            label={label}
            placeholder="find by name"
            onChoose={({ id, name, kind }) => change({ how: 'known', id, name, kind })}
          />
          <button
            type="button"
            className="action"
            aria-label={`${label}: make a new one`}
            onClick={() => change({ how: 'new', node: { kind: kinds[0] ?? 'Person', name: typed.trim() } })}
          >
            <Plus size={14} aria-hidden /> New
          </button>
        </div>
      )}
      {value?.how === 'known' && (
        <p className="chosen-node">
          <KindMark kind={value.kind} />
          <span>{value.name}</span>
          <span className="note">{findKindByLabel(value.kind).one}</span>
          <button
            type="button"
            className="action"
            aria-label={`Change ${value.name}: ${label}`}
            onClick={() => change(null)}
          >
            Change
          </button>
        </p>
      )}
      {value?.how === 'new' && (
        <NewNodeFields
          label={label}
          node={value.node}
          kinds={kinds}
          wrong={wrong}
          noteId={noteId}
          onChange={(node) => onChange({ how: 'new', node })}
          onDrop={() => change(null)}
        />
      )}
      {problems.length > 0 && (
        <p id={noteId} className="note problem">
          {problems.join(' ')}
        </p>
      )}
    </fieldset>
  );
}
