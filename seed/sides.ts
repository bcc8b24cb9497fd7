/** Who speaks for which country, read from the relations of a data set; README.md gives the rule. */
import type { Dataset } from './dataset.ts';
import { projectClaims, type Relation } from './projection.ts';

/** Ids of countries, by the id of every actor and source that speaks for any. */
export function findSides(dataset: Dataset): ReadonlyMap<string, readonly string[]> {
  const relations = projectClaims(dataset);
  const sides = new Map<string, readonly string[]>();
  for (const { id: country, kind } of dataset.actors) {
    const circle = kind === 'Country' ? findCircle(country, dataset, relations) : [];
    for (const member of circle) {
      sides.set(member, [...(sides.get(member) ?? []), country]);
    }
  }
  return sides;
}

/** A country, its officials, its bodies and theirs, the heads of its delegations, and the sources close to any of them. */
function findCircle(country: string, dataset: Dataset, relations: readonly Relation[]): ReadonlySet<string> {
  const circle = new Set([country]);
  const bodies = new Set(
    dataset.actors.filter(({ kind }) => kind === 'Organization' || kind === 'Delegation').map(({ id }) => id),
  );
  const join = (ids: readonly string[]): void => {
    for (const id of ids) {
      circle.add(id);
    }
  };
  const joinByName = (): void =>
    join(
      [...dataset.actors, ...dataset.sources]
        .filter(({ speaksFor }) => speaksFor !== undefined && circle.has(speaksFor))
        .map(({ id }) => id),
    );
  const joinOver = (types: readonly string[], isWanted: (object: string) => boolean): void =>
    join(
      relations
        .filter(({ type, object }) => types.includes(type) && isWanted(object))
        .map(({ subject }) => subject),
    );
  joinOver(['REPRESENTS', 'HOLDS_OFFICE'], (object) => object === country);
  joinByName();
  joinOver(['HOLDS_OFFICE', 'MEMBER_OF'], (object) => bodies.has(object) && circle.has(object));
  join(
    relations
      .filter(({ type, subject }) => type === 'LED_BY' && circle.has(subject))
      .map(({ object }) => object),
  );
  joinByName();
  return circle;
}
