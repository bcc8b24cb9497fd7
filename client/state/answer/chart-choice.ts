import type { Result } from '../ask-store.ts';
import { type ColumnFacts, describeColumns, isNumeric, type ValueType } from './column-kinds.ts';

export type ChartKind = 'bars' | 'line' | 'histogram' | 'scatter';

export interface ChartChoice {
  readonly kind: ChartKind;
  readonly x: number;
  /** Null for a histogram, and for bars that count the rows of each category. */
  readonly y: number | null;
  readonly colour: number | null;
}

/** What a column can be in a chart. */
export type ChartRole = 'number' | 'moment' | 'category' | 'none';

/** More colours than this nobody tells apart, and Okabe and Ito name no more. */
export const mostColours = 7;
/** More categories than this are no longer told apart by colour, and better looked up in the table. */
const fewCategories = 40;
/** Columns are judged by their first rows; the drawing then takes all rows, and says which it leaves out. */
const judged = 2000;

const momentTypes: readonly ValueType[] = ['date', 'datetime', 'localdatetime'];
const categoryTypes: readonly ValueType[] = ['text', 'boolean', 'node', 'relationship'];

export function roleOf(facts: ColumnFacts): ChartRole {
  const types = [...facts.types];
  if (types.length === 0) {
    return 'none';
  }
  if (isNumeric(facts) || (types.length === 1 && types[0] === 'duration')) {
    return 'number';
  }
  if (types.every((type) => momentTypes.includes(type))) {
    return 'moment';
  }
  return types.every((type) => categoryTypes.includes(type)) ? 'category' : 'none';
}

/** Facts of the columns, from the first rows. */
export function judgeColumns({ fields, values, rowCount }: Result): ColumnFacts[] {
  return describeColumns(fields, values, Math.min(rowCount, judged));
}

/** True when there is something to draw: a number to measure, or moments or repeated categories to count. */
export function canChart(result: Result): boolean {
  return result.rowCount > 1 && chooseChart(judgeColumns(result)) !== null;
}

/**
 * The chart that suits the columns: a line over time, bars over categories, dots for two numbers, a histogram of one.
 * Null when nothing can be measured.
 */
export function chooseChart(columns: readonly ColumnFacts[]): ChartChoice | null {
  const roles = columns.map(roleOf);
  const numbers = withRole(roles, 'number');
  const [moment] = withRole(roles, 'moment');
  const [category] = withRole(roles, 'category');
  const [first, second] = numbers;
  if (first === undefined) {
    return moment === undefined ? null : { kind: 'histogram', x: moment, y: null, colour: null };
  }
  if (moment !== undefined) {
    return {
      kind: 'line',
      x: moment,
      y: first,
      colour: pickColour(columns, roles, [moment, first], mostColours * 4),
    };
  }
  if (category !== undefined && second === undefined) {
    return { kind: 'bars', x: category, y: first, colour: pickColour(columns, roles, [category, first]) };
  }
  if (second !== undefined) {
    const manyThings = category === undefined || (columns[category]?.distinct ?? 0) > fewCategories;
    return manyThings
      ? { kind: 'scatter', x: first, y: second, colour: pickColour(columns, roles, [first, second]) }
      : { kind: 'bars', x: category, y: first, colour: null };
  }
  return { kind: 'histogram', x: first, y: null, colour: null };
}

/** The columns that may stand at x, at y and for the colour in a chart of this kind. */
export function listColumns(
  kind: ChartKind,
  columns: readonly ColumnFacts[],
): { readonly x: number[]; readonly y: number[]; readonly colour: number[] } {
  const roles = columns.map(roleOf);
  const numbers = withRole(roles, 'number');
  const moments = withRole(roles, 'moment');
  const categories = withRole(roles, 'category');
  const colour = categories.filter((column) => (columns[column]?.distinct ?? 0) <= mostColours * 4);
  switch (kind) {
    case 'bars':
      return { x: [...categories, ...moments, ...numbers], y: numbers, colour };
    case 'line':
      return { x: [...moments, ...numbers], y: numbers, colour };
    case 'histogram':
      return { x: [...numbers, ...moments], y: [], colour: [] };
    case 'scatter':
      return { x: [...numbers, ...moments], y: [...numbers, ...moments], colour };
  }
}

/** The kinds that these columns allow. */
export function listKinds(columns: readonly ColumnFacts[]): ChartKind[] {
  const kinds: readonly ChartKind[] = ['bars', 'line', 'histogram', 'scatter'];
  return kinds.filter((kind) => {
    const { x, y } = listColumns(kind, columns);
    return kind === 'histogram'
      ? x.length > 0
      : kind === 'bars'
        ? x.length > 0
        : x.length > 0 && y.some((column) => x.length > 1 || column !== x[0]);
  });
}

/** Keeps of a choice what the other kind can use as well. */
export function changeKind(
  choice: ChartChoice,
  kind: ChartKind,
  columns: readonly ColumnFacts[],
): ChartChoice {
  const { x, y, colour } = listColumns(kind, columns);
  const nextX = x.includes(choice.x) ? choice.x : (x[0] ?? choice.x);
  const others = y.filter((column) => column !== nextX);
  const nextY = choice.y !== null && others.includes(choice.y) ? choice.y : (others[0] ?? null);
  return {
    kind,
    x: nextX,
    y: kind === 'histogram' ? null : nextY,
    colour: choice.colour !== null && colour.includes(choice.colour) ? choice.colour : null,
  };
}

/** A second category of few values, which tells lines, dots or parts of bars apart. */
function pickColour(
  columns: readonly ColumnFacts[],
  roles: readonly ChartRole[],
  taken: readonly number[],
  most = mostColours,
): number | null {
  const free = withRole(roles, 'category').filter((column) => !taken.includes(column));
  return free.find((column) => (columns[column]?.distinct ?? 0) <= most) ?? null;
}

function withRole(roles: readonly ChartRole[], wanted: ChartRole): number[] {
  return roles.flatMap((role, column) => (role === wanted ? [column] : []));
}
