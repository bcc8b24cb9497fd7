import type { MountCanvas } from '../state/canvas-controls.ts';
import { Scene } from './scene.ts';

export const mountCanvas: MountCanvas = (element) => {
  const scene = new Scene(element);
  return { controls: scene.controls, unmount: () => scene.kill() };
};
