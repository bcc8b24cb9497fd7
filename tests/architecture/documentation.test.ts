import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { errorCodes } from '../../protocol/error-codes.ts';
import { findLibraryFolder } from '../../server/library/library-folder.ts';
import { describeLibrary } from '../../server/library/library-page.ts';
import { loadLibrary } from '../../server/library/query-library.ts';
import { projectRoot } from '../../server/project-root.ts';
import { listFiles, readProjectFile, readSources } from './sources.ts';

/** Names that `text` lacks as inline code, so that a mention in passing does not count. */
function findUndocumented(names: readonly string[], text: string): string[] {
  return names.filter((name) => !text.includes(`\`${name}\``) && !text.includes(`\`${name} `));
}

describe('the documentation names', () => {
  test('every query of the library, as it stands now', () => {
    const { queries } = loadLibrary(findLibraryFolder());
    expect(queries.filter(({ listed }) => listed).length).toBeGreaterThanOrEqual(20);
    expect(readProjectFile('docs/queries.md')).toBe(describeLibrary(queries));
  });

  test('every setting', () => {
    const settings = readSources(['server']).flatMap(({ path, text }) =>
      path.startsWith('server/engine/')
        ? []
        : [...text.matchAll(/\b(?:env|environment)(?:\.|\[')([A-Z][A-Z0-9_]+)\b/g)].map(
            (match) => match[1] ?? '',
          ),
    );
    expect(settings).toContain('PORT');
    expect(findUndocumented([...new Set(settings)], readProjectFile('docs/configuration.md'))).toEqual([]);
  });

  test('every error code', () => {
    expect(findUndocumented(Object.keys(errorCodes), readProjectFile('docs/errors.md'))).toEqual([]);
  });

  test('every command of package.json', () => {
    const commands = Object.keys(JSON.parse(readProjectFile('package.json')).scripts).filter(
      (name) => !['start', 'test'].includes(name),
    );
    const mentioned = commands.filter((name) =>
      readProjectFile('CONTRIBUTING.md').includes(`npm run ${name}`),
    );
    expect(mentioned).toEqual(commands);
  });
});

test('no link in the documentation is dead', () => {
  const dead = listFiles('.', ['.md']).flatMap((path) =>
    [...readProjectFile(path).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => !isAlive(path, link))
      .map((link) => `${path}: ${link}`),
  );
  expect(dead).toEqual([]);
});

/** Does a relative link lead to a file, and its fragment to a heading of it? */
function isAlive(from: string, link: string): boolean {
  const [file = '', fragment] = link.split('#');
  const target = file === '' ? from : normalize(join(dirname(from), file));
  if (!existsSync(join(projectRoot, target))) return false;
  return fragment === undefined || findAnchors(readProjectFile(target)).includes(fragment);
}

function findAnchors(markdown: string): string[] {
  return [...markdown.matchAll(/^#+\s+(.*)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
