import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { SchemaAnswer } from '../../../protocol/api.ts';
import { findKindByLabel } from '../../state/kinds.ts';
import { type DrawnLabel, type DrawnTie, drawSchema, isLit } from '../../state/schema/schema-drawing.ts';
import { chooseItem, type SchemaItem, surveyStore } from '../../state/schema/schema-survey.ts';

const width = 560;
const height = 312;
const widest = 6;
/** So many types are named; the list beside has them all. */
const mostNames = 1;

/** Labels on a ring; what is chosen lights its lines. The lists beside say the same in words, and for the keyboard. */
export function SchemaGraph({ schema }: { readonly schema: SchemaAnswer }) {
  const drawing = useMemo(() => drawSchema(schema, width, height), [schema]);
  const chosen = useStore(surveyStore, (state) => state.chosen);
  const { labels, ties, leftOut } = drawing;
  const most = Math.max(...ties.map(({ count }) => count), 1);
  const near = new Set(
    ties.filter((tie) => isLit(tie, chosen)).flatMap(({ from, to }) => [from.label, to.label]),
  );
  const sorted = [...ties].sort((one, other) => Number(isLit(one, chosen)) - Number(isLit(other, chosen)));
  return (
    <>
      <svg
        className="schema-graph"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${labels.length} labels on a ring, ${ties.length} lines between them`}
      >
        {sorted.map((tie) => (
          <Tie key={`${tie.from.label} ${tie.to.label}`} tie={tie} chosen={chosen} most={most} />
        ))}
        {labels.map((label) => (
          <Label
            key={label.label}
            label={label}
            ties={nameTies(label.label, chosen, ties)}
            dim={chosen !== null && !near.has(label.label) && chosen.name !== label.label}
          />
        ))}
      </svg>
      <p className="note">
        {leftOut > 0 ? `${leftOut} labels with fewer nodes are not drawn. ` : ''}
        {chosen === null ? 'Choose a label or a type to light its lines.' : 'Choose it again to let go.'}
      </p>
    </>
  );
}

interface TieProps {
  readonly tie: DrawnTie;
  readonly chosen: SchemaItem | null;
  readonly most: number;
}

function Tie({ tie, chosen, most }: TieProps) {
  const { from, to, count, types } = tie;
  const lit = isLit(tie, chosen);
  const stroke = 1 + (widest - 1) * Math.sqrt(count / most);
  const path = from === to ? drawLoop(from) : drawLine(from, to);
  return (
    <g className="schema-tie" data-lit={lit} data-dim={chosen !== null && !lit}>
      <path d={path} strokeWidth={stroke}>
        <title>{`${from.label} – ${to.label}: ${types.map(({ type }) => type).join(', ')}`}</title>
      </path>
    </g>
  );
}

/** Bowed towards the middle, so that lines along the ring stay off its names. */
function drawLine(from: DrawnLabel, to: DrawnLabel): string {
  const bow = { x: ((from.x + to.x) / 2 + width / 2) / 2, y: ((from.y + to.y) / 2 + height / 2) / 2 };
  return `M${from.x},${from.y} Q${bow.x},${bow.y} ${to.x},${to.y}`;
}

/** Inwards: above and below stand others, and outside the name. */
function drawLoop({ x, y, side }: DrawnLabel): string {
  const far = x + (side === 'left' ? 34 : -34);
  return `M${x},${y - 4} C${far},${y - 18} ${far},${y + 18} ${x},${y + 4}`;
}

/** What ties a label to the chosen one: where the lines meet there is no room for words, so they stand by its name. */
function nameTies(label: string, chosen: SchemaItem | null, ties: readonly DrawnTie[]): string {
  if (chosen?.kind !== 'label' || chosen.name === label) {
    return '';
  }
  const tie = ties.find(
    ({ from, to }) => [from.label, to.label].includes(label) && [from.label, to.label].includes(chosen.name),
  );
  const names = (tie?.types ?? []).map(({ type, count }) => `${type} ${count.toLocaleString('en')}`);
  const more = names.length > mostNames ? ` +${names.length - mostNames}` : '';
  return names.slice(0, mostNames).join(', ') + more;
}

function Label({
  label: { label, count, x, y, side },
  ties,
  dim,
}: {
  readonly label: DrawnLabel;
  readonly ties: string;
  readonly dim: boolean;
}) {
  const { light, dark } = findKindByLabel(label);
  const style = { '--kind-light': light, '--kind-dark': dark } as React.CSSProperties;
  const gap = side === 'left' ? -12 : 12;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside has the same names as buttons
    <g
      className="schema-label"
      data-dim={dim}
      style={style}
      onClick={() => chooseItem({ kind: 'label', name: label })}
    >
      <circle cx={x} cy={y} r={8} />
      <text x={x + gap} y={y + 4} textAnchor={side === 'left' ? 'end' : 'start'}>
        {label} <tspan className="schema-count">{count.toLocaleString('en')}</tspan>
        {ties !== '' && (
          <tspan className="schema-ties-named" x={x + gap} dy={13}>
            {ties}
          </tspan>
        )}
      </text>
    </g>
  );
}
