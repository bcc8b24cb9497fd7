/** Checks what no single row can show: ids are unique, names lead somewhere, and relations join the right kinds. */
import type { ClaimRow, Dataset, RelationTypeRow, RowPlace } from './dataset.ts';
import type { Problem } from './problem.ts';

/** What an id stands for. */
type Role = 'article' | 'actor' | 'thing' | 'source' | 'claim';

interface Entry {
  readonly role: Role;
  readonly place: RowPlace;
  /** The label that relation types speak of; absent for articles, sources and claims. */
  readonly kind?: string;
}

export function findReferenceProblems(dataset: Dataset): readonly Problem[] {
  const problems: Problem[] = [];
  const ids = collectIds(dataset, problems);
  const types = collectTypes(dataset, problems);
  for (const claim of dataset.claims) {
    checkClaim(claim, ids, types, problems);
  }
  for (const { id, place, speaksFor } of [...dataset.actors, ...dataset.sources]) {
    if (speaksFor !== undefined && (speaksFor === id || ids.get(speaksFor)?.role !== 'actor')) {
      problems.push({
        ...place,
        field: 'speaksFor',
        message: `expected an actor, got ${JSON.stringify(speaksFor)}`,
      });
    }
  }
  for (const { place, topic, left, right } of dataset.disagreements) {
    for (const [field, claims] of [['left', left] as const, ['right', right] as const]) {
      for (const claim of claims.filter((id) => ids.get(id)?.role !== 'claim')) {
        problems.push({ ...place, field, message: `“${topic}”: there is no claim ${JSON.stringify(claim)}` });
      }
    }
    for (const claim of left.filter((id) => right.includes(id))) {
      problems.push({
        ...place,
        field: 'right',
        message: `“${topic}”: ${claim} cannot disagree with itself`,
      });
    }
  }
  return problems;
}

function collectIds(dataset: Dataset, problems: Problem[]): ReadonlyMap<string, Entry> {
  const ids = new Map<string, Entry>();
  const add = (id: string, entry: Entry): void => {
    const first = ids.get(id);
    if (first !== undefined) {
      const message = `expected an id of its own, but ${first.place.file}:${first.place.line} has it too`;
      problems.push({ ...entry.place, field: id, message });
    } else if (id !== '') {
      ids.set(id, entry);
    }
  };
  for (const { id, place } of dataset.articles) add(id, { role: 'article', place });
  for (const { id, place, kind } of dataset.actors) add(id, { role: 'actor', place, kind });
  for (const { id, place, kind } of dataset.things) add(id, { role: 'thing', place, kind });
  for (const { id, place } of dataset.sources) add(id, { role: 'source', place });
  for (const { id, place } of dataset.claims) add(id, { role: 'claim', place });
  return ids;
}

function collectTypes(dataset: Dataset, problems: Problem[]): ReadonlyMap<string, RelationTypeRow> {
  const types = new Map<string, RelationTypeRow>();
  for (const type of dataset.relationTypes) {
    const first = types.get(type.type);
    if (first !== undefined) {
      const message = `expected each type once, but line ${first.place.line} has it too`;
      problems.push({ ...type.place, field: type.type, message });
    }
    types.set(type.type, type);
  }
  return types;
}

function checkClaim(
  claim: ClaimRow,
  ids: ReadonlyMap<string, Entry>,
  types: ReadonlyMap<string, RelationTypeRow>,
  problems: Problem[],
): void {
  const report = (field: string, message: string): void => {
    problems.push({ ...claim.place, field: `${claim.id}.${field}`, message });
  };
  const type = types.get(claim.relation);
  if (type === undefined && claim.relation !== '') {
    report('relation', `expected a type from relations.yaml, got ${JSON.stringify(claim.relation)}`);
  }
  for (const end of ['subject', 'object'] as const) {
    checkEnd(end, claim, ids.get(claim[end]), type, report);
  }
  if (claim.subject === claim.object && claim.subject !== '') {
    report('object', `expected another than the subject, got ${claim.object} twice`);
  }
  if (claim.meeting !== undefined && ids.get(claim.meeting)?.kind !== 'Meeting') {
    report('meeting', `expected the id of a meeting in things.yaml, got ${JSON.stringify(claim.meeting)}`);
  }
  if (claim.meeting === undefined && type?.qualifier === 'meeting') {
    report('meeting', `expected the meeting, because ${type.type} is one relation per meeting`);
  }
  for (const speaker of claim.attributedTo) {
    const role = ids.get(speaker)?.role;
    if (role !== 'actor' && role !== 'source') {
      const got = JSON.stringify(speaker);
      report('attributedTo', `expected ids from actors.yaml or sources.yaml, got ${got}`);
    }
  }
}

function checkEnd(
  end: 'subject' | 'object',
  claim: ClaimRow,
  entry: Entry | undefined,
  type: RelationTypeRow | undefined,
  report: (field: string, message: string) => void,
): void {
  const id = claim[end];
  if (id === '') {
    return;
  }
  if (entry?.kind === undefined) {
    report(end, `expected an id from actors.yaml or things.yaml, got ${JSON.stringify(id)}`);
    return;
  }
  const labels = entry.role === 'actor' ? ['Actor', entry.kind] : [entry.kind];
  if (type !== undefined && !type[end].some((label) => labels.includes(label))) {
    const allowed = type[end].join(' or ');
    report(end, `expected ${allowed} as ${end} of ${type.type}, but ${id} is a ${entry.kind}`);
  }
}
