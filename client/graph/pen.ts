/** What a picture is drawn with: a canvas or an SVG document. Paths are SVG's, in pixels with y downwards. */
export interface Pen {
  stroke(
    path: string,
    style: { color: string; width: number; opacity?: number; dash?: readonly number[] },
  ): void;
  fill(path: string, style: { color: string; opacity?: number }): void;
  /** A kind's icon, centred. */
  icon(index: number, x: number, y: number, size: number, color: string): void;
  write(word: Word, color: string, halo: string): void;
}

/** One line of text where it stands. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Radians. */
  readonly angle: number;
  readonly align: 'left' | 'center' | 'right';
  readonly baseline: 'top' | 'middle';
  /** As CSS writes fonts. */
  readonly font: string;
  readonly tone: 'ink' | 'faint';
  readonly opacity: number;
}
