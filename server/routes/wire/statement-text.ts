import { z } from 'zod';

const longest = 2 ** 20;

/** One Cypher statement. Data belongs into parameters, which may be larger. */
export const statementText = z
  .string()
  .min(1)
  .max(longest, `a statement may have ${longest.toLocaleString('en')} characters; put data into parameters`);
