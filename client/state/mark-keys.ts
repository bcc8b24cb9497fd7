/** What the marks on the canvas mean besides kind and type: said by the legend of the page and by that of a picture. */
import { communitiesStore, explainCommunities } from './communities-store.ts';
import { countHidden } from './degrees-store.ts';
import { findKindByLabel } from './kinds.ts';
import type { SizeRule, StyledPart } from './look.ts';
import { lookStore } from './look-store.ts';
import type { Network } from './network.ts';
import { readStyles } from './read-styles.ts';
import { sayRelation } from './relation-words.ts';
import { readShown } from './shown.ts';
import { showsEvidence } from './standing.ts';
import type { ColourKey } from './styles.ts';
import type { View } from './view.ts';
import { sayCount } from './words.ts';

/** Offsets from the middle of a line, in pixels; more than one for lines side by side. */
export interface LineSample {
  readonly width: number;
  readonly dash: readonly number[];
  readonly offsets: readonly number[];
}

export type MarkKey = { readonly text: string } & (
  | { readonly mark: 'line'; readonly line: LineSample }
  | { readonly mark: 'outline' | 'sizes' | 'pinned' | 'group' }
  | { readonly mark: 'sign'; readonly sign: string }
  | { readonly mark: 'colours'; readonly keys: readonly ColourKey[] }
);

/** The same encodings as in graph/relation-look.ts and graph/node-look.ts, and only those that are on the canvas. */
export function listMarkKeys(network: Network, view: View): MarkKey[] {
  const evidence = showsEvidence(network, view);
  return [
    ...listTintKeys(network),
    ...listGroupKeys(view),
    ...(evidence ? listEvidenceKeys(view) : []),
    { mark: 'sizes', text: evidence ? 'larger: more origins' : 'larger: more relations' },
    ...listRuleKeys(network, view),
    ...listSignKeys(network, view),
  ];
}

function line(text: string, width: number, dash: readonly number[] = [], offsets = [0]): MarkKey {
  return { mark: 'line', text, line: { width, dash, offsets } };
}

function listEvidenceKeys(view: View): MarkKey[] {
  const acts = view.filter.evidence.acts;
  return [
    line('one origin', 1, [8, 4]),
    line('several', 3.5),
    line('name withheld', 1.5, [2, 2]),
    line('inferred', 1.5, [5, 3]),
    line('contested', 1.2, [], [-1.5, 1.5]),
    ...(acts?.includes('planned') ? [line('planned', 1.5, [3, 6])] : []),
    ...(acts?.includes('denied') ? [line('denied', 1.5, [6, 3, 1.5, 3])] : []),
    { mark: 'outline', text: 'did not take place' },
  ];
}

function listGroupKeys({ clusters }: View): MarkKey[] {
  return clusters.size === 0
    ? []
    : [
        { mark: 'group', text: 'a group, larger with more members' },
        { mark: 'sign', sign: '×3', text: 'relations out of a group, in one line' },
      ];
}

function listTintKeys(network: Network): MarkKey[] {
  if (lookStore.getState().look.tint !== 'community') {
    return [];
  }
  const { told } = communitiesStore.getState();
  const text = `${sayCount(told.length, 'community', 'communities')} by colour:`;
  return [{ mark: 'colours', text, keys: explainCommunities(network) }];
}

/** What the reader's own rules make of colours and sizes, for the kinds and types that are in sight. */
function listRuleKeys(network: Network, view: View): MarkKey[] {
  const { nodes, relations } = readShown(network, view);
  const kinds = new Set([...nodes].map((node) => network.getNodeAttribute(node, 'kind')));
  const types = new Set([...relations].map((key) => network.getEdgeAttribute(key, 'relationType')));
  const styles = readStyles(network, view);
  const explain = (part: StyledPart, name: string, said: string): MarkKey[] => {
    const keys = styles.explain(part, name);
    const size = styles.explainSize(part, name);
    const by = size === null ? null : saySizeRule(size);
    const growth = part === 'nodes' ? 'larger' : 'broader';
    return [
      ...(keys.length === 0 ? [] : [{ mark: 'colours', text: `${said} by colour:`, keys } as const]),
      ...(by === null ? [] : [{ mark: 'sizes', text: `${said} ${growth} by ${by}` } as const]),
    ];
  };
  return [
    ...[...kinds].flatMap((kind) => explain('nodes', kind, findKindByLabel(kind).many)),
    ...[...types].flatMap((type) => explain('relations', type, sayRelation(type))),
  ];
}

/** Null for a size that stands for nothing. */
function saySizeRule(rule: SizeRule): string | null {
  const names = { degree: 'relations', centrality: 'centrality' } as const;
  return rule.by === 'usual' || rule.by === 'fixed'
    ? null
    : rule.by === 'range'
      ? rule.property
      : names[rule.by];
}

function listSignKeys(network: Network, view: View): MarkKey[] {
  const { nodes, relations } = readShown(network, view);
  const pairs = new Set<string>();
  const isParallel = (relation: string): boolean => {
    const [source, target] = network.extremities(relation);
    const pair = source < target ? `${source}\u0000${target}` : `${target}\u0000${source}`;
    const known = pairs.has(pair);
    pairs.add(pair);
    return known && source !== target;
  };
  const keys: MarkKey[] = [];
  if ([...relations].some(isParallel)) {
    keys.push({ mark: 'sign', sign: '×2', text: 'relations in one line, from afar' });
  }
  if ([...nodes].some((node) => countHidden(network, view, node) > 0)) {
    keys.push({ mark: 'sign', sign: '+2', text: 'relations not on the canvas' });
  }
  if ([...nodes].some((node) => view.pinned.has(node))) {
    keys.push({ mark: 'pinned', text: 'pinned' });
  }
  return keys;
}
