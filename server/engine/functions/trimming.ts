/** trim and its kin: characters taken off the ends of text. */
import type { Value } from '../values/value.ts';
import { asString } from './arguments.ts';
import { defineFunctions } from './definition.ts';
import type { FunctionDefinition } from './function-definition.ts';

type Sides = 'left' | 'right' | 'both';

/** `trim(LEADING 'x' FROM text)` has a syntax of its own, and comes here as a call of one of the others. */
export const trimFunctions: readonly FunctionDefinition[] = [
  ...defineFunctions('String', [
    trimFacts('ltrim', 'left', 'The text without blanks, or without the given characters, at its start.'),
    trimFacts('rtrim', 'right', 'The text without blanks, or without the given characters, at its end.'),
    trimFacts('btrim', 'both', 'The text without blanks, or without the given characters, at either end.'),
  ]),
  {
    name: 'trim',
    category: 'String',
    description:
      'The text without blanks, or without the given character, at either end or at the end named.',
    signature:
      'trim([[LEADING | TRAILING | BOTH] [trimCharacterString :: STRING] FROM] input :: STRING) :: STRING',
    minArguments: 1,
    maxArguments: 1,
    call: ([text]) => trimText(asString('trim', text!), undefined, 'both'),
  },
];

function trimFacts(name: string, sides: Sides, description: string) {
  return {
    name,
    parameters: ['input :: STRING'],
    optional: ['trimCharacterString :: STRING'],
    returns: 'STRING',
    description,
    call: ([text, characters]: readonly Value[]) =>
      trimText(
        asString(name, text!),
        characters === undefined ? undefined : asString(name, characters),
        sides,
      ),
  };
}

/** Without characters, what Java's `Character.isWhitespace` tells is taken off: no-break spaces stay. */
export function trimText(text: string, characters: string | undefined, sides: Sides): string {
  const members = characters === undefined ? undefined : new Set(characters);
  const isTrimmed = (character: string) =>
    members === undefined ? isBlank(character) : members.has(character);
  const all = [...text];
  let start = 0;
  let end = all.length;
  if (sides !== 'right') while (start < end && isTrimmed(all[start]!)) start++;
  if (sides !== 'left') while (end > start && isTrimmed(all[end - 1]!)) end--;
  return start === 0 && end === all.length ? text : all.slice(start, end).join('');
}

function isBlank(character: string): boolean {
  const code = character.charCodeAt(0);
  const control = (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  return control || (/^[\p{Zs}\p{Zl}\p{Zp}]$/u.test(character) && !noBreakSpaces.includes(character));
}

const noBreakSpaces = '\u00a0\u2007\u202f';
