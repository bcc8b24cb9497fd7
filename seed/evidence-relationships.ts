/** The relationships that tie a claim to what it speaks of, to its report, its speakers and its opponents. */
import type { CypherValue } from '../protocol/values.ts';
import type { ClaimRow, Dataset, DisagreementRow } from './dataset.ts';
import type { IdLabel, RelationshipData } from './graph-data.ts';
import { withProperties } from './properties.ts';

/** @param labels of every actor, thing and source */
export function evidenceRelationships(
  dataset: Dataset,
  labels: ReadonlyMap<string, IdLabel>,
): readonly RelationshipData[] {
  return [
    ...dataset.claims.flatMap((claim) => claimRelationships(claim, labels)),
    ...dataset.disagreements.flatMap(disagreementRelationships),
  ];
}

function claimRelationships(
  claim: ClaimRow,
  labels: ReadonlyMap<string, IdLabel>,
): readonly RelationshipData[] {
  const from = { label: 'Claim', id: claim.id } as const;
  const link = (type: string, id: string, label: IdLabel): RelationshipData => ({
    type,
    from,
    to: { label, id },
    key: `${type}--${claim.id}--${id}`,
    properties: new Map(),
  });
  return [
    link('SUBJECT', claim.subject, labels.get(claim.subject)!),
    link('OBJECT', claim.object, labels.get(claim.object)!),
    link('REPORTED_IN', claim.article, 'Article'),
    ...claim.attributedTo.map((speaker, index) => {
      // From 1, the nearest to the paper, outwards; a chain may name one speaker twice.
      const order = index + 1;
      const attribution = link('ATTRIBUTED_TO', speaker, labels.get(speaker)!);
      return {
        ...attribution,
        key: `${attribution.key}--${order}`,
        properties: withProperties({ order: BigInt(order) }),
      };
    }),
  ];
}

function disagreementRelationships(
  { topic, between, left, right, note, contests }: DisagreementRow,
  index: number,
): readonly RelationshipData[] {
  const number = BigInt(index + 1);
  const facts: Record<string, CypherValue | undefined> = { topic, between, note, contests, number };
  return left.flatMap((one) =>
    right.map((other) => ({
      type: 'DISAGREES_WITH',
      from: { label: 'Claim' as const, id: one },
      to: { label: 'Claim' as const, id: other },
      // Two claims may disagree about two things.
      key: `DISAGREES_WITH--${one}--${other}--${index + 1}`,
      properties: withProperties(facts),
    })),
  );
}
