/** Which form of answer a request asks for, by the media types of Neo4j's Query API. */
import { columnLinesType } from '../../../protocol/columns.ts';
import { AppError } from '../../errors.ts';

export interface AnswerFormat {
  readonly mediaType: string;
  readonly typed: boolean;
  /** One JSON event a line instead of one document. */
  readonly lines: boolean;
  /** Rows as columns, portion by portion: ours, not Neo4j's. */
  readonly columns?: true;
}

const typedNames = ['', '.v1.0', '.v1.1'].map((version) => `application/vnd.neo4j.query${version}`);

/** In order of preference where the request has none. */
const formats: readonly AnswerFormat[] = [
  { mediaType: 'application/json', typed: false, lines: false },
  ...typedNames.map((mediaType) => ({ mediaType, typed: true, lines: false })),
  { mediaType: 'application/jsonl', typed: false, lines: true },
  ...typedNames.map((mediaType) => ({ mediaType: `${mediaType}+jsonl`, typed: true, lines: true })),
  { mediaType: columnLinesType, typed: true, lines: true, columns: true },
];

/** Throws `Dragoman.NotAcceptable` when the request wants something that is not spoken here. */
export function chooseFormat(accept: string | undefined): AnswerFormat {
  const wanted = readAccept(accept ?? '*/*');
  for (const { type } of wanted) {
    const found = formats.find(({ mediaType }) => matches(type, mediaType));
    if (found !== undefined) return found;
  }
  throw new AppError('Dragoman.NotAcceptable', `No answer can be given as "${accept}".`, {
    hint: `Ask for one of ${formats.map(({ mediaType }) => mediaType).join(', ')}.`,
  });
}

/** How a request's parameters are written. Throws `Dragoman.UnsupportedMediaType`. */
export function readContentType(contentType: string | undefined): 'plain' | 'typed' {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json') return 'plain';
  if (typedNames.includes(type)) return 'typed';
  const given = type === '' ? 'has no Content-Type' : `has the Content-Type "${type}"`;
  throw new AppError('Dragoman.UnsupportedMediaType', `The body ${given}.`, {
    hint: `Send application/json, or ${typedNames[0]} for typed parameters.`,
  });
}

function readAccept(accept: string): { type: string; quality: number }[] {
  return accept
    .split(',')
    .map((entry) => {
      const [type = '', ...attributes] = entry.split(';').map((part) => part.trim().toLowerCase());
      const quality = attributes.find((attribute) => attribute.startsWith('q='))?.slice(2);
      return { type, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ type, quality }) => type !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality);
}

function matches(wanted: string, mediaType: string): boolean {
  if (wanted === '*/*' || wanted === 'application/*') return true;
  return wanted === mediaType;
}
