import type { ErrorBody, ErrorEntry } from '../../protocol/error-codes.ts';

/** What went wrong, in the server's words, or in ours when no answer came at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly position: ErrorEntry['position'];
  readonly hint: string | undefined;

  constructor(status: number, entry: ErrorEntry) {
    super(entry.message);
    this.name = 'ApiError';
    this.status = status;
    this.code = entry.code;
    this.position = entry.position;
    this.hint = entry.hint;
  }
}

export interface RequestOptions {
  /** POST where there is a body, else GET. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly accept?: string;
  readonly contentType?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Sends one request and gives the JSON answer; throws `ApiError`, or `AbortError`. */
export async function requestJson<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options);
  const body = await readJson(response);
  const errors = (body as Partial<ErrorBody> | null)?.errors;
  if (errors?.[0] !== undefined || !response.ok || body === null) {
    throw describeRefusal(response, errors?.[0]);
  }
  return body as T;
}

/** Sends one request and gives the body as it arrives; throws `ApiError` when it was refused, or `AbortError`. */
export async function requestStream(
  path: string,
  options: RequestOptions,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const { body } = await requestFile(path, options);
  return body ?? new Blob([]).stream();
}

/** The same with what the headers say of the body. */
export async function requestFile(path: string, options: RequestOptions): Promise<Response> {
  const response = await send(path, options);
  if (!response.ok) {
    const body = (await readJson(response)) as Partial<ErrorBody> | null;
    throw describeRefusal(response, body?.errors?.[0]);
  }
  return response;
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Any thrown thing as an `ApiError`, so that panels show one shape. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  const message = error instanceof Error ? error.message : String(error);
  return new ApiError(0, { code: 'Dragoman.Internal', message });
}

function describeRefusal({ status }: Response, entry: ErrorEntry | undefined): ApiError {
  const message = `The server answered ${status} without saying why.`;
  return new ApiError(status, entry ?? { code: 'Dragoman.Internal', message });
}

async function send(
  path: string,
  { method, body, accept = 'application/json', contentType = 'application/json', signal }: RequestOptions,
) {
  const sends = body !== undefined;
  try {
    return await fetch(path, {
      method: method ?? (sends ? 'POST' : 'GET'),
      headers: { accept, ...(sends ? { 'content-type': contentType } : {}) },
      ...(sends ? { body: JSON.stringify(body) } : {}),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (isAbort(error)) {
      throw error;
    }
    throw new ApiError(0, {
      code: 'Dragoman.StoreUnavailable',
      message: 'The Dragoman server does not answer.',
      hint: 'Is it still running? Start it again with `npm start`, then reload this page.',
    });
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a file does not show by itself, in a sentence. */
export function readNotice({ headers }: Response): string | null {
  const notice = headers.get('Dragoman-Notice');
  return notice === null ? null : decodeURIComponent(notice);
}
