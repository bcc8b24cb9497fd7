import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { NewNode } from '../../../../protocol/curation.ts';
import { addingStore } from '../../../state/adding/adding-store.ts';
import { type NodePart, partWords } from '../../../state/adding/part-words.ts';
import { findKindByLabel } from '../../../state/kinds.ts';

interface Props {
  /** Of the field that the node is made for. */
  readonly label: string;
  readonly node: NewNode;
  readonly kinds: readonly string[];
  /** Which of its fields are wrong, and the id of the note that says why. */
  readonly wrong: readonly string[];
  readonly noteId: string;
  readonly onChange: (node: NewNode) => void;
  readonly onDrop: () => void;
}

const phaseWords: { readonly [phase: string]: string } = {
  table: 'at the table',
  standing: 'standing',
  '2022': 'of 2022',
};

/** What a node has to say of itself that comes along with a claim. */
export function NewNodeFields({ label, node, kinds, wrong, noteId, onChange, onDrop }: Props) {
  const vocabulary = useStore(addingStore, (state) => state.vocabulary);
  const blame = (name: NodePart) =>
    wrong.includes(name) ? { 'aria-invalid': true, 'aria-describedby': noteId } : {};
  const input = (name: NodePart) => (
    <Labelled words={partWords[name]}>
      <input
        {...blame(name)}
        type="text"
        aria-label={`${label}: ${partWords[name]}`}
        value={node[name] ?? ''}
        onChange={({ target }) => onChange({ ...node, [name]: target.value })}
      />
    </Labelled>
  );
  const select = (name: NodePart, options: readonly (readonly [string, string])[]) => (
    <Labelled words={partWords[name]}>
      <select
        {...blame(name)}
        className="select"
        aria-label={`${label}: ${partWords[name]}`}
        value={node[name] ?? ''}
        onChange={({ target }) => onChange({ ...node, [name]: target.value })}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
  const plain = (values: readonly string[] = []) => [
    ['', 'choose…'] as const,
    ...values.map((value) => [value, phaseWords[value] ?? value] as const),
  ];
  const actor = vocabulary?.actorKinds.includes(node.kind) === true;
  return (
    <div className="new-node">
      {input('name')}
      {select(
        'kind',
        kinds.map((kind) => [kind, findKindByLabel(kind).one]),
      )}
      {actor && input('role')}
      {node.kind === 'Meeting' && (
        <>
          {input('meetingKind')}
          {select('status', plain(vocabulary?.meetingStatuses))}
        </>
      )}
      {node.kind === 'Demand' && (
        <>
          {input('text')}
          {input('topic')}
          {select('phase', plain(vocabulary?.demandPhases))}
        </>
      )}
      <button type="button" className="action" onClick={onDrop}>
        Find one that is there
      </button>
    </div>
  );
}

function Labelled({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div className="new-node-part">
      <span aria-hidden>{words}</span>
      {children}
    </div>
  );
}
