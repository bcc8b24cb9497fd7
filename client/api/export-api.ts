import type { TypedJson } from '../../protocol/typed-json.ts';
import { ApiError, isAbort, readNotice, requestFile } from './http.ts';

export type ExportFormat = 'csv' | 'tsv' | 'json' | 'jsonl' | 'graphml' | 'gexf' | 'cypher';

export interface ExportRequest {
  readonly format: ExportFormat;
  /** One of the two. */
  readonly statement?: string;
  readonly query?: string;
  readonly parameters: { readonly [name: string]: TypedJson };
}

export interface ExportedFile {
  readonly blob: Blob;
  readonly name: string;
  /** What the file does not show by itself. */
  readonly notice: string | null;
}

/**
 * Fetches a whole answer as a file and tells how many bytes have come so far. Throws `ApiError` when the server refuses
 * or breaks off, `AbortError` when aborted.
 */
export async function fetchExport(
  request: ExportRequest,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<ExportedFile> {
  const response = await requestFile('/api/export', { body: request, accept: '*/*', signal });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  try {
    for await (const part of readParts(response)) {
      parts.push(part);
      bytes += part.length;
      onProgress(bytes);
    }
  } catch (error) {
    throw isAbort(error) ? error : breakOff(parts);
  }
  const disposition = response.headers.get('Content-Disposition') ?? '';
  return {
    blob: new Blob(parts, { type: response.headers.get('Content-Type') ?? '' }),
    name: readName(disposition) ?? `answer.${request.format}`,
    notice: readNotice(response),
  };
}

async function* readParts({ body }: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  for (let next = await reader?.read(); next !== undefined && !next.done; next = await reader?.read()) {
    yield next.value;
  }
}

/** The server ends a file that it cannot finish with a sentence that says why. */
function breakOff(parts: readonly Uint8Array<ArrayBuffer>[]): ApiError {
  const end = parts
    .slice(-2)
    .map((part) => new TextDecoder().decode(part))
    .join('');
  const why = /This file is not whole\. (.*)\s*$/.exec(end)?.[1];
  return new ApiError(0, {
    code: 'Dragoman.StoreUnavailable',
    message: why ?? 'The file broke off midway, and nothing was saved.',
    hint: 'Ask for less at once, or ask again.',
  });
}

function readName(disposition: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded === undefined
    ? /filename="?([^";]+)"?/i.exec(disposition)?.[1]
    : decodeURIComponent(encoded);
}
