import { createStore } from 'zustand/vanilla';
import type { SearchAnswer } from '../../protocol/api.ts';
import type { NodeSnapshot } from '../../protocol/values.ts';
import { searchNodes } from '../api/explorer-api.ts';
import { type ApiError, asApiError, isAbort } from '../api/http.ts';
import { decodeNode } from '../api/typed-json.ts';
import { nameNode } from '../api/value-text.ts';
import { findKind } from './kinds.ts';
import { addressOf } from './node-address.ts';

export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly role: string;
  /** The other spelling that matched, when it was not the name. */
  readonly matched: string | null;
}

export interface SearchState {
  readonly text: string;
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly suggestions: readonly Suggestion[];
  readonly more: boolean;
  readonly error: ApiError | null;
}

export interface Search {
  readonly store: ReturnType<typeof createSearchStore>;
  readonly setText: (text: string) => void;
}

const suggestionLimit = 8;

/**
 * One search box: the page's own, or that of a field which takes a node. Only the latest request counts.
 * @param accepts by its kind, which of the nodes may be chosen; all when left out
 */
export function createSearch(accepts: ((kind: string) => boolean) | null = null): Search {
  const store = createSearchStore();
  let running: AbortController | null = null;
  const setText = (text: string): void => {
    running?.abort();
    if (text.trim() === '') {
      store.setState({ text, status: 'idle', suggestions: [], more: false, error: null });
      return;
    }
    running = new AbortController();
    store.setState({ text, status: 'loading', error: null });
    const limit = accepts === null ? suggestionLimit : suggestionLimit * 5;
    searchNodes(text.trim(), limit, running.signal).then(
      (answer) => store.setState({ status: 'ready', ...readHits(answer, accepts) }),
      (error) =>
        isAbort(error) || store.setState({ status: 'failed', suggestions: [], error: asApiError(error) }),
    );
  };
  return { store, setText };
}

function createSearchStore() {
  return createStore<SearchState>()(() => ({
    text: '',
    status: 'idle',
    suggestions: [],
    more: false,
    error: null,
  }));
}

function readHits(
  answer: SearchAnswer,
  accepts: ((kind: string) => boolean) | null,
): Pick<SearchState, 'suggestions' | 'more'> {
  const suggestions = answer.hits.map(({ node, matched, field }) =>
    describeHit(decodeNode(node), field === 'name' ? null : matched),
  );
  const fitting = accepts === null ? suggestions : suggestions.filter(({ kind }) => accepts(kind));
  return {
    suggestions: fitting.slice(0, suggestionLimit),
    more: answer.more || fitting.length > suggestionLimit,
  };
}

function describeHit(node: NodeSnapshot, matched: string | null): Suggestion {
  const role = node.properties.get('role');
  return {
    id: addressOf(node),
    name: nameNode(node),
    kind: findKind(node.labels).label,
    role: typeof role === 'string' ? role : '',
    matched,
  };
}
