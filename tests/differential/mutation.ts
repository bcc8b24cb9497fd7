/** Statements with one thing wrong, to see whether both sides notice the same mistakes. */
import type { Random } from './random.ts';

const words = [
  'WITH',
  'RETURN',
  'WHERE',
  '(',
  ')',
  '[',
  ']',
  ',',
  ':',
  '*',
  'AS',
  'count(*)',
  'n0',
  'nobody',
  'NOT',
  '1',
  '.',
  '$',
  '}',
  '|',
];

/** One token less, twice, in another's place, or an unexpected one. */
export function mutate(statement: string, random: Random): string {
  const tokens: readonly string[] = statement.match(/'[^']*'|"[^"]*"|\w+|\s+|./gsu) ?? [];
  const visible = [...tokens.keys()].filter((index) => tokens[index]?.trim() !== '');
  const [at, other] = [random.pick(visible), random.pick(visible)];
  const token = tokens[at] ?? '';
  switch (random.integer(0, 4)) {
    case 0:
      return tokens.toSpliced(at, 1).join('');
    case 1:
      return tokens.toSpliced(at, 0, `${token} `).join('');
    case 2:
      return tokens.with(at, tokens[other] ?? '').join('');
    case 3:
      return tokens.toSpliced(at, 0, `${random.pick(words)} `).join('');
    default:
      return tokens.with(at, random.pick(words)).join('');
  }
}
