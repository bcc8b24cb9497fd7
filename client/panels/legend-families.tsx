import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { familyColours } from '../state/family-colours.ts';
import { toggleType, toggleTypes } from '../state/filter-actions.ts';
import { type Family, familyNames, findRelationWords, sayRelation } from '../state/relation-words.ts';
import { coloursOfType, standsAlone } from '../state/type-colours.ts';
import type { LegendEntry } from '../state/view.ts';

/** Types of relations by what they are about: a group switches as a whole, its types one by one in a fold-out. */
export function LegendFamilies({ types }: { readonly types: readonly LegendEntry[] }) {
  const families = Object.keys(familyNames) as Family[];
  const alone = types.filter(({ name }) => standsAlone(name));
  const grouped = types.filter(({ name }) => !standsAlone(name));
  return (
    <>
      {alone.map((entry) => (
        <TypeEntry key={entry.name} entry={entry} />
      ))}
      {families.map((family) => {
        const members = grouped.filter((type) => findRelationWords(type.name).family === family);
        return members.length === 0 ? null : <FamilyEntry key={family} family={family} members={members} />;
      })}
    </>
  );
}

/** A type that has a colour of its own. */
function TypeEntry({ entry: { name, count, shown } }: { readonly entry: LegendEntry }) {
  const { light, dark } = coloursOfType(name);
  const style = { '--kind-light': light, '--kind-dark': dark } as React.CSSProperties;
  return (
    <button type="button" className="legend-entry" aria-pressed={shown} onClick={() => toggleType(name)}>
      <span className="family-mark" style={style} aria-hidden />
      <span className="legend-name">{sayRelation(name)}</span>
      <span className="legend-count">{count.toLocaleString('en')}</span>
    </button>
  );
}

function FamilyEntry({
  family,
  members,
}: {
  readonly family: Family;
  readonly members: readonly LegendEntry[];
}) {
  const name = familyNames[family];
  const { light, dark } = familyColours[family];
  const style = { '--kind-light': light, '--kind-dark': dark } as React.CSSProperties;
  const total = members.reduce((sum, { count }) => sum + count, 0);
  const types = members.map((member) => member.name);
  return (
    <span className="legend-family">
      <button
        type="button"
        className="legend-entry"
        aria-pressed={members.some((member) => member.shown)}
        onClick={() => toggleTypes(types, `“${name}”`)}
      >
        <span className="family-mark" style={style} aria-hidden />
        <span className="legend-name">{name}</span>
        <span className="legend-count">{total}</span>
      </button>
      <Popover.Root>
        <Popover.Trigger className="legend-more" aria-label={`Types in “${name}”`}>
          <ChevronDown size={12} aria-hidden />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content className="legend-types" align="start" sideOffset={4} aria-label={name}>
            {members.map((member) => (
              <button
                key={member.name}
                type="button"
                className="legend-entry"
                aria-pressed={member.shown}
                onClick={() => toggleType(member.name)}
              >
                <span className="legend-name">{sayRelation(member.name)}</span>
                <span className="legend-count">{member.count}</span>
              </button>
            ))}
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </span>
  );
}
