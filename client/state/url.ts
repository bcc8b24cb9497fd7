import type { Frame } from './camera-store.ts';
import { type EvidenceLink, emptyEvidenceLink, readEvidence, writeEvidence } from './evidence-link.ts';
import type { PageAddress } from './page-store.ts';
import type { Drawer, ThemeChoice } from './preferences-store.ts';

/** What of the view a link carries. Ids are the data's own, so that a link survives a new loading of the data. */
export interface Link {
  readonly select: string | null;
  readonly withoutKinds: readonly string[];
  readonly withoutTypes: readonly string[];
  /** Conditions beyond the legend's switches, as link-filter.ts writes them. */
  readonly filter: string | null;
  /** What was done to the canvas since it was opened or replaced, in that order, each with the node's id. */
  readonly deeds: readonly LinkDeed[];
  readonly query: string | null;
  readonly parameters: { readonly [name: string]: string };
  readonly cypher: string | null;
  /** True when the canvas shows the answer of the query or of the Cypher, not the opening network. */
  readonly canvas: boolean;
  readonly panel: Drawer | null;
  readonly theme: ThemeChoice;
  /** Ids of the nodes that are held where they are. */
  readonly pinned: readonly string[];
  /** Where the nodes stand, as places-code.ts writes it. */
  readonly places: string | null;
  readonly camera: Frame | null;
  /** The page of reading that stands in the place of the network. */
  readonly page: PageAddress | null;
  /** Whom to hear, and in which version. */
  readonly evidence: EvidenceLink;
  /** The story that is told, and at which step, counted from 1. */
  readonly story: { readonly id: string; readonly step: number } | null;
}

/** A question as a link says it: one of the library's with its form, or own Cypher with its parameters. */
export type Question = Pick<Link, 'query' | 'parameters' | 'cypher'>;

export interface LinkDeed {
  /**
   * `label` and `connection` bring some of what the overview lists; `drop` and `keep` take several off or leave them
   * alone, `between` and `among` tell what ties them, `view` opens what is saved on the server; `over` is an expansion
   * in one direction, over some types, with a limit; `only` keeps a node's neighbours; `paths` tells how two nodes are
   * connected, and `leave` lets go of it; `tie` brings in a relation by its key, and `arrange` names an arrangement,
   * with the node it goes out from; `gather` draws several as one group and `gather-by` each community or kind, with names and members under a filter,
   * `ungroup` opens one or all (`*`), `overview` shows the database as groups,
   * and `add` runs a question and adds its answer. What needs more than an id joins it
   * as deed-parts.ts does.
   */
  readonly kind:
    | 'bring'
    | 'expand'
    | 'over'
    | 'claims'
    | 'hide'
    | 'only'
    | 'paths'
    | 'leave'
    | 'tie'
    | 'arrange'
    | 'label'
    | 'connection'
    | 'drop'
    | 'keep'
    | 'collapse'
    | 'between'
    | 'among'
    | 'view'
    | 'gather'
    | 'gather-by'
    | 'ungroup'
    | 'overview'
    | 'add';
  readonly id: string;
}

export const emptyLink: Link = {
  select: null,
  withoutKinds: [],
  withoutTypes: [],
  filter: null,
  deeds: [],
  query: null,
  parameters: {},
  cypher: null,
  canvas: false,
  panel: null,
  theme: 'system',
  pinned: [],
  places: null,
  camera: null,
  page: null,
  evidence: emptyEvidenceLink,
  story: null,
};

const parameterPrefix = 'p.';
/** Kinds are written as Cypher writes labels, which tells them from types of relations. */
const kindPrefix = ':';
const deedKinds: readonly string[] = [
  'bring',
  'expand',
  'over',
  'claims',
  'hide',
  'only',
  'paths',
  'leave',
  'tie',
  'arrange',
  'label',
  'connection',
  'drop',
  'keep',
  'collapse',
  'between',
  'among',
  'view',
  'gather',
  'gather-by',
  'ungroup',
  'overview',
  'add',
] satisfies LinkDeed['kind'][];
const drawers: readonly string[] = [
  'ask',
  'steps',
  'list',
  'schema',
  'filter',
  'look',
  'views',
] satisfies Drawer[];

/** The query string of a link, without `?`; empty for the page as it opens. */
export function encodeLink(link: Link): string {
  const search = new URLSearchParams();
  const put = (name: string, ...values: readonly (string | null)[]): void => {
    for (const value of values) {
      if (value !== null && value !== '') {
        search.append(name, value);
      }
    }
  };
  put('page', link.page === null ? null : writePage(link.page));
  put('story', link.story === null ? null : `${link.story.id}/${link.story.step}`);
  put('select', link.select);
  put('without', ...link.withoutKinds.map((kind) => kindPrefix + kind), ...link.withoutTypes);
  for (const { kind, id } of link.deeds) {
    put(kind, id);
  }
  for (const [name, value] of writeEvidence(link.evidence)) {
    put(name, value);
  }
  put('filter', link.filter);
  put('panel', link.panel);
  put('query', link.query);
  for (const [name, value] of Object.entries(link.parameters)) {
    put(parameterPrefix + name, value);
  }
  put('cypher', link.cypher);
  put('canvas', link.canvas ? 'answer' : null);
  put('theme', link.theme === 'system' ? null : link.theme);
  put('pin', ...link.pinned);
  put('camera', link.camera === null ? null : writeFrame(link.camera));
  put('places', link.places);
  return search.toString();
}

/** Reads what `encodeLink` writes; anything else in the string is passed over. */
export function decodeLink(text: string): Link {
  const search = new URLSearchParams(text);
  const without = search.getAll('without');
  const panel = search.get('panel');
  const theme = search.get('theme');
  const parameters = [...search].filter(([name]) => name.startsWith(parameterPrefix));
  return {
    select: search.get('select'),
    withoutKinds: without.filter((name) => name.startsWith(kindPrefix)).map((name) => name.slice(1)),
    withoutTypes: without.filter((name) => !name.startsWith(kindPrefix)),
    filter: search.get('filter'),
    deeds: [...search].flatMap(([name, id]) => (isDeed(name) ? [{ kind: name, id }] : [])),
    query: search.get('query'),
    parameters: Object.fromEntries(
      parameters.map(([name, value]) => [name.slice(parameterPrefix.length), value]),
    ),
    cypher: search.get('cypher'),
    canvas: search.get('canvas') === 'answer',
    panel: panel !== null && drawers.includes(panel) ? (panel as Drawer) : null,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    pinned: search.getAll('pin'),
    camera: readFrame(search.get('camera') ?? ''),
    places: search.get('places'),
    page: readPage(search.get('page') ?? ''),
    evidence: readEvidence(search),
    story: readStory(search.get('story') ?? ''),
  };
}

/** `article/moscow-times`: its name, and what it is about where it is about one thing. */
function writePage({ name, id }: PageAddress): string {
  return id === null ? name : `${name}/${id}`;
}

function readPage(text: string): PageAddress | null {
  const [, name = '', id = ''] = /^([^/]+)(?:\/(.*))?$/s.exec(text) ?? [];
  return name === '' ? null : { name, id: id === '' ? null : id };
}

/** `istanbul-2025/4`: the story, and its step. */
function readStory(text: string): Link['story'] {
  const [, id = '', step = ''] = /^(.+)\/([1-9]\d{0,3})$/s.exec(text) ?? [];
  return id === '' ? null : { id, step: Number(step) };
}

/** `x_y_width_height`, to a tenth. */
function writeFrame({ x, y, width, height }: Frame): string {
  return [x, y, width, height].map((value) => Number(value.toFixed(1))).join('_');
}

function readFrame(text: string): Frame | null {
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = text
    .split('_')
    .map(Number);
  return Number.isFinite(x + y) && width > 0 && height > 0 && Number.isFinite(width + height)
    ? { x, y, width, height }
    : null;
}

function isDeed(name: string): name is LinkDeed['kind'] {
  return deedKinds.includes(name);
}
