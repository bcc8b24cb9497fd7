/** What SHOW lists: columns and rows. */
import type { Value } from '../values/value.ts';

export interface Listing {
  readonly columns: readonly string[];
  /** How many of the columns are shown without YIELD; the rest must be asked for. */
  readonly usual: number;
  readonly rows: readonly (readonly Value[])[];
}
