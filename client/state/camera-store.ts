import { createStore } from 'zustand/vanilla';

/** What of the drawing is in sight: its middle and its size, in the unit of the nodes' places. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CameraState {
  /** Reads what is in sight now; null while nothing is drawn. */
  readonly read: (() => Frame) | null;
  /** True when the reader has moved the camera from where all is in sight. */
  readonly moved: boolean;
  /** What a link asks to be in sight, until it is. */
  readonly wanted: Frame | null;
}

export const cameraStore = createStore<CameraState>()(() => ({ read: null, moved: false, wanted: null }));
