import { ArrowDown, ArrowUp, Quote } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { ReportReadAnswer } from '../../../../protocol/curation.ts';
import { goToSentence, quoteWords } from '../../../state/adding/adding-actions.ts';
import { addingStore } from '../../../state/adding/adding-store.ts';
import { announce } from '../../../state/announcements.ts';
import { reports } from '../../../state/reports.ts';
import { sayCount } from '../../../state/words.ts';

interface Props {
  readonly text: string;
  readonly sentences: ReportReadAnswer['sentences'];
  readonly article: string | null;
}

interface Piece {
  readonly start: number;
  readonly words: string;
  /** Index of the sentence; null for what stands between two. */
  readonly sentence: number | null;
}

const steps: { readonly [key: string]: number } = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** The report in reading measure: a sentence is chosen by click or key, any part of it by marking. */
export function ReportReader({ text, sentences, article }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => cutText(text, sentences), [text, sentences]);
  const counts = useClaimCounts(article, sentences);
  const { form, sentence: current } = useStore(addingStore);
  const go = (to: number, focus: boolean): void => {
    const next = goToSentence(to);
    const item = host.current?.querySelector<HTMLElement>(`[data-sentence="${next}"]`);
    item?.scrollIntoView({ block: 'nearest' });
    if (focus) {
      item?.focus({ preventScroll: true });
    }
  };
  const choose = (index: number): void => {
    const sentence = sentences[index];
    if (sentence !== undefined) {
      quoteWords(sentence.start, sentence.end);
      announce('The sentence is the quote of a new claim');
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      go(current + step, true);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(current);
    }
  };
  const onClick = (event: MouseEvent): void => {
    const marked = readMarked(host.current);
    if (marked !== null) {
      quoteWords(marked.start, marked.end);
      announce('The marked words are the quote of a new claim');
      return;
    }
    const index = (event.target as Element).closest<HTMLElement>('[data-sentence]')?.dataset.sentence;
    if (index !== undefined) {
      go(Number(index), true);
      choose(Number(index));
    }
  };
  const quoted = (index: number): boolean => {
    const sentence = sentences[index];
    return (
      form !== null &&
      sentence !== undefined &&
      form.start < sentence.end &&
      form.start + form.quote.length > sentence.start
    );
  };
  return (
    <>
      <p className="row sentence-tools">
        <button type="button" className="action" onClick={() => go(current - 1, false)}>
          <ArrowUp size={14} aria-hidden /> Sentence before
        </button>
        <button type="button" className="action" onClick={() => go(current + 1, false)}>
          <ArrowDown size={14} aria-hidden /> Next sentence
        </button>
        <button type="button" className="button" onClick={() => choose(current)}>
          <Quote size={14} aria-hidden /> Claim this sentence
        </button>
      </p>
      <div
        ref={host}
        className="report-text"
        role="listbox"
        aria-label="Sentences of the report"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {pieces.map(({ start, words, sentence }) =>
          sentence === null ? (
            <span key={start} data-start={start} aria-hidden>
              {words}
            </span>
          ) : (
            <span
              key={start}
              role="option"
              className="sentence"
              data-sentence={sentence}
              data-current={sentence === current}
              data-claimed={(counts.get(sentence) ?? 0) > 0}
              aria-selected={quoted(sentence)}
              tabIndex={sentence === current ? 0 : -1}
            >
              <span data-start={start}>{words}</span>
              {(counts.get(sentence) ?? 0) > 0 && (
                <span className="sentence-count">
                  {' '}
                  {sayCount(counts.get(sentence) ?? 0, 'claim', 'claims')}
                </span>
              )}
            </span>
          ),
        )}
      </div>
    </>
  );
}

/** The text as it is, in order: sentences, and what stands between them. */
function cutText(text: string, sentences: Props['sentences']): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  sentences.forEach(({ start, end }, index) => {
    if (start > at) {
      pieces.push({ start: at, words: text.slice(at, start), sentence: null });
    }
    pieces.push({ start, words: text.slice(start, end), sentence: index });
    at = end;
  });
  return pieces;
}

/** How many claims quote words of each sentence. */
function useClaimCounts(article: string | null, sentences: Props['sentences']): ReadonlyMap<number, number> {
  const entry = useStore(reports.store, (state) => state.entries.get(article ?? ''));
  return useMemo(() => {
    const claims = entry?.status === 'ready' ? entry.answer.claims : [];
    return new Map(
      sentences.map(({ start, end }, index) => [
        index,
        claims.filter((claim) => claim.start < end && claim.end > start).length,
      ]),
    );
  }, [entry, sentences]);
}

/** What a reader has marked within the text, by offsets of the report; null where nothing is. */
function readMarked(host: HTMLElement | null): { readonly start: number; readonly end: number } | null {
  const selection = window.getSelection();
  if (host === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const start = offsetOf(host, range.startContainer, range.startOffset);
  const end = offsetOf(host, range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

function offsetOf(host: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  return piece === null || piece === undefined || !host.contains(piece)
    ? null
    : Number(piece.dataset.start) + (node instanceof Text ? offset : 0);
}
