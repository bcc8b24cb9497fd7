/** What is thrown on text and maps that give no temporal value, with Neo4j's own status codes. */
import { argumentError, CypherError } from '../errors.ts';

/** Neo4j reports unreadable temporal text as a SyntaxError, though it is found while the statement runs. */
export function temporalSyntaxError(message: string): CypherError {
  return new CypherError(message, {
    code: 'Neo.ClientError.Statement.SyntaxError',
    phase: 'runtime',
    type: 'ArgumentError',
    detail: 'InvalidArgumentValue',
  });
}

export function unreadable(text: string, typeName: string): CypherError {
  return temporalSyntaxError(`Text cannot be parsed to a ${typeName}\n"${text}"\n ^`);
}

export function temporalArgumentError(message: string): CypherError {
  return argumentError(message, 'InvalidArgumentValue');
}
