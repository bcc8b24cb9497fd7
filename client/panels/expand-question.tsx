import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { useStore } from 'zustand';
import { type Expansion, expandNode, usualLimit } from '../state/expand.ts';
import {
  askAbove,
  closeExpandQuestion,
  type ExpandQuestion,
  expandQuestionStore,
} from '../state/expand-question.ts';
import { expansionLimits } from '../state/menu-store.ts';
import { holdsEvidence, network } from '../state/network.ts';
import { sayRelation } from '../state/relation-words.ts';
import { toggleIn } from '../state/view.ts';

/** Asks what of very many neighbours shall come. */
export function ExpandQuestionDialog() {
  const question = useStore(expandQuestionStore, (state) => state.question);
  return (
    <Dialog.Root open={question !== null} onOpenChange={(stays) => stays || closeExpandQuestion()}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-veil" />
        <Dialog.Content className="dialog" onCloseAutoFocus={focusCanvas}>
          {question !== null && <Question key={question.node} question={question} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type Order = NonNullable<Expansion['order']> | 'support';

function Question({ question: { node, counts, total } }: { readonly question: ExpandQuestion }) {
  const types = sumByType(counts);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(types.map(([type]) => type)));
  const [limit, setLimit] = useState(usualLimit);
  const [order, setOrder] = useState<Order>('support');
  const wanted = types.reduce((sum, [type, count]) => sum + (chosen.has(type) ? count : 0), 0);
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
      className="expand-question"
      onSubmit={(event) => {
        event.preventDefault();
        expand();
      }}
    >
      <Dialog.Title className="dialog-title">
        {network.getNodeAttribute(node, 'name')} has {total.toLocaleString('en')} relations
      </Dialog.Title>
      <Dialog.Description className="note">
        More than {askAbove} at once crowd the canvas. Choose what shall come; the rest can follow later.
      </Dialog.Description>
      <TypeChoice types={types} chosen={chosen} choose={setChosen} />
      <AmountChoice limit={limit} setLimit={setLimit} order={order} setOrder={setOrder} wanted={wanted} />
      <p className="row dialog-buttons">
        <button type="submit" className="button primary" disabled={wanted === 0}>
          Bring in {Math.min(limit, wanted).toLocaleString('en')} of {wanted.toLocaleString('en')}
        </button>
        <Dialog.Close className="button">Leave it</Dialog.Close>
      </p>
      <Dialog.Close className="icon-button dialog-close" aria-label="Close">
        <X size={18} aria-hidden />
      </Dialog.Close>
    </form>
  );
}

interface TypeChoiceProps {
  readonly types: readonly (readonly [type: string, count: number])[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (types: ReadonlySet<string>) => void;
}

/** The types of relation with their counts, the most frequent first. */
function TypeChoice({ types, chosen, choose }: TypeChoiceProps) {
  const most = types[0]?.[1] ?? 1;
  return (
    <fieldset className="dialog-types">
      <legend>Over which relations</legend>
      {types.map(([type, count]) => (
        <label key={type} className="check">
          <input type="checkbox" checked={chosen.has(type)} onChange={() => choose(toggleIn(chosen, type))} />
          <span>{sayRelation(type)}</span>
          <span className="dialog-share" aria-hidden>
            <span style={{ width: `${(100 * count) / most}%` }} />
          </span>
          <span className="overview-count">{count.toLocaleString('en')}</span>
        </label>
      ))}
      {types.length > 1 && (
        <p className="row dialog-all">
          <button type="button" className="link" onClick={() => choose(new Set(types.map(([type]) => type)))}>
            All
          </button>
          <button type="button" className="link" onClick={() => choose(new Set())}>
            None
          </button>
        </p>
      )}
    </fieldset>
  );
}

interface AmountChoiceProps {
  readonly limit: number;
  readonly setLimit: (limit: number) => void;
  readonly order: Order;
  readonly setOrder: (order: Order) => void;
  readonly wanted: number;
}

/** How many, and which of them first; that is nothing to choose where all of them come. */
function AmountChoice({ limit, setLimit, order, setOrder, wanted }: AmountChoiceProps) {
  const orders: readonly (readonly [Order, string])[] = [
    ['support', holdsEvidence(network) ? 'the best supported' : 'by type and name'],
    ['most', 'the best connected'],
    ['least', 'the least connected'],
  ];
  return (
    <div className="dialog-amount">
      <label>
        At most{' '}
        <select value={limit} onChange={({ target }) => setLimit(Number(target.value))}>
          {expansionLimits.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      </label>
      <fieldset className="dialog-order" disabled={wanted <= limit}>
        <legend>Which first</legend>
        {orders.map(([value, words]) => (
          <label key={value}>
            <input type="radio" name="order" checked={order === value} onChange={() => setOrder(value)} />{' '}
            {words}
          </label>
        ))}
      </fieldset>
    </div>
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
