import type Sigma from 'sigma';
import { hasGpu } from './hardware.ts';

/** A canvas over or under the drawing's own layers. */
export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

export function addSheet(sigma: Sigma, name: string, beforeLayer: string): Sheet {
  const canvas = sigma.createCanvas(name, { beforeLayer, style: { pointerEvents: 'none' } });
  // Without a GPU a browser that tries to draw by one draws twice as long.
  const context = canvas.getContext('2d', { willReadFrequently: !hasGpu() }) as CanvasRenderingContext2D;
  return { canvas, context };
}

/** Empties a sheet and makes it as large as the drawing, with a unit a pixel of the page. */
export function clearSheet(
  { canvas, context }: Sheet,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
}
