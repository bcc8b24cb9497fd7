/** Writes a property type the way SHOW CONSTRAINTS prints it. */
import type { CypherType } from '../syntax/ast.ts';

export function writeTypeName(type: CypherType): string {
  if (type.kind === 'union') return type.members.map(writeTypeName).join(' | ');
  const suffix = type.notNull ? ' NOT NULL' : '';
  if (type.kind === 'list') return `LIST<${writeTypeName(type.element)}>${suffix}`;
  return `${type.name}${suffix}`;
}
