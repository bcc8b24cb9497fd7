import type { ParameterDeclaration } from '../../protocol/api.ts';

/** What stands in the fields of a form, by parameter. */
export type FormValues = { readonly [name: string]: string };

export interface FormReading {
  /** Plain JSON for the request; a field left empty is left out, so that the default holds. */
  readonly values: Record<string, unknown>;
  /** By parameter, what is wrong with its field. */
  readonly problems: { readonly [name: string]: string };
}

export function readForm(declarations: readonly ParameterDeclaration[], form: FormValues): FormReading {
  const values: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const declaration of declarations) {
    const text = (form[declaration.name] ?? '').trim();
    if (text === '') {
      if (declaration.required) {
        problems[declaration.name] = 'Needed for this question.';
      }
      continue;
    }
    const value = readField(declaration.type, text);
    if (value === undefined) {
      problems[declaration.name] = `“${text}” is not ${sayType(declaration.type)}.`;
    } else {
      values[declaration.name] = value;
    }
  }
  return { values, problems };
}

/** What a field shows before anybody has typed: the default of the query's header. */
export function showDefault({ default: value }: ParameterDeclaration): string {
  if (value === undefined || value === null) {
    return '';
  }
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** True for parameters that take the id of a node, which people pick by name. */
export function takesNodeId({ type, description }: ParameterDeclaration): boolean {
  return type === 'string' && /\b(id|ids)\b/i.test(description);
}

/** The same for parameters that take several of them. */
export function takesNodeIds({ type, description }: ParameterDeclaration): boolean {
  return type === 'string[]' && /\bids\b/i.test(description);
}

export function sayType(type: ParameterDeclaration['type']): string {
  const words: { readonly [type in ParameterDeclaration['type']]: string } = {
    string: 'a text',
    integer: 'a whole number',
    float: 'a number',
    boolean: 'true or false',
    date: 'a date such as 2025-05-16',
    'string[]': 'a list of texts, separated by commas or as JSON',
    'integer[]': 'a list of whole numbers, separated by commas',
    any: 'JSON',
  };
  return words[type];
}

function readField(type: ParameterDeclaration['type'], text: string): unknown {
  const parts = () => text.split(',').map((part) => part.trim());
  switch (type) {
    case 'integer':
      return readWhole(text);
    case 'float':
      return Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
    case 'string[]':
      return text.startsWith('[') ? readTexts(text) : parts();
    case 'integer[]': {
      const numbers = parts().map(readWhole);
      return numbers.includes(undefined) ? undefined : numbers;
    }
    case 'any':
      return readJson(text);
    default:
      return text;
  }
}

function readWhole(text: string): number | undefined {
  return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
}

/** For texts with commas in them. */
function readTexts(text: string): readonly string[] | undefined {
  const list = readJson(text);
  return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : undefined;
}

/** JSON where it reads as such, else the text itself. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
