/**
 * The drawing itself beside pictures of it that somebody has looked at, in tests/e2e/references. `npm run references`
 * takes them anew; look at what has changed before keeping it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../server/project-root.ts';
import { locateNode } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';
import { measureDifference } from './picture-difference.ts';
import { readPng } from './png-reading.ts';

const folder = join(projectRoot, 'tests', 'e2e', 'references');
const retakes = process.env.RETAKE_REFERENCES === 'true';
/** Share of pixels. */
const allowed = 0.001;
const side = 300;

/** Every shape, stroke and head, fanned relations and a loop. */
const graph = `
  CREATE (a:Actor:Person {id: 'ref-a', name: 'A'}), (b:Meeting {id: 'ref-b', name: 'B', status: 'held'}),
    (c:Demand {id: 'ref-c', name: 'C'}), (d:Actor:Country {id: 'ref-d', name: 'D'}),
    (e:Meeting {id: 'ref-e', name: 'E', status: 'planned'}), (f:Place {id: 'ref-f', name: 'F'})
  CREATE (a)-[:ATTENDED {status: 'asserted', originCount: 4, sourceCount: 4}]->(b),
    (a)-[:CHAIRED {status: 'asserted', originCount: 1, sourceCount: 1}]->(b),
    (a)-[:MEDIATED {status: 'contested', originCount: 3, sourceCount: 3}]->(b),
    (c)-[:ADDRESSED_TO {status: 'derived', originCount: 3, sourceCount: 3}]->(d),
    (d)-[:ACCUSED {status: 'asserted', anonymous: true, originCount: 3, sourceCount: 3}]->(a),
    (a)-[:PROPOSED {status: 'planned', originCount: 3, sourceCount: 3}]->(e),
    (e)-[:HELD_AT {status: 'denied', originCount: 3, sourceCount: 3}]->(f),
    (b)-[:HELD_AT {status: 'asserted', originCount: 5, sourceCount: 5}]->(f),
    (d)-[:INVADED {status: 'asserted', originCount: 5, sourceCount: 5}]->(d)`;

const nodes = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `ref-${name}`);
const link = {
  cypher: "MATCH (n)-[r]->(m) WHERE n.id STARTS WITH 'ref-' RETURN n, r, m",
  canvas: 'answer',
  arrange: 'circle',
};

/** Places of the shaders where something of the drawing is lost when they say something else. */
const losses = {
  'the heads of the arrows': ['float arrow = mod(floor((a_state + 0.5) / 4.0), 2.0);', 'float arrow = 0.0;'],
  'the strokes': ['return stroke < 0.5 ?', 'return stroke < 9.0 ?'],
  'the bows': ['* a_curve * chord;', '* 0.0 * chord;'],
  'the icons': ['v_radius > 4.5 * u_pixelRatio', 'v_radius > 450.0 * u_pixelRatio'],
} as const;

describeExplorer(
  'the drawing beside its references',
  ({ open }) => {
    const scenes = [
      { name: 'light', scheme: 'light', select: {} },
      { name: 'dark', scheme: 'dark', select: {} },
      { name: 'selected', scheme: 'light', select: { select: 'ref-a' } },
    ] as const;
    const address = (select: object) => `/?${new URLSearchParams({ ...link, ...select })}`;

    test.each(scenes)(
      'is as it was: $name',
      async ({ name, scheme, select }) => {
        const { page } = await open(address(select), { scheme });
        const png = await takePicture(page);
        if (retakes) {
          mkdirSync(folder, { recursive: true });
          writeFileSync(join(folder, `${name}.png`), png);
        }
        const difference = compare(png, name);
        if (difference > allowed) {
          const kept = join(tmpdir(), `dragoman-${name}.png`);
          writeFileSync(kept, png);
          throw new Error(
            `${(100 * difference).toFixed(2)} % of ${name}.png differ; what was drawn is ${kept}`,
          );
        }
      },
      90_000,
    );

    test.each(Object.entries(losses))(
      'differs without %s',
      async (_, [there, instead]) => {
        const lose = `for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
        const { shaderSource } = prototype;
        prototype.shaderSource = function (shader, source) {
          return shaderSource.call(this, shader, source.replace(${JSON.stringify(there)}, ${JSON.stringify(instead)}));
        };
      }`;
        const { page } = await open(address({}), { prepare: (blank) => blank.addInitScript(lose) });
        expect(compare(await takePicture(page), 'light')).toBeGreaterThan(2 * allowed);
      },
      90_000,
    );
  },
  {
    environment: () => ({ ALLOW_WRITES: 'true' }),
    prepare: async ({ url }) => {
      const answer = await fetch(`${url}/db/neo4j/query/v2`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ statement: graph }),
      });
      expect(await answer.text()).toContain('"values":[]');
    },
  },
);

/** The middle of the drawing without its words, which other machines may set in other fonts. */
async function takePicture(page: Page): Promise<Buffer> {
  await page.mouse.move(5, 5);
  await page.evaluate("document.querySelector('.sigma-names').style.display = 'none'");
  const places = await Promise.all(nodes.map((node) => locateNode(page, node)));
  const middle = (read: (place: { x: number; y: number }) => number): number =>
    places.map(read).reduce((sum, value) => sum + value, 0) / places.length;
  const [x, y] = [middle((place) => place.x), middle((place) => place.y)];
  return page.screenshot({
    clip: { x: Math.round(x) - side / 2, y: Math.round(y) - side / 2, width: side, height: side },
  });
}

function compare(png: Buffer, name: string): number {
  return measureDifference(readPng(png), readPng(readFileSync(join(folder, `${name}.png`))));
}
