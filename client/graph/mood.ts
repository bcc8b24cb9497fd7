import type { ProgramInfo } from 'sigma/rendering';
import type { Theme } from '../state/preferences-store.ts';
import { pickColours, readHex } from './theme-colours.ts';

/**
 * What every item is drawn under: ground, accent, and how far the unlit recede. The programs read it as uniforms, so
 * that dimming the rest touches no item but those that stand out.
 */
export interface Mood {
  dim: number;
  /** While the camera moves nobody points at anything, and the layers that tell what is under the mouse may wait. */
  moving: boolean;
  ground: [number, number, number];
  accent: [number, number, number];
  ink: [number, number, number];
}

export function createMood(theme: Theme): Mood {
  const mood: Mood = { dim: 0, moving: false, ground: [1, 1, 1], accent: [0, 0, 0], ink: [0, 0, 0] };
  setMoodTheme(mood, theme);
  return mood;
}

export function setMoodTheme(mood: Mood, theme: Theme): void {
  const colours = pickColours(theme);
  mood.ground = readHex(colours.ground);
  mood.accent = readHex(colours.accent);
  mood.ink = readHex(colours.ink);
}

/** Draws a program without its layer for the mouse while the camera moves; a drawing at rest follows. */
export function renderAtRest(
  program: { pickProgram: ProgramInfo | null },
  mood: Mood,
  render: () => void,
): void {
  const { pickProgram } = program;
  program.pickProgram = mood.moving ? null : pickProgram;
  render();
  program.pickProgram = pickProgram;
}
