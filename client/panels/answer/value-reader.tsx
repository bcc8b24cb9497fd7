import { Popover } from 'radix-ui';
import type { CypherValue } from '../../../protocol/values.ts';
import { isSnapshot } from '../../api/value-text.ts';
import { sayCell, sayStep } from '../../state/answer/cell-words.ts';
import { writeCell } from '../../state/answer/cypher-text.ts';
import { findKind } from '../../state/kinds.ts';
import { KindMark } from '../kind-mark.tsx';
import { openNode } from './cell-deeds.ts';
import { CopyButton } from './copy-button.tsx';

/** Lists and maps of more than this many entries show how many more there are. */
const mostEntries = 200;

/** A value whole, beside its cell. */
export function ValueReader({ value, name }: { readonly value: CypherValue; readonly name: string }) {
  return (
    <Popover.Portal>
      <Popover.Content className="reader" align="start" sideOffset={4} collisionPadding={8} aria-label={name}>
        <div className="reader-head">
          <strong>{name}</strong>
          <CopyButton text={() => writeCell(value)} what={name} />
        </div>
        <div className="reader-body">
          <Whole value={value} />
        </div>
      </Popover.Content>
    </Popover.Portal>
  );
}

function Whole({ value }: { readonly value: CypherValue }) {
  if (value instanceof Map) {
    return <Entries entries={[...value]} />;
  }
  if (isSnapshot(value)) {
    return value.kind === 'path' ? <PathSteps path={value} /> : <span>{sayCell(value)}</span>;
  }
  if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    const list = value as readonly CypherValue[];
    return <Entries entries={list.map((entry, index) => [String(index), entry])} />;
  }
  return <span className="reader-text">{value === null ? 'null' : sayCell(value)}</span>;
}

function Entries({ entries }: { readonly entries: readonly (readonly [string, CypherValue])[] }) {
  if (entries.length === 0) {
    return <span className="quiet">empty</span>;
  }
  return (
    <dl className="reader-entries">
      {entries.slice(0, mostEntries).map(([key, value]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{isHolder(value) ? <Nested value={value} /> : <Whole value={value} />}</dd>
        </div>
      ))}
      {entries.length > mostEntries && (
        <p className="note">
          {(entries.length - mostEntries).toLocaleString('en')} entries more; copy the value to have them all.
        </p>
      )}
    </dl>
  );
}

function Nested({ value }: { readonly value: CypherValue }) {
  return (
    <details>
      <summary>{shorten(sayCell(value))}</summary>
      <Whole value={value} />
    </details>
  );
}

function PathSteps({ path }: { readonly path: Extract<CypherValue, { kind: 'path' }> }) {
  return (
    <ol className="reader-path">
      {path.nodes.map((node, index) => {
        const next = path.relationships[index];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a path may come by the same node twice
          <li key={index}>
            <KindMark kind={findKind(node.labels).label} />{' '}
            <button type="button" className="link" onClick={() => openNode(node)}>
              {sayCell(node)}
            </button>
            {next !== undefined && (
              <i className="quiet"> {sayStep(next.type, next.startElementId === node.elementId)}</i>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function isHolder(value: CypherValue): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isSnapshot(value) &&
    !(value instanceof Uint8Array) &&
    (value instanceof Map ? value.size : (value as readonly CypherValue[]).length) > 0
  );
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
