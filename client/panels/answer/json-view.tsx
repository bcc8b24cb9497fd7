import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type Folding, type JsonLine, layOutJson, mostOpenRows } from '../../state/answer/json-lines.ts';
import { describeRow, type JsonForm, writeJsonPretty } from '../../state/answer/json-tree.ts';
import type { Result } from '../../state/ask-store.ts';
import { CopyButton } from './copy-button.tsx';

/** More rows than this begin folded, a row a line. */
const fewRows = 50;
const lineHeight = 20;

/** The rows as JSON, foldable; only the lines in sight are in the page. */
export function JsonView({ result }: { readonly result: Result }) {
  const { rowCount } = result;
  const [form, setForm] = useState<JsonForm>('plain');
  const [folding, setFolding] = useState<Folding>(() => foldAll(rowCount > fewRows));
  const lines = useMemo(() => layOutJson(result, form, folding), [result, form, folding]);
  const folded = folding.rows === 'folded';
  return (
    <>
      <div className="table-tools">
        <fieldset className="choice">
          <legend className="visually-hidden">Form of the JSON</legend>
          {(['plain', 'typed'] as const).map((name) => (
            <label key={name}>
              <input type="radio" name="json-form" checked={form === name} onChange={() => setForm(name)} />
              {name === 'plain' ? 'Plain' : 'With types'}
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          className="quiet-button"
          disabled={folded && rowCount > mostOpenRows}
          onClick={() => setFolding(foldAll(!folded))}
        >
          {folded ? 'Open all' : 'Fold all'}
        </button>
        <CopyButton text={() => writeAll(result, form)} what="the whole JSON" />
        {folded && rowCount > mostOpenRows && (
          <p className="note">More than {mostOpenRows.toLocaleString('en')} rows are opened one by one.</p>
        )}
      </div>
      <Lines
        count={lines.count}
        lineAt={lines.lineAt}
        onToggle={(path, open) =>
          setFolding(({ rows, exceptions }) => ({ rows, exceptions: new Map(exceptions).set(path, open) }))
        }
      />
    </>
  );
}

interface LinesProps {
  readonly count: number;
  readonly lineAt: (index: number) => JsonLine;
  readonly onToggle: (path: string, open: boolean) => void;
}

/** A tree whose lines are walked with the arrows; right opens, left folds or goes to what holds it. */
function Lines({ count, lineAt, onToggle }: LinesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const wanted = useRef(false);
  const lines = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 12,
    useFlushSync: false,
  });
  useEffect(() => {
    const line = scroller.current?.querySelector<HTMLElement>(`[data-line="${active}"]`);
    if (wanted.current && line !== null && line !== undefined) {
      wanted.current = false;
      line.focus({ preventScroll: true });
    }
  });
  const go = (index: number) => {
    wanted.current = true;
    lines.scrollToIndex(index);
    setActive(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = walk(event.key, active, count, lineAt, onToggle);
    if (next !== undefined) {
      event.preventDefault();
      go(next);
    }
  };
  return (
    <div ref={scroller} className="json-scroll" role="tree" aria-label="Rows as JSON" onKeyDown={onKeyDown}>
      <div className="json" style={{ height: lines.getTotalSize() }} role="presentation">
        {lines.getVirtualItems().map(({ index, start }) => (
          <Line
            key={index}
            line={lineAt(index)}
            index={index}
            start={start}
            active={index === Math.min(active, count - 1)}
            onFocus={() => setActive(index)}
            onToggle={onToggle}
          />
        ))}
      </div>
    </div>
  );
}

interface LineProps {
  readonly line: JsonLine;
  readonly index: number;
  readonly start: number;
  readonly active: boolean;
  readonly onFocus: () => void;
  readonly onToggle: LinesProps['onToggle'];
}

function Line({ line, index, start, active, onFocus, onToggle }: LineProps) {
  const { path, depth, key, text, open, closing } = line;
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the keys
    <div
      className="json-line"
      style={{ transform: `translateY(${start}px)`, paddingLeft: 20 + depth * 16 }}
      data-line={index}
      role="treeitem"
      aria-level={depth + 1}
      aria-expanded={open}
      aria-selected={false}
      tabIndex={active ? 0 : -1}
      onFocus={onFocus}
      onClick={() => open !== undefined && onToggle(path, !open)}
      data-foldable={open !== undefined}
    >
      {open !== undefined && <Chevron size={12} aria-hidden />}
      {key !== null && <span className="json-key">{key}: </span>}
      <span className={closing ? undefined : classOf(text)}>{text}</span>
    </div>
  );
}

/** Where a key leads; undefined when it is none of the tree's. */
function walk(
  key: string,
  active: number,
  count: number,
  lineAt: (index: number) => JsonLine,
  onToggle: LinesProps['onToggle'],
): number | undefined {
  const { path, open } = lineAt(active);
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, count - 1);
    case 'ArrowUp':
      return Math.max(active - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return Math.min(active + 12, count - 1);
    case 'PageUp':
      return Math.max(active - 12, 0);
    case 'ArrowRight':
      if (open === false) {
        onToggle(path, true);
      }
      return active;
    case 'Enter':
    case ' ':
      if (open !== undefined) {
        onToggle(path, !open);
      }
      return active;
    case 'ArrowLeft':
      if (open === true) {
        onToggle(path, false);
        return active;
      }
      return findHolder(active, lineAt);
    default:
      return undefined;
  }
}

function findHolder(active: number, lineAt: (index: number) => JsonLine): number {
  const { depth } = lineAt(active);
  let index = active;
  while (index > 0 && (lineAt(index).depth >= depth || lineAt(index).open !== true)) {
    index--;
  }
  return lineAt(index).depth < depth ? index : active;
}

function classOf(text: string): string | undefined {
  const first = text.charAt(0);
  return first === '"' ? 'json-text' : /[-\dtfn]/.test(first) ? 'json-number' : undefined;
}

function foldAll(folded: boolean): Folding {
  return { rows: folded ? 'folded' : 'open', exceptions: new Map() };
}

function writeAll({ fields, values, rowCount }: Result, form: JsonForm): string {
  const rows = values
    .slice(0, rowCount)
    .map((row) => `  ${writeJsonPretty(describeRow(fields, row, form), '  ')}`);
  return rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`;
}
