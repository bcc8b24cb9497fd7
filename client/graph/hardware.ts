import type { DrawingLimit } from '../state/drawing-limit.ts';

/** Renderers that compute every pixel on the processor. */
const software = /swiftshader|llvmpipe|softpipe|software|basic render/i;

type Renderer = 'gpu' | 'processor' | 'none';

let known: Renderer | undefined;

/** Whether the page is drawn by a GPU, by the name its renderer gives itself; one that says nothing counts as a GPU. */
export function hasGpu(): boolean {
  return readRenderer() === 'gpu';
}

/** Some browsers have it switched off. */
export function hasWebgl(): boolean {
  return readRenderer() !== 'none';
}

function readRenderer(): Renderer {
  known ??= askRenderer();
  return known;
}

function askRenderer(): Renderer {
  const gl = document.createElement('canvas').getContext('webgl');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  if (gl === null) {
    return 'none';
  }
  if (info === null || info === undefined) {
    return 'gpu';
  }
  const name = String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL));
  // Browsers allow a handful of contexts at a time, and the drawing needs them.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return software.test(name) ? 'processor' : 'gpu';
}

/** What can be drawn and still be moved without waiting long for each image; `npm run bench:draw` tells how long. */
export function readDrawingLimit(gpu: boolean): DrawingLimit {
  return gpu ? { nodes: 200_000, relations: 400_000 } : { nodes: 50_000, relations: 100_000 };
}

const heaviness: { readonly [renderer in Renderer]: number } = { gpu: 150_000, processor: 2_000, none: -1 };

/**
 * A drawing of more nodes and relations than this is too much for every frame: then the last image is moved until the
 * camera rests, and what stands out is drawn above it. Without WebGL every drawing is.
 */
export function readHeaviness(): number {
  return heaviness[readRenderer()];
}
