import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { explainOperator } from '../../state/answer/operator-words.ts';
import { type DrawnPlan, drawPlan, type PlanLine } from '../../state/answer/plan-tree.ts';
import type { Result } from '../../state/ask-store.ts';
import { sayCount } from '../../state/words.ts';

/** How the store runs a statement: the result above, what feeds it below, each line as wide as its rows are many. */
export function PlanView({ result: { plan } }: { readonly result: Result }) {
  const drawn = useMemo(() => (plan === null ? null : drawPlan(plan)), [plan]);
  if (drawn === null) {
    return (
      <div className="answer-empty">
        <p>This answer has no plan.</p>
        <p className="note">Write EXPLAIN or PROFILE before the statement to have one.</p>
      </div>
    );
  }
  return (
    <div className="plan-scroll">
      <p className="note">{describe(drawn)}</p>
      <div className="plan-head" aria-hidden>
        <span>operator, the result first</span>
        <span>what it does here</span>
        <span className="numeric">guessed</span>
        {drawn.profiled && <span className="numeric">rows</span>}
        {drawn.profiled && <span className="numeric">store hits</span>}
        <span>{drawn.profiled ? 'share of hits' : 'share of rows'}</span>
      </div>
      <PlanTree plan={drawn} />
    </div>
  );
}

function describe({ profiled, totalHits, lines, facts }: DrawnPlan): string {
  const steps = sayCount(lines.length, 'operator', 'operators');
  const made = facts
    .filter(([name]) => name === 'planner' || name === 'runtime' || name === 'GlobalMemory')
    .map(([name, text]) =>
      name === 'GlobalMemory' ? `${Number(text).toLocaleString('en')} bytes of memory` : `${name} ${text}`,
    )
    .join(', ');
  const run = profiled
    ? `It was run: ${sayCount(totalHits, 'hit', 'hits')} in the store over ${steps}.`
    : `It was not run; these are the store’s guesses over ${steps}.`;
  return made === '' ? run : `${run} ${made.charAt(0).toUpperCase()}${made.slice(1)}.`;
}

function PlanTree({ plan }: { readonly plan: DrawnPlan }) {
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const tree = useRef<HTMLDivElement>(null);
  const { lines, profiled } = plan;
  const toggle = (index: number) => {
    const next = new Set(open);
    if (!next.delete(index)) {
      next.add(index);
    }
    setOpen(next);
  };
  const go = (index: number) => {
    setActive(index);
    tree.current?.querySelector<HTMLElement>(`[data-operator="${index}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = walk(event.key, active, lines);
    if (next !== undefined) {
      event.preventDefault();
      go(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      toggle(active);
    }
  };
  return (
    <div
      ref={tree}
      className="plan"
      role="tree"
      aria-label="Plan"
      data-profiled={profiled}
      onKeyDown={onKeyDown}
    >
      {lines.map((line, index) => (
        <PlanRow
          // biome-ignore lint/suspicious/noArrayIndexKey: an operator is its place in the plan
          key={index}
          line={line}
          index={index}
          branch={line.parent >= 0 && line.lane > (lines[line.parent]?.lane ?? 0)}
          profiled={profiled}
          active={index === active}
          open={open.has(index)}
          onFocus={() => setActive(index)}
          onToggle={() => toggle(index)}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly line: PlanLine;
  readonly index: number;
  readonly branch: boolean;
  readonly profiled: boolean;
  readonly active: boolean;
  readonly open: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

function PlanRow({ line, index, branch, profiled, active, open, onFocus, onToggle }: RowProps) {
  const { operator, details, depth, estimatedRows, rows, dbHits, share } = line;
  const words = explainOperator(operator);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the keys
    <div
      className="plan-row"
      role="treeitem"
      aria-level={depth + 1}
      aria-expanded={open}
      aria-selected={false}
      data-operator={index}
      title={words}
      tabIndex={active ? 0 : -1}
      onFocus={onFocus}
      onClick={onToggle}
    >
      <span className="plan-operator">
        <Lanes line={line} branch={branch} />
        <span className="plan-name">{operator}</span>
      </span>
      <span className="plan-details">{details}</span>
      <Measure value={estimatedRows} unit="rows guessed" />
      {profiled && <Measure value={rows} unit="rows" />}
      {profiled && <Measure value={dbHits} unit="hits" />}
      <span className="plan-share">
        <span className="plan-bar" style={{ width: `calc((100% - 40px) * ${share})` }} />
        {share > 0 && <span>{Math.max(1, Math.round(share * 100))}%</span>}
      </span>
      {open && <Opened line={line} words={words} />}
    </div>
  );
}

/** Lines of rows that flow upwards: those that run past, the operator's own, and the turn into the lane of its parent. */
function Lanes({ line, branch }: { readonly line: PlanLine; readonly branch: boolean }) {
  const { lane, passing, flow, inflow, parent } = line;
  const width = (rows: number) =>
    ({ '--flow': `${Math.min(7, 1 + Math.log10(Math.max(1, rows)))}px` }) as React.CSSProperties;
  return (
    <span className="lanes" aria-hidden>
      {Array.from({ length: lane }, (_, index) => {
        const past = passing.find((other) => other.lane === index);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
          <span key={index} className="lane" data-past={past !== undefined} style={width(past?.flow ?? 0)} />
        );
      })}
      <span className="lane" data-up={parent >= 0 && !branch} data-turn={branch} style={width(flow)}>
        {inflow !== null && <span className="lane-below" style={width(inflow)} />}
        <span className="lane-dot" />
      </span>
    </span>
  );
}

function Opened({ line, words }: { readonly line: PlanLine; readonly words: string | undefined }) {
  const { details, identifiers, others } = line;
  return (
    <div className="plan-opened">
      {words !== undefined && <p>{words}</p>}
      <dl>
        {details !== '' && <Fact name="Details" text={details} />}
        {identifiers.length > 0 && <Fact name="Names in the rows" text={identifiers.join(', ')} />}
        {others.map(([name, text]) => (
          <Fact key={name} name={name} text={text} />
        ))}
      </dl>
    </div>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code>{text}</code>
      </dd>
    </div>
  );
}

/** The head of the columns names the unit for the eye; it is said with each number for the ear. */
function Measure({ value, unit }: { readonly value: number | null; readonly unit: string }) {
  return (
    <span className="numeric">
      {sayNumber(value)}
      <span className="visually-hidden"> {unit}</span>
    </span>
  );
}

/** Guesses are fractions of rows; more than one digit of them says nothing. */
function sayNumber(value: number | null): string {
  if (value === null) {
    return '—';
  }
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
}

function walk(key: string, active: number, lines: readonly PlanLine[]): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, lines.length - 1);
    case 'ArrowUp':
      return Math.max(active - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return lines.length - 1;
    case 'ArrowLeft':
      return Math.max(0, lines[active]?.parent ?? 0);
    case 'ArrowRight': {
      const child = lines.findLastIndex(({ parent }) => parent === active);
      return child < 0 ? active : child;
    }
    default:
      return undefined;
  }
}
