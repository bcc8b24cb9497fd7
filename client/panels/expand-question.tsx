import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { useStore } from 'zustand';
import { type Expansion, expandNode } from '../state/expand.ts';
import { closeExpandQuestion, type ExpandQuestion, expandQuestionStore } from '../state/expand-question.ts';
import { expansionLimits } from '../state/menu-store.ts';
import { network } from '../state/network.ts';
import { sayRelation } from '../state/relation-words.ts';

/** Asks what of very many neighbours shall come. */
export function ExpandQuestionDialog() {
  const question = useStore(expandQuestionStore, (state) => state.question);
  return (
    <Dialog.Root open={question !== null} onOpenChange={(stays) => stays || closeExpandQuestion()}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-veil" />
        <Dialog.Content className="dialog" aria-describedby={undefined} onCloseAutoFocus={focusCanvas}>
          {question !== null && <Question key={question.node} question={question} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Question({ question: { node, counts, total } }: { readonly question: ExpandQuestion }) {
  const types = sumByType(counts);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(types.map(([type]) => type)));
  const [limit, setLimit] = useState(expansionLimits[1] ?? 60);
  const [order, setOrder] = useState<NonNullable<Expansion['order']> | 'support'>('support');
  const wanted = types.reduce((sum, [type, count]) => sum + (chosen.has(type) ? count : 0), 0);
  const toggle = (type: string): void => {
    const next = new Set(chosen);
    if (!next.delete(type)) {
      next.add(type);
    }
    setChosen(next);
  };
  const expand = (): void => {
    closeExpandQuestion();
    void expandNode(node, {
      types: chosen.size === types.length ? null : [...chosen],
      limit,
      order: order === 'support' ? null : order,
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        expand();
      }}
    >
      <Dialog.Title className="dialog-title">
        {network.getNodeAttribute(node, 'name')} has {total.toLocaleString('en')} relations
      </Dialog.Title>
      <fieldset className="dialog-types">
        <legend>Which of them</legend>
        {types.map(([type, count]) => (
          <label key={type} className="check">
            <input type="checkbox" checked={chosen.has(type)} onChange={() => toggle(type)} />{' '}
            {sayRelation(type)} <span className="overview-count">{count.toLocaleString('en')}</span>
          </label>
        ))}
      </fieldset>
      <p className="row">
        <label>
          At most{' '}
          <select value={limit} onChange={({ target }) => setLimit(Number(target.value))}>
            {expansionLimits.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        </label>
        <label>
          first{' '}
          <select value={order} onChange={({ target }) => setOrder(target.value as typeof order)}>
            <option value="support">the best supported</option>
            <option value="most">the best connected</option>
            <option value="least">the least connected</option>
          </select>
        </label>
      </p>
      <p className="row dialog-buttons">
        <button type="submit" className="button" disabled={chosen.size === 0}>
          Bring in {Math.min(limit, wanted)} of {wanted.toLocaleString('en')}
        </button>
        <Dialog.Close className="button">Leave it</Dialog.Close>
      </p>
    </form>
  );
}

function sumByType(counts: ExpandQuestion['counts']): [type: string, count: number][] {
  const sums = new Map<string, number>();
  for (const { type, count } of counts) {
    sums.set(type, (sums.get(type) ?? 0) + count);
  }
  return [...sums].sort(([, left], [, right]) => right - left);
}

function focusCanvas(event: Event): void {
  event.preventDefault();
  document.getElementById('canvas')?.focus({ preventScroll: true });
}
