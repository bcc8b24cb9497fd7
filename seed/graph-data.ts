/** A data set as the nodes and relationships that it becomes. */
import type { ownLabels } from '../protocol/own-labels.ts';
import type { CypherValue } from '../protocol/values.ts';

/** A label under which ids are unique; an actor's kind is a second label. */
export type IdLabel = (typeof ownLabels)[number] | 'RelationType' | 'Story' | 'Dataset';

export type Properties = ReadonlyMap<string, CypherValue>;

export interface NodeData {
  readonly label: IdLabel;
  /** The kind of an actor. */
  readonly kind?: string;
  readonly id: string;
  readonly properties: Properties;
}

export interface RelationshipData {
  readonly type: string;
  readonly from: { readonly label: IdLabel; readonly id: string };
  readonly to: { readonly label: IdLabel; readonly id: string };
  /** Unique in the whole data set. */
  readonly key: string;
  readonly properties: Properties;
}

export interface GraphData {
  readonly nodes: readonly NodeData[];
  readonly relationships: readonly RelationshipData[];
}
