/** What a reader has changed about how kinds of nodes and types of relations look; what is not here is inferred. */

/** What is measured on the canvas itself: how many relations a node has there, and how central these make it. */
export type Measure = 'degree' | 'centrality';

export type ColourRule =
  /** One for all; null for the inferred one. */
  | { readonly by: 'kind'; readonly colour: string | null }
  /** One for each value of a property; the most frequent ones are told apart, the others share one. */
  | { readonly by: 'value'; readonly property: string }
  /** From pale to strong, by a property that is a number or a date. */
  | { readonly by: 'range'; readonly property: string }
  | { readonly by: Measure };

export type SizeRule =
  | { readonly by: 'usual' }
  /** So many times the usual. */
  | { readonly by: 'fixed'; readonly factor: number }
  | { readonly by: 'range'; readonly property: string }
  | { readonly by: Measure };

export interface Style {
  /** The property that names it; null for the inferred one. */
  readonly caption: string | null;
  /** One of icons.ts; null for the inferred one. Relations have none. */
  readonly icon: string | null;
  readonly colour: ColourRule;
  readonly size: SizeRule;
}

export interface Look {
  /** Whether nodes are coloured as their kinds say, or each community of what is shown in its own colour. */
  readonly tint: 'kind' | 'community';
  readonly nodes: { readonly [label: string]: Style };
  readonly relations: { readonly [type: string]: Style };
}

/** What a style may be of. */
export type StyledPart = 'nodes' | 'relations';

export const usualStyle: Style = {
  caption: null,
  icon: null,
  colour: { by: 'kind', colour: null },
  size: { by: 'usual' },
};

export const usualLook: Look = { tint: 'kind', nodes: {}, relations: {} };

/** Labels and types are anybody's words: `constructor`, too, has a style of its own only where a reader gave it one. */
export function findStyle(look: Look, part: StyledPart, name: string): Style | undefined {
  return Object.hasOwn(look[part], name) ? look[part][name] : undefined;
}

const mark = 'dragoman look 1';
const mostBytes = 500_000;

/** A look as the text of a file. */
export function writeLook(look: Look): string {
  return `${JSON.stringify({ is: mark, ...look }, null, 2)}\n`;
}

/** Reads what `writeLook` wrote; throws an Error with a sentence for anything else. */
export function readLook(text: string): Look {
  if (text.length > mostBytes) {
    throw new Error('This file is too large for a look. Choose a file that “Save the look” has written.');
  }
  const json = parse(text);
  if (json === null || json.is !== mark) {
    throw new Error('This file holds no look. Choose a file that “Save the look” has written.');
  }
  const tint = json.tint === 'community' ? 'community' : 'kind';
  return { tint, nodes: readStyles(json.nodes), relations: readStyles(json.relations) };
}

function parse(text: string): { [key: string]: unknown } | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? (json as { [key: string]: unknown }) : null;
  } catch {
    return null;
  }
}

function readStyles(json: unknown): { [name: string]: Style } {
  const entries = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  return Object.fromEntries(entries.map(([name, value]) => [name, readStyle(name, value)]));
}

function readStyle(name: string, json: unknown): Style {
  const style = (typeof json === 'object' && json !== null ? json : {}) as { [key: string]: unknown };
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    caption: text(style.caption),
    icon: text(style.icon),
    colour: readColourRule(name, style.colour),
    size: readSizeRule(name, style.size),
  };
}

function readColourRule(name: string, json: unknown): ColourRule {
  const rule = (json ?? usualStyle.colour) as { by?: unknown; property?: unknown; colour?: unknown };
  if (rule.by === 'degree' || rule.by === 'centrality') {
    return { by: rule.by };
  }
  if ((rule.by === 'value' || rule.by === 'range') && typeof rule.property === 'string') {
    return { by: rule.by, property: rule.property };
  }
  if (rule.by === 'kind' && (rule.colour === null || /^#[0-9a-f]{6}$/i.test(String(rule.colour)))) {
    return { by: 'kind', colour: rule.colour === null ? null : String(rule.colour) };
  }
  throw new Error(`The colour of “${name}” in this file is none that Dragoman knows.`);
}

function readSizeRule(name: string, json: unknown): SizeRule {
  const rule = (json ?? usualStyle.size) as { by?: unknown; property?: unknown; factor?: unknown };
  if (rule.by === 'degree' || rule.by === 'centrality' || rule.by === 'usual') {
    return { by: rule.by };
  }
  if (rule.by === 'range' && typeof rule.property === 'string') {
    return { by: 'range', property: rule.property };
  }
  if (rule.by === 'fixed' && typeof rule.factor === 'number' && rule.factor >= 0.25 && rule.factor <= 4) {
    return { by: 'fixed', factor: rule.factor };
  }
  throw new Error(`The size of “${name}” in this file is none that Dragoman knows.`);
}
