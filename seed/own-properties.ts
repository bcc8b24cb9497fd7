/**
 * The properties that a data set owns. A load sets or clears exactly these; whatever else a reader has put on a node
 * or a relation stays.
 */
import type { IdLabel } from './graph-data.ts';

const named = ['id', 'name', 'dataset'];
const aliased = [...named, 'aliases', 'aliasText'];
const dated = ['date', 'datePrecision'];

const nodeProperties: Readonly<Record<IdLabel, readonly string[]>> = {
  Actor: [...aliased, 'role', 'speaksFor', 'sides'],
  Meeting: [...aliased, ...dated, 'text', 'kind', 'status'],
  Demand: [...aliased, ...dated, 'text', 'topic', 'phase'],
  Agreement: [...aliased, ...dated, 'text'],
  Place: [...aliased, ...dated, 'text'],
  Source: [...aliased, 'kind', 'anonymous', 'speaksFor', 'sides'],
  Article: [...named, 'title', 'publisher', 'published', 'url', 'file', 'sha256', 'order', 'uncovered'],
  RelationType: [...named, 'type', 'label', 'subject', 'object', 'symmetric', 'speech', 'qualifier', 'order'],
  Story: [...named, 'title', 'steps'],
  Dataset: [...named, 'title', 'description', 'sha256'],
  Claim: [
    ...[...named, ...dated, 'dateText', 'relType', 'key', 'quote', 'start', 'end', 'modality', 'polarity'],
    ...['projected', 'meetingId', 'role', 'origin', 'anonymous', 'note', 'act', 'voices', 'sides'],
  ],
};

const relationshipProperties = [
  ...['key', 'dataset', 'claimIds', 'articleIds', 'origins', 'sourceCount', 'originCount', 'status'],
  ...['acts', 'voices', 'sides', 'anonymous'],
  ...[...dated, 'meetingId', 'role', 'order', 'topic', 'between', 'note', 'contests', 'number'],
];

export function ownPropertiesOfNode(label: IdLabel): readonly string[] {
  return nodeProperties[label];
}

export function ownPropertiesOfRelationship(): readonly string[] {
  return relationshipProperties;
}
