import { X } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { holdsEvidence, network } from '../state/network.ts';
import {
  dropPathsQuestion,
  findPaths,
  type PathsState,
  pathsStore,
  sayNothing,
  saySame,
} from '../state/paths-store.ts';
import { createSearch } from '../state/search-store.ts';
import { ErrorNote } from './error-note.tsx';
import { IconButton } from './icon-button.tsx';
import { KindMark } from './kind-mark.tsx';
import { PathsOptions } from './paths-options.tsx';
import { SearchBox } from './search-box.tsx';

const inputId = 'paths-to';

/** Asks to whom the paths shall lead. */
export function PathsQuestion({ from }: { readonly from: string }) {
  const state = useStore(pathsStore);
  const search = useMemo(() => createSearch(), []);
  const { name, kind } = network.getNodeAttributes(from);
  // The menu that led here gives its focus away when it closes, after this has been drawn.
  useEffect(() => {
    const frame = requestAnimationFrame(() => document.getElementById(inputId)?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <article data-testid="paths-question">
      <div className="story-close">
        <IconButton icon={X} label="Close" side="left" onClick={dropPathsQuestion} />
      </div>
      <p className="kicker">
        <KindMark kind={kind} /> the shortest paths
      </p>
      <h2>How is {name} connected to…</h2>
      <SearchBox
        search={search}
        inputId={inputId}
        label="Connected to"
        placeholder="Find the other end by name"
        onChoose={(chosen) => void findPaths(from, chosen.id, chosen.name)}
      />
      <PathsOptions
        options={state.options}
        onChange={(change) => pathsStore.setState({ options: { ...state.options, ...change } })}
      />
      <Outcome state={state} name={name} />
    </article>
  );
}

function Outcome({ state: { status, toName, error, options }, name }: { state: PathsState; name: string }) {
  if (status === 'failed' && error !== null) {
    return <ErrorNote error={error} />;
  }
  if (status === 'looking') {
    return <p className="quiet">Looking for the shortest ways to {toName}…</p>;
  }
  if (status === 'same') {
    return <p>{saySame(name)}.</p>;
  }
  if (status === 'none') {
    return <p>{sayNothing(name, toName, options)}. Try another name, more relations or other types.</p>;
  }
  return (
    <p className="note">
      All shortest paths come onto the canvas
      {holdsEvidence(network) && '; being named in the same report does not count as a tie'}.
    </p>
  );
}
