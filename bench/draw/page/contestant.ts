/** What every drawing under measurement can do. Places are in pixels of its canvas. */
export interface Contestant {
  /** Draws all of it; resolves when the calls that do so have returned. */
  start(graph: Sample, element: HTMLElement): void | Promise<void>;
  /** Where a node is drawn. */
  locate(node: number): { x: number; y: number };
  /** Makes a node stand out with its neighbours, where that is not what the mouse does by itself. */
  readonly hover?: (node: number) => void;
}

/** A graph by index, with places, so that no layout is measured. */
export interface Sample {
  readonly order: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

/** Colours, so that nobody draws with less than another. */
export const colours: readonly string[] = ['#0072b2', '#00805e', '#c98500', '#d55e00', '#b65c92'];
