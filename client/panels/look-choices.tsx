import { useStore } from 'zustand';
import type { ColourRule, SizeRule, Style, StyledPart } from '../state/look.ts';
import { changeStyle, lookStore } from '../state/look-store.ts';
import { network } from '../state/network.ts';
import type { PropertyFact } from '../state/property-facts.ts';
import { readStyles } from '../state/read-styles.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { coloursOfKind } from '../state/styles.ts';

interface Props {
  readonly part: StyledPart;
  readonly name: string;
  readonly style: Style;
  readonly facts: readonly PropertyFact[];
}

/** Properties with more values than this tell nothing by colour. */
const mostValues = 60;

export function ColourChoice({ part, name, style, facts }: Props) {
  const { colour } = style;
  const look = useStore(lookStore, (state) => state.look);
  const choose = (text: string): void => changeStyle(part, name, { colour: readColour(text) });
  const ground = part === 'nodes' ? coloursOfKind(look, name).light : '#8d877b';
  return (
    <label>
      <span>Colour</span>
      <select value={writeRule(colour)} onChange={({ target }) => choose(target.value)}>
        <option value="kind">one for all</option>
        <MeasureOptions />
        {facts
          .filter(({ values }) => values.length > 1 && values.length <= mostValues)
          .map((fact) => (
            <option key={fact.name} value={`value ${fact.name}`}>
              by each {fact.name}
            </option>
          ))}
        <RangeOptions facts={facts} />
      </select>
      {colour.by === 'kind' && (
        <input
          type="color"
          aria-label={`The colour of ${name}`}
          value={colour.colour ?? ground}
          onChange={({ target }) => changeStyle(part, name, { colour: { by: 'kind', colour: target.value } })}
        />
      )}
      <Keys part={part} name={name} />
    </label>
  );
}

export function SizeChoice({ part, name, style, facts }: Props) {
  const { size } = style;
  const choose = (text: string): void => changeStyle(part, name, { size: readSize(text) });
  return (
    <label>
      <span>{part === 'nodes' ? 'Size' : 'Width'}</span>
      <select value={writeRule(size)} onChange={({ target }) => choose(target.value)}>
        <option value="usual">{part === 'nodes' ? 'by its relations' : 'as usual'}</option>
        <option value="fixed 0.6">small</option>
        <option value="fixed 1.5">large</option>
        <option value="fixed 2">very large</option>
        <MeasureOptions />
        <RangeOptions facts={facts} />
      </select>
    </label>
  );
}

function MeasureOptions() {
  return (
    <>
      <option value="degree">by number of relations</option>
      <option value="centrality">by centrality</option>
    </>
  );
}

function RangeOptions({ facts }: Pick<Props, 'facts'>) {
  return facts
    .filter(({ measurable, least, most }) => measurable && least < most)
    .map((fact) => (
      <option key={fact.name} value={`range ${fact.name}`}>
        from low to high {fact.name}
      </option>
    ));
}

/** What the colours stand for. */
function Keys({ part, name }: Pick<Props, 'part' | 'name'>) {
  const view = useStore(stepsStore, currentView);
  const keys = readStyles(network, view).explain(part, name);
  return keys.length === 0 ? null : (
    <span className="colour-keys">
      {keys.map(({ text, colours }) => (
        <span key={text} className="colour-key">
          <span
            className="colour-chip"
            style={{ '--kind-light': colours.light, '--kind-dark': colours.dark } as React.CSSProperties}
            aria-hidden
          />
          {text}
        </span>
      ))}
    </span>
  );
}

function writeRule(rule: ColourRule | SizeRule): string {
  if ('property' in rule) {
    return `${rule.by} ${rule.property}`;
  }
  return 'factor' in rule ? `fixed ${rule.factor}` : rule.by;
}

function readColour(text: string): ColourRule {
  const [by = '', ...rest] = text.split(' ');
  if (by === 'value' || by === 'range') {
    return { by, property: rest.join(' ') };
  }
  return by === 'degree' || by === 'centrality' ? { by } : { by: 'kind', colour: null };
}

function readSize(text: string): SizeRule {
  const [by = '', ...rest] = text.split(' ');
  if (by === 'range') {
    return { by, property: rest.join(' ') };
  }
  if (by === 'fixed') {
    return { by, factor: Number(rest[0]) };
  }
  return by === 'degree' || by === 'centrality' ? { by } : { by: 'usual' };
}
