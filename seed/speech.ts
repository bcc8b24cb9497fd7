/** Whose words a claim gives, and as what kind of speech a reader meets them. */
import type { ClaimRow, Dataset, RelationTypeRow } from './dataset.ts';
import { findOrigins } from './origins.ts';

/** In the order of a reader's layers; README.md tells them apart. */
export const acts = ['stated', 'named', 'anonymous', 'denied', 'planned', 'inferred'] as const;
export type Act = (typeof acts)[number];

/** @param anonymous whether the report withholds the name of the claim's origin */
export function actOf({ polarity, modality, attributedTo }: ClaimRow, anonymous: boolean): Act {
  if (polarity === 'negated' || modality === 'denied') {
    return 'denied';
  }
  if (modality === 'planned' || modality === 'proposed') {
    return 'planned';
  }
  if (modality === 'inferred') {
    return 'inferred';
  }
  if (attributedTo.length === 0) {
    return 'stated';
  }
  return anonymous ? 'anonymous' : 'named';
}

/**
 * Ids of all who are quoted for a claim. Where a report itself tells what somebody demanded, rejected or threatened,
 * that somebody is the voice; where it is told by others, they are.
 */
export function voicesOf(claim: ClaimRow, type: RelationTypeRow | undefined): readonly string[] {
  if (claim.attributedTo.length > 0) {
    return [...new Set(claim.attributedTo)];
  }
  return type?.speech === true ? [claim.subject] : [];
}

export interface Speech {
  readonly acts: readonly Act[];
  readonly voices: readonly string[];
  /** Ids of the countries for which any of the voices speaks. */
  readonly sides: readonly string[];
  /** Every claim comes from somebody whose name the report withholds. */
  readonly anonymous: boolean;
}

/** What the claims behind a relation have between them, each act, voice and side once. */
export function describeSpeech(
  claims: readonly ClaimRow[],
  dataset: Dataset,
  sides: ReadonlyMap<string, readonly string[]>,
): Speech {
  const types = new Map(dataset.relationTypes.map((type) => [type.type, type]));
  const originOf = findOrigins(dataset);
  const found = new Set(claims.map((claim) => actOf(claim, originOf(claim).anonymous)));
  const voices = [...new Set(claims.flatMap((claim) => voicesOf(claim, types.get(claim.relation))))].sort();
  return {
    acts: acts.filter((act) => found.has(act)),
    voices,
    sides: sidesOf(voices, sides),
    anonymous: claims.every((claim) => originOf(claim).anonymous),
  };
}

export function sidesOf(
  voices: readonly string[],
  sides: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return [...new Set(voices.flatMap((voice) => sides.get(voice) ?? []))].sort();
}
