import type Sigma from 'sigma';
import type { Frame } from '../state/camera-store.ts';
import type { Network } from '../state/network.ts';
import { prefersReducedMotion } from '../state/preferences-store.ts';
import { readGoal } from './camera-goal.ts';
import { measureBounds } from './layout.ts';

/** The camera as it stands when everything is in sight. */
export const wholeView = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

/** Free room round the drawing, in pixels, for labels at the rim. */
const margin = 56;
const duration = 300;

/**
 * Sets the coordinates so that at ratio 1 all given nodes are in sight, a unit a pixel where they fit.
 * @param headroom pixels at the top that stay free
 */
export function frameNodes(sigma: Sigma, network: Network, nodes: readonly string[], headroom = 0): void {
  const bounds = measureBounds(readPlaces(network, nodes));
  const { width, height } = sigma.getDimensions();
  const [spanX, spanY] = [bounds.right - bounds.left + 2 * margin, bounds.top - bounds.bottom + 2 * margin];
  const scale = Math.max(spanX / Math.max(1, width), spanY / Math.max(1, height - headroom), 1);
  const middleX = (bounds.left + bounds.right) / 2;
  const middleY = (bounds.bottom + bounds.top + headroom * scale) / 2;
  const [halfX, halfY] = [(width * scale) / 2, (height * scale) / 2];
  sigma.setCustomBBox({ x: [middleX - halfX, middleX + halfX], y: [middleY - halfY, middleY + halfY] });
}

/** Moves the camera so that all given nodes are in sight, `headroom` pixels below the top. */
export function fitCamera(sigma: Sigma, network: Network, nodes: readonly string[], headroom = 0): void {
  const bounds = measureBounds(readPlaces(network, nodes));
  const [spanX, spanY] = [bounds.right - bounds.left + 2 * margin, bounds.top - bounds.bottom + 2 * margin];
  const { width, height } = sigma.getDimensions();
  const perPixel = readScale(sigma);
  const ratio = Math.max(spanX / (width * perPixel), spanY / ((height - headroom) * perPixel), 0.2);
  const middle = {
    x: (bounds.left + bounds.right) / 2,
    y: (bounds.bottom + bounds.top + headroom * perPixel * ratio) / 2,
  };
  moveCamera(sigma, { ...toFramed(sigma, middle), ratio, angle: 0 });
}

/** What is in sight, or will be when the camera has come to rest, in the unit of the nodes' places. */
export function readFrame(sigma: Sigma): Frame {
  const { width, height } = sigma.getDimensions();
  const goal = readGoal(sigma);
  const { x, y } = sigma.viewportToGraph({ x: width / 2, y: height / 2 }, { cameraState: goal });
  const perPixel = readScale(sigma) * goal.ratio;
  return { x, y, width: width * perPixel, height: height * perPixel };
}

/** Brings all of a frame into sight, at once; on a canvas of the frame's own size exactly that. */
export function showFrame(sigma: Sigma, frame: Frame): void {
  const { width, height } = sigma.getDimensions();
  const scale = readScale(sigma);
  const ratio = Math.max(frame.width / (width * scale), frame.height / (height * scale));
  sigma.getCamera().setState({ ...toFramed(sigma, frame), ratio, angle: 0 });
}

/** Units of the nodes' places to a pixel at ratio 1, measured: it follows from what was framed, not from where nodes are. */
function readScale(sigma: Sigma): number {
  const start = sigma.viewportToGraph({ x: 0, y: 0 }, { cameraState: wholeView });
  const end = sigma.viewportToGraph({ x: 1000, y: 0 }, { cameraState: wholeView });
  return (end.x - start.x) / 1000;
}

export function zoomCamera(sigma: Sigma, factor: number): void {
  moveCamera(sigma, { ratio: readGoal(sigma).ratio * factor });
}

/** Brings a place into the middle when it lies outside the inner part of the canvas. */
export function showPlace(sigma: Sigma, place: { x: number; y: number }): void {
  const { width, height } = sigma.getDimensions();
  const at = sigma.graphToViewport(place);
  if (at.x < margin || at.y < margin || at.x > width - margin || at.y > height - margin) {
    moveCamera(sigma, toFramed(sigma, place));
  }
}

export function panCamera(sigma: Sigma, dx: number, dy: number): void {
  const { width, height } = sigma.getDimensions();
  const middle = { x: width / 2 + dx, y: height / 2 + dy };
  moveCamera(sigma, sigma.viewportToFramedGraph(middle, { cameraState: readGoal(sigma) }));
}

function moveCamera(sigma: Sigma, state: { x?: number; y?: number; ratio?: number; angle?: number }): void {
  const camera = sigma.getCamera();
  // A second press in the midst of a movement goes on from where the first one leads.
  const goal = { ...readGoal(sigma), ...state };
  if (prefersReducedMotion()) {
    camera.setState(goal);
  } else {
    void camera.animate(goal, { duration });
  }
}

function toFramed(sigma: Sigma, place: { x: number; y: number }): { x: number; y: number } {
  const { x, y } = sigma.viewportToFramedGraph(sigma.graphToViewport(place));
  return { x, y };
}

function readPlaces(network: Network, nodes: readonly string[]): Float64Array {
  const places = new Float64Array(2 * nodes.length);
  nodes.forEach((node, at) => {
    const { x, y } = network.getNodeAttributes(node);
    places[2 * at] = x;
    places[2 * at + 1] = y;
  });
  return places;
}
