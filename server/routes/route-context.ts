import type { SchemaAnswer } from '../../protocol/api.ts';
import type { Curation } from '../../protocol/curation.ts';
import type { Config } from '../config.ts';
import type { QueryLibrary } from '../library/query-library.ts';
import type { GraphStore } from '../storage/graph-store.ts';
import type { ViewFolder } from '../storage/view-folder.ts';
import type { ArticleTexts } from './article-texts.ts';
import type { ShortMemory } from './short-memory.ts';
import type { StatementSlots } from './statement-slots.ts';

/** What every route may use. */
export interface RouteContext {
  readonly store: GraphStore;
  readonly library: QueryLibrary;
  readonly config: RouteSettings;
  readonly slots: StatementSlots;
  readonly views: ViewFolder;
  /** What `/api/schema` found last; to be forgotten when the graph was written to. */
  readonly schemaMemory: ShortMemory<SchemaAnswer>;
  readonly texts: ArticleTexts;
  /** Whoever keeps the data set: reads it back, and adds to it where that is allowed. */
  readonly curation: Curation;
}

/** The settings that bear on answers. */
export type RouteSettings = Pick<
  Config,
  | 'queryTimeoutMs'
  | 'maxRows'
  | 'maxAnswerBytes'
  | 'maxBodyBytes'
  | 'allowWrites'
  | 'exportTimeoutMs'
  | 'maxExportRows'
  | 'maxExportElements'
  | 'saveViews'
>;
