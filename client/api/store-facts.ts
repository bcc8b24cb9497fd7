import type { StatusAnswer } from '../../protocol/api.ts';
import { fetchStatus } from './explorer-api.ts';

let status: Promise<StatusAnswer> | undefined;

/** What the server says of itself, asked for once it is needed and again only after a failure. */
export function findStatus(): Promise<StatusAnswer> {
  status ??= fetchStatus().catch((error: unknown) => {
    status = undefined;
    throw error;
  });
  return status;
}

/** Which store is behind the server, and the name of its database. */
export async function findStore(): Promise<StatusAnswer['store']> {
  return (await findStatus()).store;
}
