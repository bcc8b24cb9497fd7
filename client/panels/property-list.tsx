import type { CypherMap } from '../../protocol/values.ts';
import { formatValue } from '../api/value-text.ts';

interface Props {
  readonly properties: CypherMap;
  readonly except?: readonly string[];
}

/** The raw properties, folded away: for those who want to know what Cypher would see. */
export function PropertyList({ properties, except = [] }: Props) {
  const entries = [...properties].filter(([name]) => !except.includes(name));
  const id = properties.get('id');
  return (
    <details className="properties">
      <summary>Properties</summary>
      <dl>
        {id !== undefined && (
          <>
            <dt>id</dt>
            <dd>
              <code>{formatValue(id)}</code>
            </dd>
          </>
        )}
        {entries.map(([name, value]) => (
          <div key={name} className="property">
            <dt>{name}</dt>
            <dd>{formatValue(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
