/** Functions on text. Positions and lengths count Unicode code points. */
import { argumentError, typeError } from '../errors.ts';
import { countCodePoints, sliceCodePoints, splitCodePoints } from '../values/code-points.ts';
import { isList } from '../values/kinds.ts';
import type { Value } from '../values/value.ts';
import { asInteger, asString, invalidInput } from './arguments.ts';
import { defineFunctions } from './definition.ts';
import type { FunctionContext, FunctionDefinition } from './function-definition.ts';
import { replaceText, splitText } from './text-splitting.ts';
import { trimFunctions } from './trimming.ts';

const oneText = ['input :: STRING'];

export const stringFunctions: readonly FunctionDefinition[] = [
  ...trimFunctions,
  ...defineFunctions('String', [
    ...['toUpper', 'upper'].map((name) => ({
      name,
      parameters: oneText,
      returns: 'STRING',
      description: 'The text in upper case.',
      call: ([text]: readonly Value[]) => asString(name, text!).toUpperCase(),
    })),
    ...['toLower', 'lower'].map((name) => ({
      name,
      parameters: oneText,
      returns: 'STRING',
      description: 'The text in lower case.',
      call: ([text]: readonly Value[]) => asString(name, text!).toLowerCase(),
    })),
    {
      name: 'left',
      parameters: ['original :: STRING', 'length :: INTEGER'],
      returns: 'STRING',
      description: 'The first characters of the text, as many as asked for.',
      call: ([text, length]) =>
        sliceCodePoints(asString('left', text!), 0, asCount('left', 'length', length!)),
    },
    {
      name: 'right',
      parameters: ['original :: STRING', 'length :: INTEGER'],
      returns: 'STRING',
      description: 'The last characters of the text, as many as asked for.',
      call: ([text, length]) => takeRight(asString('right', text!), asCount('right', 'length', length!)),
    },
    {
      name: 'substring',
      parameters: ['original :: STRING', 'start :: INTEGER'],
      optional: ['length :: INTEGER'],
      returns: 'STRING',
      description: 'Part of the text, from a position counted from 0, to the end or of a given length.',
      call: ([text, from, length]) => {
        const start = asCount('substring', 'start', from!);
        const count =
          length === undefined ? Number.POSITIVE_INFINITY : asCount('substring', 'length', length);
        return sliceCodePoints(asString('substring', text!), start, start + count);
      },
    },
    {
      name: 'replace',
      parameters: ['original :: STRING', 'search :: STRING', 'replace :: STRING'],
      returns: 'STRING',
      description: 'The text with every occurrence of one piece of text replaced by another.',
      call: ([text, search, replacement], context) => {
        const result = replaceText(
          asString('replace', text!),
          asString('replace', search!),
          asString('replace', replacement!),
        );
        context.allocate(result.length * 2);
        return result;
      },
    },
    {
      name: 'split',
      parameters: ['original :: STRING', 'splitDelimiters :: STRING | LIST<STRING>'],
      returns: 'LIST<STRING>',
      description: 'The pieces of the text between occurrences of the delimiters.',
      call: ([text, delimiters], context) => split(text!, delimiters!, context),
    },
    {
      name: 'reverse',
      parameters: ['input :: STRING | LIST<ANY>'],
      returns: 'STRING | LIST<ANY>',
      description: 'The characters of a text, or the elements of a list, in reverse order.',
      call: ([value]) => reverse(value!),
    },
    {
      name: 'normalize',
      parameters: oneText,
      optional: ['normalForm = NFC :: [NFC, NFD, NFKC, NFKD]'],
      returns: 'STRING',
      description: 'The text in a Unicode normal form, NFC unless another is named.',
      call: ([text, form]) => asString('normalize', text!).normalize(asNormalForm(form)),
    },
  ]),
  ...defineFunctions(
    'Scalar',
    ['char_length', 'character_length'].map((name) => ({
      name,
      parameters: oneText,
      returns: 'INTEGER',
      description: 'The number of Unicode characters in the text.',
      call: ([text]: readonly Value[]) => {
        if (typeof text === 'string') return BigInt(countCodePoints(text));
        throw invalidInput('character_length', 'a String', text!);
      },
    })),
  ),
];

function asCount(name: string, what: string, value: Value): number {
  const count = Number(asInteger(name, what, value));
  if (count >= 0) return count;
  throw argumentError(
    name === 'right' ? 'negative length' : 'Cannot handle negative start index nor negative length',
  );
}

function takeRight(text: string, length: number): string {
  return sliceCodePoints(text, Math.max(0, countCodePoints(text) - length));
}

function split(text: Value, delimiters: Value, context: FunctionContext): Value {
  const original = asString('split', text);
  const list = isList(delimiters) ? delimiters : [delimiters];
  const pieces = splitText(
    original,
    list.map((delimiter) => asString('split', delimiter)),
  );
  context.allocate(original.length * 2 + pieces.length * 16);
  return pieces;
}

function reverse(value: Value): Value {
  if (typeof value === 'string') return splitCodePoints(value).reverse().join('');
  if (isList(value)) return value.toReversed();
  throw typeError(
    "Invalid input for function 'reverse()': Expected a string or a list; " +
      'consider converting the value to a string with toString() or creating a list.',
    'InvalidArgumentValue',
  );
}

const normalForms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;

function asNormalForm(value: Value | undefined): (typeof normalForms)[number] {
  if (value === undefined) return 'NFC';
  const form = normalForms.find((candidate) => candidate === value);
  if (form === undefined) {
    throw argumentError(
      `Unknown normal form. Valid values are: ${normalForms.join(', ')}.`,
      'InvalidArgumentValue',
    );
  }
  return form;
}
