import { fetchArticle, fetchArticles } from '../api/explorer-api.ts';
import { createShelf } from './shelf.ts';

/** One entry, under any key: all reports in order of their dates. */
export const reportList = createShelf(fetchArticles);

/** A report by its id. */
export const reports = createShelf(fetchArticle);
