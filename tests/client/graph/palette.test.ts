import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pickColours } from '../../../client/graph/theme-colours.ts';
import { evidenceLabels, kinds } from '../../../client/state/kinds.ts';
import { projectRoot } from '../../../server/project-root.ts';

type Triple = readonly [number, number, number];
type Theme = 'light' | 'dark';

const css = readFileSync(join(projectRoot, 'client', 'styles', 'theme.css'), 'utf8');
const [light = '', dark = ''] = css.split('[data-theme="dark"]');

function readPalette(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [`${name}`, `${hex}`]),
  );
}

const palettes: readonly (readonly [Theme, ReadonlyMap<string, string>])[] = [
  ['light', readPalette(light)],
  ['dark', readPalette(dark)],
];

/** sRGB to linear light; https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function readLight(hex: string): Triple {
  const read = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [read(1), read(3), read(5)];
}

function measureContrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = readLight(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [brighter, darker] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return ((brighter as number) + 0.05) / ((darker as number) + 0.05);
}

type Matrix = readonly [Triple, Triple, Triple];

function apply(matrix: Matrix, [x, y, z]: Triple): Triple {
  const along = ([a, b, c]: Triple): number => a * x + b * y + c * z;
  return [along(matrix[0]), along(matrix[1]), along(matrix[2])];
}

/** How eyes without one kind of cone see, in linear light; Machado, Oliveira and Fernandes 2009, severity 1. */
const eyes: { readonly [name: string]: { readonly sees: Matrix; readonly least: number } } = {
  'all cones': {
    sees: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    least: 5,
  },
  'no red cones': {
    sees: [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    least: 4,
  },
  'no green cones': {
    sees: [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
    least: 4,
  },
  'no blue cones': {
    sees: [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
    least: 2,
  },
};

/** Distance in OKLab times 100, where about 2 is just noticeable; https://bottosson.github.io/posts/oklab/ */
function measureDistance(one: string, other: string, sees: Matrix): number {
  const place = (hex: string): Triple => {
    const [long, medium, short] = apply(
      [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ],
      apply(sees, readLight(hex)),
    );
    return apply(
      [
        [0.2104542553, 0.793617785, -0.0040720468],
        [1.9779984951, -2.428592205, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.808675766],
      ],
      [Math.cbrt(long), Math.cbrt(medium), Math.cbrt(short)],
    );
  };
  const [from, to] = [place(one), place(other)];
  return 100 * Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]);
}

describe.each(palettes)('the %s palette', (theme, palette) => {
  const contrastOf = (words: string, ground: string) =>
    measureContrast(palette.get(words) ?? '', palette.get(ground) ?? '');

  test('lets words be read on every ground they are set on', () => {
    for (const ground of ['ground', 'ground-raised', 'ground-sunk']) {
      for (const words of ['ink', 'faint', 'accent', 'code-type', 'code-string', 'code-number']) {
        expect({ words, ground, readable: contrastOf(words, ground) >= 4.5 }).toEqual({
          words,
          ground,
          readable: true,
        });
      }
    }
    for (const words of ['ink', 'faint', 'accent']) {
      expect(contrastOf(words, 'selection')).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('is the canvas’s too', () => {
    const { ground, ink, faint, accent } = pickColours(theme);
    const page = ['ground', 'ink', 'faint', 'accent'].map((name) => palette.get(name));
    expect([ground, ink, faint, accent]).toEqual(page);
  });

  test('sets every kind of node off from the ground', () => {
    const { ground } = pickColours(theme);
    const faint = kinds.filter((kind) => measureContrast(kind[theme], ground) < 3).map(({ label }) => label);
    expect(faint).toEqual([]);
  });

  test.each(Object.entries(eyes))(
    'tells kinds of one shape apart for eyes with %s',
    (_name, { sees, least }) => {
      // What evidence consists of is one grey on purpose: its icons tell it apart.
      const shown = kinds.filter(({ label }) => !evidenceLabels.includes(label));
      const alike = shown.flatMap((one, index) =>
        shown
          .slice(index + 1)
          .filter(
            (other) => other.shape === one.shape && measureDistance(one[theme], other[theme], sees) < least,
          )
          .map((other) => `${one.label}, ${other.label}`),
      );
      expect(alike).toEqual([]);
    },
  );
});
