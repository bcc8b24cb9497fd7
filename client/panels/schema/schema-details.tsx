import { Play, TextCursorInput } from 'lucide-react';
import type { PropertyFacts, SchemaAnswer } from '../../../protocol/api.ts';
import { decodeValue } from '../../api/typed-json.ts';
import { sayCell } from '../../state/answer/cell-words.ts';
import { quoteName } from '../../state/answer/cypher-text.ts';
import {
  chooseItem,
  insertIntoEditor,
  runStarter,
  type SchemaItem,
  writeStarter,
} from '../../state/schema/schema-survey.ts';
import { sayCount } from '../../state/words.ts';

interface Props {
  readonly schema: SchemaAnswer;
  readonly item: SchemaItem;
}

/** One label or type: its properties with types, share and samples, and what it connects. */
export function SchemaDetails({ schema, item }: Props) {
  const { kind, name } = item;
  const facts =
    kind === 'label'
      ? schema.labels.find(({ label }) => label === name)
      : schema.relationshipTypes.find(({ type }) => type === name);
  const pattern = `:${quoteName(name)}`;
  return (
    <>
      <h2>
        {name} <span className="note">{sayCount(facts?.count ?? 0, 'time', 'times')}</span>
      </h2>
      <div className="row">
        <button
          type="button"
          className="button small"
          title={writeStarter(item)}
          onClick={() => runStarter(item)}
        >
          <Play size={14} aria-hidden /> Show 25
        </button>
        <button type="button" className="button small" onClick={() => insertIntoEditor(pattern)}>
          <TextCursorInput size={14} aria-hidden /> Put <code>{pattern}</code> into the editor
        </button>
      </div>
      <Properties
        properties={facts?.properties ?? []}
        sampleSize={schema.sampleSize}
        count={facts?.count ?? 0}
      />
      <Connections schema={schema} item={item} />
    </>
  );
}

interface PropertiesProps {
  readonly properties: readonly PropertyFacts[];
  readonly sampleSize: number;
  readonly count: number;
}

function Properties({ properties, sampleSize, count }: PropertiesProps) {
  if (properties.length === 0) {
    return <p className="note">It has no properties.</p>;
  }
  return (
    <>
      <h3>Properties</h3>
      {count > sampleSize && (
        <p className="note">Reckoned from the first {sampleSize.toLocaleString('en')}.</p>
      )}
      <ul className="schema-properties">
        {properties.map(({ name, types, share, estimated, samples }) => (
          <li key={name}>
            <button
              type="button"
              className="link"
              title="Put the name into the editor"
              onClick={() => insertIntoEditor(quoteName(name))}
            >
              {name}
            </button>
            <span className="schema-types">{types.map(sayType).join(' or ')}</span>
            <span className="schema-share">
              <span className="schema-bar" style={{ width: `calc((100% - 44px) * ${share})` }} />
              {estimated ? '≈ ' : ''}
              {sayShare(share)}
            </span>
            <span className="note">{samples.map((sample) => sayCell(decodeValue(sample))).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Connections({ schema, item: { kind, name } }: Props) {
  const ties = schema.connections.filter(({ from, type, to }) =>
    kind === 'label' ? from === name || to === name : type === name,
  );
  if (ties.length === 0) {
    return <p className="note">It is connected with nothing.</p>;
  }
  return (
    <>
      <h3>Connections</h3>
      <ul className="schema-ties">
        {[...ties]
          .sort((one, other) => other.count - one.count)
          .map(({ from, type, to, count, estimated }) => (
            <li key={`${from} ${type} ${to}`}>
              <code>
                (<Name name={from} kind="label" />
                )-[
                <Name name={type} kind="type" />
                ]-&gt;(
                <Name name={to} kind="label" />)
              </code>
              <span className="note">
                {estimated ? '≈ ' : ''}
                {count.toLocaleString('en')}
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}

function Name({ name, kind }: SchemaItem) {
  return (
    <button type="button" className="link" onClick={() => chooseItem({ kind, name })}>
      :{name}
    </button>
  );
}

/** `LIST<STRING>` as `list of string`. */
function sayType(type: string): string {
  return type
    .toLowerCase()
    .replace(/list<(.*)>/, 'list of $1')
    .replaceAll(' not null', '');
}

function sayShare(share: number): string {
  const percent = share * 100;
  return percent > 0 && percent < 1
    ? '< 1%'
    : percent > 99 && percent < 100
      ? '> 99%'
      : `${Math.round(percent)}%`;
}
