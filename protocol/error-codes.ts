/** Every code an error body can carry, besides the `Neo.…` status codes that a store gives. A closed list. */
export const errorCodes = {
  'Dragoman.BadRequest': 400,
  'Dragoman.MalformedJson': 400,
  'Dragoman.ParameterMissing': 400,
  'Dragoman.ParameterUnknown': 400,
  'Dragoman.ParameterInvalid': 400,
  'Dragoman.WritesNotAllowed': 403,
  'Dragoman.CallNotAllowed': 403,
  'Dragoman.SavingNotAllowed': 403,
  'Dragoman.HostNotAllowed': 403,
  'Dragoman.OriginNotAllowed': 403,
  'Dragoman.Unauthorized': 401,
  'Dragoman.NotFound': 404,
  'Dragoman.QueryNotFound': 404,
  'Dragoman.NodeNotFound': 404,
  'Dragoman.RelationNotFound': 404,
  'Dragoman.ArticleNotFound': 404,
  'Dragoman.ViewNotFound': 404,
  'Dragoman.ClaimNotFound': 404,
  'Dragoman.DatasetNotFound': 404,
  'Dragoman.DatabaseNotFound': 404,
  'Dragoman.MethodNotAllowed': 405,
  'Dragoman.NotAcceptable': 406,
  'Dragoman.Timeout': 408,
  'Dragoman.EditConflict': 409,
  'Dragoman.NodeAmbiguous': 409,
  'Dragoman.BodyTooLarge': 413,
  'Dragoman.ExportTooLarge': 413,
  'Dragoman.ViewTooLarge': 413,
  'Dragoman.UnsupportedMediaType': 415,
  'Dragoman.ClaimInvalid': 422,
  'Dragoman.TooManyRequests': 429,
  'Dragoman.Internal': 500,
  'Dragoman.StoreUnavailable': 503,
  'Dragoman.TooManyViews': 507,
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** The one error body, shaped as in Neo4j's Query API. */
export interface ErrorBody {
  readonly errors: readonly ErrorEntry[];
}

export interface ErrorEntry {
  /** An `ErrorCode`, or a status code of the store such as `Neo.ClientError.Statement.SyntaxError`. */
  readonly code: string;
  readonly message: string;
  /** Where in the statement; line and column count from 1, offset from 0. */
  readonly position?: { readonly line: number; readonly column: number; readonly offset: number };
  /** What to do about it. */
  readonly hint?: string;
}
