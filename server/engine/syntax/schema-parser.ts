/** Schema commands: indexes and constraints, created and dropped. */
import type { CreateConstraint, CreateIndex, CypherType, DropSchema, Expression } from './ast.ts';
import { QueryParser } from './query-parser.ts';

const INDEX_TYPES: ReadonlySet<string> = new Set(['RANGE', 'TEXT', 'POINT', 'LOOKUP', 'FULLTEXT', 'VECTOR']);

interface SchemaEntity {
  readonly entity: 'node' | 'relationship';
  readonly labelsOrTypes: readonly string[];
}

export abstract class SchemaParser extends QueryParser {
  protected atSchemaCommand(): boolean {
    if (this.at('DROP')) return this.at('INDEX', 1) || this.at('CONSTRAINT', 1);
    if (!this.at('CREATE') || this.at('=', 2)) return false;
    return (
      this.at('INDEX', 1) || this.at('CONSTRAINT', 1) || (this.atAny(INDEX_TYPES, 1) && this.at('INDEX', 2))
    );
  }

  protected schemaCommand(): CreateIndex | CreateConstraint | DropSchema {
    const { start, key } = this.advance();
    if (key === 'DROP') return this.dropCommand(start);
    if (this.accept('CONSTRAINT')) return this.createConstraint(start);
    const indexType = this.at('INDEX') ? 'RANGE' : (this.advance().key as CreateIndex['indexType']);
    this.expect('INDEX');
    return this.createIndex(start, indexType);
  }

  private dropCommand(start: number): DropSchema {
    const kind = this.advance().key === 'INDEX' ? 'DropIndex' : 'DropConstraint';
    const { value: name } = this.expectName('a name');
    const ifExists = this.acceptAll('IF', 'EXISTS');
    return { kind, name, ifExists, span: this.spanFrom(start) };
  }

  private nameAndCondition(): { name: string | undefined; ifNotExists: boolean } {
    const unnamed = this.at('FOR') || this.atAll('IF', 'NOT', 'EXISTS');
    const name = unnamed ? undefined : this.expectName('a name').value;
    return { name, ifNotExists: this.acceptAll('IF', 'NOT', 'EXISTS') };
  }

  private createIndex(start: number, indexType: CreateIndex['indexType']): CreateIndex {
    const named = this.nameAndCondition();
    this.expect('FOR');
    const entity = this.schemaEntity();
    this.expect('ON');
    const properties = this.indexedProperties(indexType);
    if (indexType === 'VECTOR' && this.accept('WITH')) this.list();
    const options = this.options();
    return {
      kind: 'CreateIndex',
      indexType,
      ...named,
      ...entity,
      properties,
      options,
      span: this.spanFrom(start),
    };
  }

  private indexedProperties(indexType: CreateIndex['indexType']): string[] {
    if (indexType === 'LOOKUP') {
      this.accept('EACH');
      this.expectName("'labels' or 'type'");
      this.expect('(');
      this.variable();
      this.expect(')');
      return [];
    }
    if (indexType !== 'FULLTEXT') return this.propertyList();
    this.expect('EACH', '[');
    const properties = this.commaSeparated(() => this.propertyName());
    this.expect(']');
    return properties;
  }

  private createConstraint(start: number): CreateConstraint {
    const named = this.nameAndCondition();
    this.expect('FOR');
    const { entity, labelsOrTypes } = this.schemaEntity();
    const [labelOrType] = labelsOrTypes;
    if (labelOrType === undefined || labelsOrTypes.length > 1) throw this.unexpected('one label or type');
    this.expect('REQUIRE');
    const properties = this.propertyList();
    const rule = this.constraintRule();
    this.options();
    const span = this.spanFrom(start);
    return { kind: 'CreateConstraint', ...rule, ...named, entity, labelOrType, properties, span };
  }

  private constraintRule(): {
    constraintType: CreateConstraint['constraintType'];
    propertyType: CypherType | undefined;
  } {
    if (!this.accept('::')) {
      this.expect('IS');
      if (this.acceptAll('NOT', 'NULL')) return { constraintType: 'exists', propertyType: undefined };
      if (!this.accept('TYPED') && !this.accept('::')) {
        this.acceptAny('NODE', 'RELATIONSHIP', 'REL');
        if (this.accept('KEY')) return { constraintType: 'key', propertyType: undefined };
        this.expect('UNIQUE');
        return { constraintType: 'unique', propertyType: undefined };
      }
    }
    return { constraintType: 'type', propertyType: this.type() };
  }

  /** `(n:A|B)` or `()-[r:T]-()`. */
  private schemaEntity(): SchemaEntity {
    this.expect('(');
    if (!this.accept(')')) {
      this.variable();
      const labelsOrTypes = this.entityNames();
      this.expect(')');
      return { entity: 'node', labelsOrTypes };
    }
    this.accept('<');
    this.expect('-', '[');
    this.variable();
    const labelsOrTypes = this.entityNames();
    this.expect(']', '-');
    this.accept('>');
    this.expect('(', ')');
    return { entity: 'relationship', labelsOrTypes };
  }

  private entityNames(): string[] {
    if (!this.accept(':')) return [];
    const names = [this.expectName('a label or type name').value];
    while (this.accept('|')) names.push(this.expectName('a label or type name').value);
    return names;
  }

  private propertyList(): string[] {
    if (!this.accept('(')) return [this.propertyName()];
    const properties = this.commaSeparated(() => this.propertyName());
    this.expect(')');
    return properties;
  }

  private propertyName(): string {
    this.variable();
    this.expect('.');
    return this.expectName('a property key name').value;
  }

  private options(): Expression | undefined {
    return this.accept('OPTIONS') ? this.expression() : undefined;
  }
}
