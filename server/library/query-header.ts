/**
 * Reads the header of one file of the query library: title, parameters, markers. Knows the format of the header,
 * not where files lie nor how a statement is run.
 */
import type { ParameterDeclaration } from '../../protocol/api.ts';
import { coerceText } from './parameter-text.ts';
import { LibraryError, type Located, type QueryHeader } from './query-header-types.ts';

const parameterLine = /^@param\s+(?<name>\S+)\s+(?<type>[a-z]+(?:\[\])?)(?<rest>.*)$/;
const defaultValue = /^\s*=\s*(?<value>"(?:[^"\\]|\\.)*"|\[[^\]]*\]|\S+)(?<description>.*)$/;
const types: ReadonlySet<string> = new Set<ParameterDeclaration['type']>([
  'string',
  'integer',
  'float',
  'boolean',
  'date',
  'string[]',
  'integer[]',
  'any',
]);

/** Throws a LibraryError with `file:line` where the header breaks its contract. */
export function readHeader(file: string, text: string): QueryHeader {
  const lines = takeHeader(text);
  const [first] = lines;
  if (first === undefined || first.text.startsWith('@') || first.text === '') {
    throw new LibraryError(file, 1, 'the first line must be a comment with the title in plain words');
  }
  const parameters: Located<ParameterDeclaration>[] = [];
  let listed = true;
  for (const { line, text: comment } of lines.slice(1)) {
    if (comment === '@unlisted') listed = false;
    else if (comment.startsWith('@param ')) {
      const parameter = readParameter(file, line, comment);
      if (parameters.some(({ value }) => value.name === parameter.name)) {
        throw new LibraryError(file, line, `parameter $${parameter.name} is declared twice`);
      }
      parameters.push({ line, value: parameter });
    } else if (comment.startsWith('@')) {
      throw new LibraryError(file, line, `${comment.split(' ')[0]} is none of @param, @unlisted`);
    }
  }
  return { title: first.text, parameters, listed };
}

interface HeaderLine {
  readonly line: number;
  readonly text: string;
}

/** The comment lines before the statement, without their slashes. */
function takeHeader(text: string): HeaderLine[] {
  const header: HeaderLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const comment = /^\s*\/\/(.*)$/.exec(line);
    if (comment === null) break;
    header.push({ line: index + 1, text: comment[1]?.trim() ?? '' });
  }
  return header;
}

function readParameter(file: string, line: number, comment: string): ParameterDeclaration {
  const { name, type, rest = '' } = parameterLine.exec(comment)?.groups ?? {};
  if (name === undefined || type === undefined || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) {
    throw new LibraryError(file, line, 'a parameter reads `// @param name type = default   description`');
  }
  if (!types.has(type)) {
    throw new LibraryError(file, line, `type ${type} of $${name} is none of ${[...types].join(', ')}`);
  }
  const withDefault = defaultValue.exec(rest)?.groups;
  const description = (withDefault?.description ?? rest).trim();
  if (description === '') throw new LibraryError(file, line, `parameter $${name} has no description`);
  const declared = { name, type: type as ParameterDeclaration['type'], description };
  if (withDefault === undefined) return { ...declared, required: true };
  return {
    ...declared,
    required: false,
    default: readDefault(file, line, declared, withDefault.value ?? ''),
  };
}

function readDefault(
  file: string,
  line: number,
  parameter: Pick<ParameterDeclaration, 'name' | 'type'>,
  text: string,
): NonNullable<ParameterDeclaration['default']> | null {
  if (text === 'null') return null;
  const refusal = new LibraryError(
    file,
    line,
    `default ${text} of $${parameter.name} is not a ${parameter.type}`,
  );
  if (parameter.type.endsWith('[]') || text.startsWith('"')) {
    const value = parseJson(text);
    const fits = parameter.type.endsWith('[]') ? Array.isArray(value) : typeof value === 'string';
    if (!fits) throw refusal;
    return value as string | string[] | number[];
  }
  const value = coerceText(text, parameter.type);
  if (value === undefined) throw refusal;
  return typeof value === 'bigint' ? Number(value) : parameter.type === 'date' ? text : (value as string);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
