import type { TypedJson } from '../../protocol/typed-json.ts';

/** A value as the expression of Cypher that makes it; nodes, relationships and paths have none and become null. */
export function writeLiteral(json: TypedJson): string {
  switch (json.$type) {
    case 'Null':
    case 'Boolean':
      return String(json._value);
    case 'Integer':
      return json._value;
    case 'Float':
      return writeFloat(json._value);
    case 'String':
      return quote(json._value);
    case 'List':
      return `[${json._value.map(writeLiteral).join(', ')}]`;
    case 'Map':
      return `{${Object.entries(json._value)
        .map(([key, value]) => `${writeKey(key)}: ${writeLiteral(value)}`)
        .join(', ')}}`;
    case 'Point':
      return writePoint(json._value);
    default:
      return writeTemporal(json);
  }
}

function quote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `'${escaped.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}'`;
}

function writeKey(key: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key) ? key : `\`${key.replaceAll('`', '``')}\``;
}

function writeFloat(text: string): string {
  const numbers: { readonly [name: string]: string } = { NaN: '0.0 / 0.0', Infinity: '1.0 / 0.0' };
  if (text === '-Infinity') {
    return '-1.0 / 0.0';
  }
  return numbers[text] ?? (/^-?\d+$/.test(text) ? `${text}.0` : text);
}

/** `SRID=4326;POINT (1.5 2.5)` */
function writePoint(text: string): string {
  const [, srid = '', inside = ''] = /^SRID=(\d+);\s*POINT(?: Z)? ?\(([^)]*)\)$/.exec(text) ?? [];
  const names = ['x', 'y', 'z'];
  const parts = inside.trim().split(/\s+/);
  return `point({${parts.map((part, at) => `${names[at]}: ${part}`).join(', ')}, srid: ${srid}})`;
}

function writeTemporal({ $type, _value }: TypedJson): string {
  const functions: { readonly [type: string]: string } = {
    Date: 'date',
    Time: 'time',
    LocalTime: 'localtime',
    ZonedDateTime: 'datetime',
    OffsetDateTime: 'datetime',
    LocalDateTime: 'localdatetime',
    Duration: 'duration',
  };
  const name = functions[$type];
  return name === undefined ? 'null' : `${name}(${quote(String(_value))})`;
}
