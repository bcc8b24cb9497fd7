import type { Theme } from '../state/preferences-store.ts';
import type { RelationLook } from './relation-look.ts';
import { pickColours } from './theme-colours.ts';

/** A member of a bundle as it would be drawn alone. */
export interface MemberLook {
  readonly look: RelationLook;
  readonly source: string;
}

/**
 * One straight line for all of a bundle, which says no more than holds for each: a colour and a stroke where all share
 * them, a head where all point the same way. As broad as the broadest. The lead is the first.
 */
export function lookOfBundle(members: readonly [MemberLook, ...MemberLook[]], theme: Theme): RelationLook {
  const [{ look: lead, source }] = members;
  const looks = members.map(({ look }) => look);
  const agree = <Part>(read: (look: RelationLook) => Part): boolean =>
    looks.every((look) => read(look) === read(lead));
  const strongest = looks.map(({ color }) => color.slice(7)).sort();
  return {
    ...lead,
    curve: 0,
    size: Math.max(...looks.map(({ size }) => size)),
    color: agree(({ color }) => color.slice(0, 7))
      ? lead.color.slice(0, 7) + strongest.at(-1)
      : pickColours(theme).faint + strongest.at(-1),
    stroke: agree(({ stroke }) => stroke) ? lead.stroke : 'solid',
    doubled: looks.some(({ doubled }) => doubled),
    notched: looks.every(({ notched }) => notched),
    arrow: lead.arrow && agree(({ arrow }) => arrow) && members.every((member) => member.source === source),
    lit: looks.some(({ lit }) => lit),
  };
}
