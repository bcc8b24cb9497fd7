import type { ErrorRequestHandler } from 'express';
import { logError } from '../error-log.ts';
import { AppError, describeError, isUnforeseen } from '../errors.ts';

/** The last handler: every error becomes the one body, and only what nobody foresaw goes to the log. */
export const handleErrors: ErrorRequestHandler = (thrown, request, response, next) => {
  const error = fromExpress(thrown);
  if (isUnforeseen(error)) logError(`${request.method} ${request.path}`, error);
  if (response.headersSent) {
    // Too late for a status: cutting the connection tells the client that the answer is not whole.
    next(error);
    return;
  }
  const { status, body } = describeError(error);
  if (status === 429 || status === 503) response.setHeader('Retry-After', '1');
  response.status(status).json(body);
};

/** What express and its body readers throw themselves; https://github.com/expressjs/body-parser#errors. */
function fromExpress(error: unknown): unknown {
  const { type, status, limit } = (error ?? {}) as { type?: string; status?: number; limit?: number };
  if (type === 'entity.too.large') {
    return new AppError(
      'Dragoman.BodyTooLarge',
      `The body is larger than ${limit?.toLocaleString('en')} bytes.`,
      {
        hint: 'Send less at a time, or raise MAX_BODY_BYTES.',
      },
    );
  }
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') {
    return new AppError('Dragoman.UnsupportedMediaType', 'The body’s encoding is not supported; send UTF-8.');
  }
  if (error instanceof URIError) {
    return new AppError('Dragoman.BadRequest', 'The address holds a percent sign that encodes nothing.');
  }
  const isOurs = error instanceof Error && error.name.endsWith('Error') && status === undefined;
  if (isOurs || status === undefined || status >= 500) return error;
  return new AppError('Dragoman.BadRequest', 'The request could not be read.', { cause: error });
}
