/** What a relation is about; the legend's groups, and the colours of the lines. */
export type Family = 'belonging' | 'meeting' | 'demand' | 'voice' | 'war' | 'evidence' | 'other';

export interface RelationWords {
  readonly family: Family;
  /** Read along the arrow: subject … object. */
  readonly out: string;
  /** Read against it: object … subject. */
  readonly against: string;
}

/** In the legend's order, with the groups' names. */
export const familyNames: { readonly [family in Family]: string } = {
  belonging: 'who is who',
  meeting: 'meetings',
  demand: 'demands and answers',
  voice: 'what they say of each other',
  war: 'war and places',
  evidence: 'evidence',
  other: 'other relations',
};

const table: { readonly [type: string]: readonly [family: Family, out: string, against: string] } = {
  LED_BY: ['belonging', 'led by', 'led'],
  MEMBER_OF: ['belonging', 'member of', 'has as member'],
  REPRESENTS: ['belonging', 'represents', 'represented by'],
  HOLDS_OFFICE: ['belonging', 'holds office in', 'has in office'],
  APPOINTED: ['belonging', 'appointed', 'appointed by'],
  SENT: ['belonging', 'sent', 'sent by'],
  INSTRUCTED: ['belonging', 'gave instructions to', 'instructed by'],
  COORDINATES_WITH: ['belonging', 'coordinates with', 'coordinates with'],
  MET_WITH: ['meeting', 'met with', 'met with'],
  SPOKE_WITH: ['meeting', 'spoke with', 'spoke with'],
  ATTENDED: ['meeting', 'took part in', 'attended by'],
  ABSENT_FROM: ['meeting', 'was absent from', 'missed by'],
  CHAIRED: ['meeting', 'chaired', 'chaired by'],
  MEDIATED: ['meeting', 'mediated', 'mediated by'],
  BROKE_OFF: ['meeting', 'broke off', 'broken off by'],
  HELD_AT: ['meeting', 'held in', 'was the place of'],
  FOLLOWED: ['meeting', 'came after', 'came before'],
  HELD_DURING: ['meeting', 'held during', 'was the occasion of'],
  FIRST_SINCE: ['meeting', 'first talks since', 'was followed at last by'],
  CONTINUES: ['meeting', 'continues', 'continued by'],
  DEPENDS_ON: ['meeting', 'depends on', 'is needed for'],
  RESULTED_IN: ['meeting', 'resulted in', 'came out of'],
  HAS_AUTHORITY_OVER: ['meeting', 'has the power to decide on', 'is decided by'],
  DEMANDED: ['demand', 'demanded', 'demanded by'],
  ADDRESSED_TO: ['demand', 'addressed to', 'was asked for'],
  CONCERNS: ['demand', 'concerns', 'is the matter of'],
  COVERS: ['demand', 'covers', 'covered by'],
  PROPOSED: ['demand', 'proposed', 'proposed by'],
  DISCUSSED: ['demand', 'discussed', 'discussed by'],
  CONSIDERS: ['demand', 'is ready to consider', 'considered by'],
  TOOK_NOTE_OF: ['demand', 'took note of', 'noted by'],
  AGREED_TO: ['demand', 'agreed to', 'agreed by'],
  REJECTED: ['demand', 'rejected', 'rejected by'],
  IGNORED: ['demand', 'ignored', 'ignored by'],
  ANNOUNCED: ['demand', 'announced', 'announced by'],
  SUPPORTS: ['voice', 'supports', 'supported by'],
  SATISFIED_WITH: ['voice', 'is satisfied with', 'satisfied'],
  DOUBTS: ['voice', 'expects little of', 'doubted by'],
  WARY_OF: ['voice', 'is wary of', 'watched warily by'],
  URGED: ['voice', 'urged', 'urged by'],
  PRESSURES: ['voice', 'puts pressure on', 'under pressure from'],
  THREATENED: ['voice', 'threatened', 'threatened by'],
  ACCUSED: ['voice', 'accused', 'accused by'],
  CRITICISED: ['voice', 'criticised', 'criticised by'],
  INVADED: ['war', 'invaded', 'invaded by'],
  OCCUPIES: ['war', 'occupies part of', 'occupied in part by'],
  LAYS_CLAIM_TO: ['war', 'lays claim to', 'claimed by'],
  WAS_IN: ['war', 'was in', 'saw the visit of'],
  LOCATED_IN: ['war', 'is in', 'is the site of'],
  SUBJECT: ['evidence', 'speaks of', 'is spoken of in'],
  OBJECT: ['evidence', 'refers to', 'is referred to in'],
  REPORTED_IN: ['evidence', 'reported in', 'reports'],
  ATTRIBUTED_TO: ['evidence', 'attributed to', 'is quoted for'],
  DISAGREES_WITH: ['evidence', 'disagrees with', 'disagrees with'],
};

const symmetric: ReadonlySet<string> = new Set([
  'MET_WITH',
  'SPOKE_WITH',
  'COORDINATES_WITH',
  'DISAGREES_WITH',
]);

/** The words for a type of relation; a type the explorer has never heard of is read as it is written. */
export function findRelationWords(type: string): RelationWords {
  const entry = Object.hasOwn(table, type) ? table[type] : undefined;
  if (entry === undefined) {
    const plain = type.toLowerCase().replaceAll('_', ' ');
    return { family: 'other', out: plain, against: `← ${plain}` };
  }
  return { family: entry[0], out: entry[1], against: entry[2] };
}

export function sayRelation(type: string, direction: 'out' | 'in' = 'out'): string {
  const words = findRelationWords(type);
  return direction === 'out' ? words.out : words.against;
}

/** True for relations that hold both ways and therefore have no arrow. */
export function isSymmetric(type: string): boolean {
  return symmetric.has(type);
}

/** The types by which claims are tied to what they speak of and to where they stand. */
export const evidenceTypes: readonly string[] = Object.keys(table).filter(
  (type) => table[type]?.[0] === 'evidence',
);

/** True for relations between claims and what they speak of, rest on or contradict. */
export function isEvidence(type: string): boolean {
  return findRelationWords(type).family === 'evidence';
}
