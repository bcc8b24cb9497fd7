import type { CypherMap, CypherValue, NodeSnapshot } from '../../protocol/values.ts';
import { formatValue } from '../api/value-text.ts';
import { findKind } from './kinds.ts';
import type { Look } from './look.ts';

/** What names things nearly everywhere, in order of preference. */
const usualNames = ['name', 'title', 'label', 'caption', 'fullName', 'displayName', 'text', 'quote', 'id'];
/** Of a name so many characters are of use. */
const mostCharacters = 90;
/** A property names a kind when so large a share of its nodes has it. */
const leastShare = 0.5;
/** So many nodes of a kind tell what names it as well as all would. */
const mostRead = 1_000;

/** By kind, the property that the reader has chosen, and the one that was found in the data. */
const chosen = new Map<string, string>();
const inferred = new Map<string, string | null>();

export function rememberCaptions(look: Look): void {
  chosen.clear();
  for (const [label, { caption }] of Object.entries(look.nodes)) {
    if (caption !== null) {
      chosen.set(label, caption);
    }
  }
}

/** Looks for what names the kinds that are seen for the first time. */
export function learnCaptions(nodes: readonly NodeSnapshot[]): void {
  const fresh = new Map<string, NodeSnapshot[]>();
  for (const node of nodes) {
    const { label } = findKind(node.labels);
    if (!inferred.has(label)) {
      const members = fresh.get(label) ?? [];
      if (members.length < mostRead) {
        members.push(node);
      }
      fresh.set(label, members);
    }
  }
  for (const [label, members] of fresh) {
    inferred.set(label, inferCaption(members.map(({ properties }) => properties)));
  }
}

/** What a node is called: by the chosen property, a usual one, what was found to tell its kind apart, or its labels. */
export function captionOf(kind: string, labels: readonly string[], properties: CypherMap): string {
  const say = (property: string | null | undefined): string =>
    property === undefined || property === null ? '' : sayValue(properties.get(property));
  const own = say(chosen.get(kind));
  if (own !== '') {
    return own;
  }
  for (const property of usualNames) {
    const text = say(property);
    if (text !== '') {
      return text;
    }
  }
  return say(inferred.get(kind)) || `(${labels.map((label) => `:${label}`).join('')})`;
}

/** The property that most nodes have and that differs most between them: names, not categories and not essays. */
export function inferCaption(all: readonly CypherMap[]): string | null {
  const values = new Map<string, string[]>();
  for (const properties of all) {
    for (const [name, value] of properties) {
      if (typeof value === 'string' && value !== '') {
        const texts = values.get(name) ?? [];
        texts.push(value);
        values.set(name, texts);
      }
    }
  }
  let best: { name: string | null; score: number } = { name: null, score: 0 };
  for (const [name, texts] of values) {
    const share = texts.length / all.length;
    const distinct = new Set(texts).size / texts.length;
    const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
    const apt = /name|title|label/i.test(name)
      ? 1.5
      : /(^|_)(id|uuid|url|uri|hash)$|Id$/.test(name)
        ? 0.4
        : 1;
    const score = share < leastShare ? 0 : share * distinct * apt * (length <= 60 ? 1 : 0.3);
    if (score > best.score) {
      best = { name, score };
    }
  }
  return best.name;
}

function sayValue(value: CypherValue | undefined): string {
  if (value === undefined || value === null) {
    return '';
  }
  const text = typeof value === 'bigint' ? String(value) : formatValue(value);
  // Blanks alone name nothing that could be seen or said.
  return text.trim() === ''
    ? ''
    : text.length > mostCharacters
      ? `${text.slice(0, mostCharacters - 1)}…`
      : text;
}
