/** Gathers nodes and relationships of an answer, each once, and gives rows and graph parts as columns. */
import type { Column, GraphColumns, RowColumns } from '../../../protocol/columns.ts';
import type { TypedJson, TypedNode, TypedRelationship } from '../../../protocol/typed-json.ts';
import { type Places, toColumn, toPropertyColumns } from './columns.ts';
import { packChoices, packNumbers, packTexts } from './packing.ts';

/**
 * One writer serves one answer, part by part: what has come once is pointed to afterwards. Where a statement may
 * write, one node can differ from row to row; `sameThroughout` false then keeps every state of it.
 */
export class ColumnWriter implements Places {
  readonly #sameThroughout: boolean;
  readonly #nodePlaces = new Map<string, number>();
  readonly #endPlaces = new Map<string, number>();
  readonly #relationshipPlaces = new Map<string, number>();
  #nodeCount = 0;
  #nodes: TypedNode[] = [];
  #relationships: TypedRelationship[] = [];

  constructor(sameThroughout: boolean) {
    this.#sameThroughout = sameThroughout;
  }

  ofNode(node: TypedNode): number {
    return this.#nodePlaces.get(this.#keyOf(node)) ?? Number.NaN;
  }

  ofRelationship(relationship: TypedRelationship): number {
    return this.#relationshipPlaces.get(this.#keyOf(relationship)) ?? Number.NaN;
  }

  /** Rows of as many values as the answer has columns. */
  writeRows(rows: readonly (readonly TypedJson[])[], width: number): RowColumns {
    for (const row of rows) for (const value of row) this.add(value);
    const graph = this.writeGraph();
    const columns = Array.from({ length: width }, (_, index): Column => this.writeColumn(rows, index));
    return { rows: rows.length, columns, graph };
  }

  writeColumn(rows: readonly (readonly TypedJson[])[], index: number): Column {
    return toColumn(
      rows.map((row) => row[index] ?? { $type: 'Null', _value: null }),
      this,
    );
  }

  /** Takes in every node and relationship inside a value. */
  add(value: TypedJson): void {
    switch (value.$type) {
      case 'List':
      case 'Path':
        for (const member of value._value) this.add(member);
        return;
      case 'Map':
        for (const member of Object.values(value._value)) this.add(member);
        return;
      case 'Node':
        this.#addNode(value);
        return;
      case 'Relationship':
        this.#addRelationship(value);
        return;
      default:
    }
  }

  /** What was taken in since the last part. */
  writeGraph(): GraphColumns {
    const nodes = this.#nodes;
    const relationships = this.#relationships;
    this.#nodes = [];
    this.#relationships = [];
    const ends: string[] = [];
    const starts = relationships.map(({ _value }) => this.#placeEnd(_value._start_node_element_id, ends));
    const stops = relationships.map(({ _value }) => this.#placeEnd(_value._end_node_element_id, ends));
    return {
      nodes: {
        ids: packTexts(nodes.map(({ _value }) => _value._element_id)),
        labels: packChoices(
          nodes.map(({ _value }) => _value._labels),
          (labels) => JSON.stringify(labels),
        ),
        properties: toPropertyColumns(
          nodes.map(({ _value }) => _value._properties),
          this,
        ),
      },
      ends: packTexts(ends),
      relationships: {
        ids: packTexts(relationships.map(({ _value }) => _value._element_id)),
        types: packChoices(
          relationships.map(({ _value }) => _value._type),
          (type) => type,
        ),
        starts: packNumbers(starts),
        stops: packNumbers(stops),
        properties: toPropertyColumns(
          relationships.map(({ _value }) => _value._properties),
          this,
        ),
      },
    };
  }

  #addNode(node: TypedNode): void {
    const key = this.#keyOf(node);
    if (this.#nodePlaces.has(key)) return;
    this.#nodePlaces.set(key, this.#nodeCount);
    this.#endPlaces.set(node._value._element_id, this.#nodeCount);
    this.#nodeCount += 1;
    this.#nodes.push(node);
  }

  #addRelationship(relationship: TypedRelationship): void {
    const key = this.#keyOf(relationship);
    if (this.#relationshipPlaces.has(key)) return;
    this.#relationshipPlaces.set(key, this.#relationshipPlaces.size);
    this.#relationships.push(relationship);
  }

  #placeEnd(elementId: string, ends: string[]): number {
    const known = this.#endPlaces.get(elementId);
    if (known !== undefined) return known;
    this.#endPlaces.set(elementId, this.#nodeCount);
    ends.push(elementId);
    this.#nodeCount += 1;
    return this.#nodeCount - 1;
  }

  #keyOf({ _value }: TypedNode | TypedRelationship): string {
    return this.#sameThroughout ? _value._element_id : JSON.stringify(_value);
  }
}
