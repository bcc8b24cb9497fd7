import { describe, expect, test } from '@jest/globals';
import { readSources, type SourceFile } from './sources.ts';

const sources = readSources(['protocol', 'server', 'client', 'seed', 'bench', 'tests']);
const byPath = new Map(sources.map((source) => [source.path, source]));

/** Which folders a folder's files may import from, besides packages; the longest matching prefix decides. */
const allowedTargets: Readonly<Record<string, readonly string[]>> = {
  'protocol/': ['protocol/'],
  'server/engine/': ['server/engine/'],
  'server/storage/': [
    'server/storage/',
    'server/engine/',
    'server/errors.ts',
    'server/config.ts',
    'protocol/',
  ],
  'server/library/': [
    'server/library/',
    'server/storage/',
    'server/engine/',
    'server/errors.ts',
    'server/project-root.ts',
    'protocol/',
  ],
  'server/routes/': [
    'server/routes/',
    'server/library/',
    'server/storage/',
    'server/errors.ts',
    'server/error-log.ts',
    'server/config.ts',
    'server/project-root.ts',
    'protocol/',
  ],
  'server/app.ts': [
    'server/routes/',
    'server/library/',
    'server/storage/',
    'server/errors.ts',
    'server/config.ts',
    'protocol/',
  ],
  'server/main.ts': ['server/', 'seed/', 'protocol/'],
  'server/': ['server/', 'protocol/'],
  'seed/': [
    'seed/',
    'server/storage/',
    'server/config.ts',
    'server/errors.ts',
    'server/project-root.ts',
    'protocol/',
  ],
  'client/api/': ['client/api/', 'protocol/'],
  'client/state/': ['client/state/', 'client/api/', 'protocol/'],
  'client/graph/': ['client/graph/', 'client/state/', 'client/api/', 'protocol/'],
  'client/editor/': ['client/editor/', 'client/state/', 'client/api/', 'protocol/'],
  'client/panels/': ['client/panels/', 'client/state/', 'client/api/', 'protocol/'],
  'client/': ['client/', 'protocol/'],
};

/** A package, and the only places that may import it by value. */
const confinedPackages: readonly { readonly name: RegExp; readonly places: readonly string[] }[] = [
  {
    name: /^neo4j-driver$/,
    places: ['server/storage/neo4j/', 'server/storage/neo4j-store.ts', 'bench/', 'tests/'],
  },
  { name: /^@?sigma(\/|$)/, places: ['client/graph/', 'bench/draw/page/'] },
  { name: /^(@codemirror|@lezer)\//, places: ['client/editor/'] },
  { name: /^lmdb$/, places: ['server/storage/embedded/', 'tests/storage/embedded/'] },
  { name: /^temporal-polyfill$/, places: ['server/engine/', 'tests/'] },
  { name: /^express$/, places: ['server/', 'tests/', 'bench/'] },
  { name: /^react(-dom)?(\/|$)/, places: ['client/'] },
];

function ruleFor(path: string): readonly string[] | undefined {
  const prefixes = Object.keys(allowedTargets).filter((prefix) => path.startsWith(prefix));
  const longest = prefixes.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : allowedTargets[longest];
}

describe('imports', () => {
  test('go one way', () => {
    const offences = sources.flatMap((source) => {
      const allowed = ruleFor(source.path);
      return allowed === undefined
        ? []
        : source.imports
            .filter(
              ({ target }) => target !== undefined && !allowed.some((prefix) => target.startsWith(prefix)),
            )
            .map(({ target }) => `${source.path} imports ${target}`);
    });
    expect(offences).toEqual([]);
  });

  test('name files that exist, with their extension', () => {
    const offences = sources.flatMap((source) =>
      source.imports
        .filter(
          ({ target }) =>
            target !== undefined && /\.tsx?$/.test(target) === false && !/\.(css|svg)(\?|$)/.test(target),
        )
        .map(({ specifier }) => `${source.path}: ${specifier}`),
    );
    expect(offences).toEqual([]);
  });

  test('form no cycle', () => {
    expect(findCycle(sources)).toEqual([]);
  });

  test('keep each library in its place', () => {
    const offences = sources.flatMap((source) =>
      source.imports
        .filter((imported) => !imported.typeOnly && imported.target === undefined)
        .flatMap((imported) =>
          confinedPackages
            .filter((confined) => confined.name.test(imported.specifier))
            .filter((confined) => !confined.places.some((place) => source.path.startsWith(place)))
            .map(() => `${source.path} imports ${imported.specifier}`),
        ),
    );
    expect(offences).toEqual([]);
  });

  test('bring only the engine’s own libraries into the engine', () => {
    const libraries = new Set(
      sources
        .filter(({ path }) => path.startsWith('server/engine/'))
        .flatMap(({ imports }) =>
          imports.filter(({ target }) => target === undefined).map(({ specifier }) => specifier),
        ),
    );
    expect([...libraries].sort()).toEqual(['temporal-polyfill']);
  });
});

describe('the network', () => {
  test('is reached from one folder of the client', () => {
    const offences = sources
      .filter(({ path }) => path.startsWith('client/') && !path.startsWith('client/api/'))
      .filter(({ text }) => /\bfetch\(|new (XMLHttpRequest|WebSocket|EventSource)\b/.test(text))
      .map(({ path }) => path);
    expect(offences).toEqual([]);
  });
});

describe('exports', () => {
  /** Tools that load these files insist on a default export. */
  const exceptions = new Set([
    'client/vite.config.ts',
    'tests/support/file-sequencer.ts',
    'tests/support/global-setup.ts',
    'tests/support/global-teardown.ts',
    'tests/support/summary-reporter.ts',
  ]);

  test('are named', () => {
    const offences = sources
      .filter(({ path, text }) => !exceptions.has(path) && /^export default /m.test(text))
      .map(({ path }) => path);
    expect(offences).toEqual([]);
  });
});

/** The first cycle found, as the list of its files; type-only imports count too, since they tie readers. */
function findCycle(files: readonly SourceFile[]): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const visit = (path: string): string[] => {
    if (state.get(path) === 'done') return [];
    if (state.get(path) === 'open') return [...trail.slice(trail.indexOf(path)), path];
    state.set(path, 'open');
    trail.push(path);
    for (const { target } of byPath.get(path)?.imports ?? []) {
      const cycle = target === undefined ? [] : visit(target);
      if (cycle.length > 0) return cycle;
    }
    trail.pop();
    state.set(path, 'done');
    return [];
  };
  for (const { path } of files) {
    const cycle = visit(path);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
