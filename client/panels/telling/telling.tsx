import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { citedClaim, leaveStory, storyStore, turnPage } from '../../state/story-store.ts';
import { ClaimFigure } from '../evidence/claim-figure.tsx';
import { IconButton } from '../icon-button.tsx';
import { FetchedContent } from '../pages/fetched.tsx';

/** A story, step by step: its sentences beside the canvas that follows them. */
export function Telling() {
  const telling = useStore(storyStore, (state) => state.telling);
  useTurning(telling !== null);
  const step = telling?.story.steps[telling.at];
  if (telling === null || step === undefined) {
    return null;
  }
  const { story, at } = telling;
  return (
    <article className="telling" data-testid="telling" aria-label={story.title}>
      <div className="story-close">
        <IconButton icon={X} label="Leave the story" side="left" onClick={leaveStory} />
      </div>
      <p className="kicker">
        {story.title} · {at + 1} of {story.steps.length}
      </p>
      <StepText key={at} title={step.title} text={step.text} />
      <div className="actions">
        <button type="button" className="action" disabled={at === 0} onClick={() => turnPage(-1)}>
          <ArrowLeft size={14} aria-hidden /> Back
        </button>
        {at + 1 < story.steps.length ? (
          <button type="button" className="action" onClick={() => turnPage(1)}>
            Next <ArrowRight size={14} aria-hidden />
          </button>
        ) : (
          <button type="button" className="action" onClick={leaveStory}>
            To the whole network <ArrowRight size={14} aria-hidden />
          </button>
        )}
      </div>
    </article>
  );
}

function StepText({ title, text }: { readonly title: string; readonly text: string }) {
  const [cited, setCited] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="telling-text">
        {readPhrases(text).map(({ words, claim, at }) =>
          claim === null ? (
            words
          ) : (
            <button
              key={at}
              type="button"
              className="link"
              aria-expanded={cited === claim}
              onClick={() => setCited(cited === claim ? null : claim)}
            >
              {words}
            </button>
          ),
        )}
      </p>
      {cited !== null && (
        <FetchedContent shelf={citedClaim} entryKey={cited} waiting="Looking for the quote…">
          {({ claims }) => claims.map((claim) => <ClaimFigure key={claim.id} claim={claim} />)}
        </FetchedContent>
      )}
    </>
  );
}

/** The text cut at its `[words](claim)`; `at` is where a piece begins. */
function readPhrases(text: string): { words: string; claim: string | null; at: number }[] {
  return [...text.matchAll(/\[([^\]]+)\]\(([^)]+)\)|[^[]+|\[/g)].map(
    ({ 0: all, 1: words, 2: claim, index }) => ({
      words: words ?? all,
      claim: claim ?? null,
      at: index,
    }),
  );
}

/** Page Down and Page Up turn the pages, wherever on the page one is but in a field. */
function useTurning(on: boolean): void {
  useEffect(() => {
    if (!on) {
      return;
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      const typing =
        (event.target as HTMLElement).closest('input, textarea, [contenteditable="true"]') !== null;
      const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
      if (by !== 0 && !typing && !event.defaultPrevented) {
        event.preventDefault();
        turnPage(by);
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [on]);
}
