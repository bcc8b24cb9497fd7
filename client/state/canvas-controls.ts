/** What the page may ask of the drawing. Positions are in pixels from the canvas's upper left corner. */
export interface CanvasControls {
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Brings a node into sight without changing the zoom, if it is out of it. */
  readonly showNode: (key: string) => void;
  /** Shown nodes and relations, as drawn. */
  readonly countShown: () => { readonly nodes: number; readonly relations: number };
  /** True when no layout runs and nothing moves any more. */
  readonly isSettled: () => boolean;
  readonly locateNode: (key: string) => { readonly x: number; readonly y: number } | null;
  /** What is in sight, for print, with a title and its legend. */
  readonly takePicture: (wish: PictureWish) => Promise<Blob>;
  readonly locateRelation: (key: string) => { readonly x: number; readonly y: number } | null;
}

export interface PictureWish {
  readonly format: 'png' | 'svg';
  /** Pixels of the picture to one of the canvas; shapes have no pixels. */
  readonly scale: 1 | 2 | 3 | 4;
  readonly title: string;
}

/** Both return what takes the thing away again. */
export type MountCanvas = (element: HTMLElement) => {
  readonly controls: CanvasControls;
  readonly unmount: () => void;
};
export type MountEditor = (element: HTMLElement) => () => void;
/** Rejects when its code cannot be fetched. */
export type LoadEditor = () => Promise<MountEditor>;
