import { fetchClaims, fetchEvidence } from '../api/explorer-api.ts';
import { createShelf } from './shelf.ts';

/** Evidence by the relation's `key`. */
export const evidence = createShelf(fetchEvidence);

/** Claims by a query string such as `about=hakan-fidan`. */
export const claims = createShelf(fetchClaims);
