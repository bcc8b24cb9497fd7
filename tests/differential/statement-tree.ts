/** Statements as trees of text that remember what may be left out, so that one can be made smaller. */

export type Tree = string | Branch;

export interface Branch {
  readonly parts: readonly Tree[];
  /** An expression of this type: may give way to one of the same type inside it, or to a literal. */
  readonly type?: string;
  /** May be left out whole. */
  readonly optional?: true;
  /** The parts are items: each may be left out as long as `least` stay. */
  readonly list?: { readonly separator: string; readonly least: number };
}

export function branch(...parts: readonly Tree[]): Branch {
  return { parts };
}

export function optional(...parts: readonly Tree[]): Branch {
  return { parts, optional: true };
}

export function expression(type: string, ...parts: readonly Tree[]): Branch {
  return { parts, type };
}

export function list(items: readonly Tree[], separator: string, least = 1): Branch {
  return { parts: items, list: { separator, least } };
}

export function print(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  return tree.parts.map(print).join(tree.list?.separator ?? '');
}

const plainest: Readonly<Record<string, string>> = {
  bool: 'true',
  int: '1',
  float: '1.5',
  string: "'a'",
  date: "date('2020-02-29')",
  ints: '[1, 2]',
  strings: "['a']",
  mixed: '[1]',
  map: '{a: 1}',
  any: 'null',
};

/** Every tree with one thing less, the greatest cuts first. */
export function* smallerTrees(root: Tree): Generator<Tree> {
  for (const { tree, replace } of placesOf(root)) {
    if (typeof tree === 'string') continue;
    if (tree.optional === true && tree.parts.length > 0) yield replace(optional());
    if (tree.list !== undefined && tree.parts.length > tree.list.least) {
      for (let index = tree.parts.length - 1; index >= 0; index--) {
        yield replace({ ...tree, parts: tree.parts.toSpliced(index, 1) });
      }
    }
    if (tree.type !== undefined) yield* simplerExpressions(tree).map(replace);
  }
}

function simplerExpressions(tree: Branch): Tree[] {
  const text = print(tree);
  const simpler: Tree[] = [];
  const literal = plainest[tree.type ?? ''];
  if (literal !== undefined && literal !== text) simpler.push(expression(tree.type ?? '', literal));
  for (const { tree: inner } of placesOf(tree)) {
    if (typeof inner !== 'string' && inner !== tree && inner.type === tree.type) simpler.push(inner);
  }
  return simpler;
}

interface Place {
  readonly tree: Tree;
  /** The whole tree with another one in this place. */
  readonly replace: (other: Tree) => Tree;
}

/** Breadth first, so that what is high up comes early. */
function placesOf(root: Tree): Place[] {
  const places: Place[] = [{ tree: root, replace: (other) => other }];
  for (const { tree, replace } of places) {
    if (typeof tree === 'string') continue;
    for (const [index, part] of tree.parts.entries()) {
      places.push({
        tree: part,
        replace: (other) => replace({ ...tree, parts: tree.parts.with(index, other) }),
      });
    }
  }
  return places;
}
