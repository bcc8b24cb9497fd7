/** What the routes under `/api` answer. Values that come from the graph are typed JSON. */
import type { ErrorEntry } from './error-codes.ts';
import type { TypedJson, TypedNode } from './typed-json.ts';

export type StoreKind = 'neo4j' | 'embedded';

/** GET /api/status */
export interface StatusAnswer {
  readonly version: string;
  readonly store: {
    readonly kind: StoreKind;
    /** Such as `Neo4j 5.26.30` or `Dragoman embedded engine`. */
    readonly product: string;
    /** Without credentials; absent for the embedded store. */
    readonly address?: string;
    readonly database: string;
  };
  readonly writesAllowed: boolean;
  readonly limits: { readonly timeoutMs: number; readonly maxRows: number };
  readonly counts: { readonly nodes: number; readonly relationships: number };
}

/** Every answer that ran library Cypher says so, so that a click can show the query behind it. */
export interface Provenance {
  readonly store: StoreKind;
  readonly ran: readonly {
    readonly query: string;
    readonly cypher: string;
    readonly parameters: Record<string, TypedJson>;
  }[];
}

/** GET /api/schema — kept for a short while; `?fresh=true` takes it anew. */
export interface SchemaAnswer extends Provenance {
  readonly labels: readonly {
    readonly label: string;
    readonly count: number;
    readonly properties: readonly PropertyFacts[];
  }[];
  readonly relationshipTypes: readonly {
    readonly type: string;
    readonly count: number;
    readonly properties: readonly PropertyFacts[];
  }[];
  readonly connections: readonly {
    readonly from: string;
    readonly type: string;
    readonly to: string;
    /** Reckoned from the sample when `estimated`. */
    readonly count: number;
    readonly estimated: boolean;
  }[];
  /** At most so many nodes of each label and relationships of each type were looked at. */
  readonly sampleSize: number;
  /** ISO date and time: when the schema was taken. */
  readonly takenAt: string;
  /** Set when something was left out or reckoned; in words for a reader. */
  readonly notice?: string;
}

export interface PropertyFacts {
  readonly name: string;
  /** Such as `STRING`, `DATE`, `LIST<STRING>`. */
  readonly types: readonly string[];
  /** How many have it; reckoned from the sample when `estimated`. */
  readonly count: number;
  /** How many of those looked at have it, from 0 to 1. */
  readonly share: number;
  readonly estimated: boolean;
  /** Up to three values; long text and lists are shortened, with an ellipsis. */
  readonly samples: readonly TypedJson[];
}

/** GET /api/search?q=&limit= */
export interface SearchAnswer extends Provenance {
  readonly hits: readonly {
    readonly node: TypedNode;
    /** The spelling that matched, and whether it is the node's name or one of its aliases. */
    readonly matched: string;
    readonly field: 'name' | 'alias' | 'text';
    readonly score: number;
  }[];
  readonly more: boolean;
  /** Set when the search had to do without a full-text index, and is therefore plainer. */
  readonly notice?: string;
}

/** GET /api/nodes/:id — `:id` is the property `id`, or an elementId behind `element:`. */
export interface NodeAnswer extends Provenance {
  readonly node: TypedNode;
  readonly neighbours: readonly NeighbourCount[];
}

export interface NeighbourCount {
  readonly type: string;
  readonly direction: 'out' | 'in';
  readonly count: number;
}

/** GET /api/nodes/:id/neighbours?type=&direction=&limit= — counts always; rows only up to `limit`. */
export interface NeighboursAnswer extends Provenance {
  readonly counts: readonly NeighbourCount[];
  readonly graph: GraphPart;
  readonly shown: number;
  readonly total: number;
}

/** GET /api/paths?from=&to=&maxLength=&type=&directed= */
export interface PathsAnswer extends Provenance {
  readonly paths: readonly TypedJson[];
  readonly graph: GraphPart;
  readonly more: boolean;
}

/** POST /api/overview `{statement, parameters}` — what a statement returns, as groups by labels. */
export interface OverviewAnswer extends Provenance {
  readonly nodes: number;
  readonly relationships: number;
  /** The largest first; `members` are elementIds, the best connected first, of large groups not all. */
  readonly groups: readonly {
    readonly labels: readonly string[];
    readonly count: number;
    readonly members: readonly string[];
  }[];
  /** `from` and `to` are places among the groups. */
  readonly ties: readonly {
    readonly from: number;
    readonly to: number;
    readonly type: string;
    readonly count: number;
  }[];
  /** Set when not all of the answer was looked at; in words for a reader. */
  readonly notice?: string;
}

/** Nodes and relationships, each once; a relationship's ends are always among the nodes. */
export interface GraphPart {
  readonly nodes: readonly TypedNode[];
  readonly relationships: readonly TypedJson[];
}

export interface ParameterDeclaration {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'string[]' | 'integer[]' | 'any';
  readonly required: boolean;
  readonly default?: string | number | boolean | null | readonly (string | number)[];
  readonly description: string;
}

export interface ViewEntry {
  readonly id: string;
  readonly name: string;
  /** ISO date and time. */
  readonly savedAt: string;
  readonly bytes: number;
}

/** GET /api/views — the newest first. */
export interface ViewsAnswer {
  readonly views: readonly ViewEntry[];
  /** Whether this server lets readers save and delete views. */
  readonly saving: boolean;
}

/** POST /api/views `{name?, view}` and GET /api/views/:id. The id is a hash of name and view. */
export interface SavedViewAnswer extends ViewEntry {
  readonly view: Readonly<Record<string, unknown>>;
}

/** GET /api/queries */
export interface QueriesAnswer {
  readonly queries: readonly QueryDescription[];
}

export interface QueryDescription {
  /** `<folder>/<name>` */
  readonly id: string;
  readonly folder: string;
  readonly title: string;
  readonly parameters: readonly ParameterDeclaration[];
  readonly cypher: string;
  /** False for statements that serve the explorer's own clicks and would puzzle a reader in a menu. */
  readonly listed: boolean;
}

/** GET|POST /api/queries/<id>; POST body `{parameters: {…}}`, GET takes them from the query string. */
export interface QueryRunAnswer extends Provenance {
  readonly query: QueryDescription;
  readonly fields: readonly string[];
  readonly values: readonly (readonly TypedJson[])[];
  readonly graph: GraphPart;
  /** True when the row cap cut the answer; the message says so in words. */
  readonly truncated: boolean;
  readonly notice?: string;
  readonly elapsedMs: number;
}

/** GET /api/evidence/:key — the claims behind a relation (its `key`), in reading order. */
export interface EvidenceAnswer extends Provenance {
  readonly key: string;
  readonly relation: {
    readonly type: string;
    readonly status: string;
    readonly sourceCount: number;
    readonly originCount: number;
    readonly subject: TypedNode;
    readonly object: TypedNode;
  };
  readonly claims: readonly ClaimAnswer[];
}

export interface ClaimAnswer {
  readonly id: string;
  readonly relType: string;
  readonly key: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly modality: string;
  readonly polarity: string;
  /** `stated`, `named`, `anonymous`, `denied`, `planned` or `inferred`; empty in data of an older making. */
  readonly act: string;
  /** Whether it supports a relation of the graph; what is planned or denied does not. */
  readonly projected: boolean;
  /** Who first said so, and whether the report withholds the name. */
  readonly origin: string;
  readonly anonymous: boolean;
  readonly role?: string;
  /** Why it was read so. */
  readonly note?: string;
  /** The report's words around the quote, where the server has the report's text. */
  readonly context?: { readonly before: string; readonly after: string };
  /** The data set it is of, and the hash of the edition in the store. */
  readonly dataset?: { readonly id: string; readonly sha256: string };
  readonly date?: string;
  readonly datePrecision?: string;
  readonly dateText?: string;
  readonly article: ArticleSummary;
  readonly subject: { readonly id: string; readonly name: string };
  readonly object: { readonly id: string; readonly name: string };
  /** From the paper's nearest source outwards: agency, unnamed official, … */
  readonly attribution: readonly {
    readonly id: string;
    readonly name: string;
    readonly anonymous: boolean;
  }[];
  readonly disagreements: readonly {
    readonly claimId: string;
    readonly topic: string;
    readonly between: 'sources' | 'actors';
  }[];
}

export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO date of the report. */
  readonly published: string;
}

/** GET /api/articles — in order of their dates. */
export interface ArticlesAnswer extends Provenance {
  readonly articles: readonly (ArticleSummary & { readonly claims: number })[];
}

/** GET /api/articles/:id — a report as the list of its claims. */
export interface ArticleAnswer extends Provenance {
  readonly article: ArticleSummary & { readonly sha256: string; readonly url?: string };
  /** Whether the server has the report's text, and claims therefore their context. */
  readonly textAtHand: boolean;
  /** The sentences without a claim, in reading order, each with the reason. */
  readonly uncovered: readonly { readonly start: number; readonly end: number; readonly reason: string }[];
  readonly claims: readonly ClaimAnswer[];
}

/** POST /api/check — a statement is looked at, and not run. */
export interface CheckAnswer {
  readonly store: StoreKind;
  readonly problems: readonly CheckProblem[];
}

export interface CheckProblem extends ErrorEntry {
  /** An `error` keeps the statement from running; a `warning` is likely a mistake, such as a label that is not there. */
  readonly severity: 'error' | 'warning';
}
