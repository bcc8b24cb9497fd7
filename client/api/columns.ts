/** Reads columns back into values, nodes and relationships, without a JSON object for each of them. */
import type {
  Cell,
  Choices,
  Column,
  GraphColumns,
  Numbers,
  RowColumns,
  Texts,
} from '../../protocol/columns.ts';
import type { CypherMap, CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../protocol/values.ts';
import { decodeText, decodeValue } from './typed-json.ts';

/** Items without properties share it. */
const nothing: CypherMap = new Map();

/** Reads the parts of one answer in their order: later parts point to what earlier ones have brought. */
export class ColumnReader {
  /** By place; undefined for an end that came without its node. */
  readonly #nodes: (NodeSnapshot | undefined)[] = [];
  readonly #ids: string[] = [];
  readonly #relationships: RelationshipSnapshot[] = [];

  /** What the part brings that had not come before. */
  readGraph({ nodes, ends, relationships }: GraphColumns): {
    nodes: NodeSnapshot[];
    relationships: RelationshipSnapshot[];
  } {
    const newNodes = this.#readNodes(nodes);
    for (const end of readTexts(ends)) {
      this.#ids.push(end);
      this.#nodes.push(undefined);
    }
    return { nodes: newNodes, relationships: this.#readRelationships(relationships) };
  }

  readRows({ rows, columns, graph }: RowColumns): CypherValue[][] {
    this.readGraph(graph);
    return this.readTable(columns, rows);
  }

  /** Rows whose nodes and relationships have been read before. */
  readTable(columns: readonly Column[], count: number): CypherValue[][] {
    const read = columns.map((column) => this.readColumn(column, count));
    return Array.from({ length: count }, (_, row) => read.map((column) => column[row] ?? null));
  }

  readColumn(column: Column, count: number): CypherValue[] {
    if (column.nulls === undefined) {
      return this.#readFull(column, count);
    }
    const nulls = new Set(readNumbers(column.nulls));
    const values = this.#readFull(column, count - nulls.size);
    let next = 0;
    return Array.from({ length: count }, (_, place) => (nulls.has(place) ? null : (values[next++] ?? null)));
  }

  #readNodes({ ids, labels, properties }: GraphColumns['nodes']): NodeSnapshot[] {
    const elementIds = readTexts(ids);
    const labelsOf = readChoices(labels);
    const maps = this.#readProperties(properties);
    return elementIds.map((elementId, index) => {
      const node: NodeSnapshot = {
        kind: 'node',
        elementId,
        labels: labelsOf[index] ?? [],
        properties: maps[index] ?? nothing,
      };
      this.#nodes.push(node);
      this.#ids.push(elementId);
      return node;
    });
  }

  #readRelationships(part: GraphColumns['relationships']): RelationshipSnapshot[] {
    const types = readChoices(part.types);
    const starts = readNumbers(part.starts);
    const stops = readNumbers(part.stops);
    const maps = this.#readProperties(part.properties);
    return readTexts(part.ids).map((elementId, index) => {
      const relationship: RelationshipSnapshot = {
        kind: 'relationship',
        elementId,
        type: types[index] ?? '',
        startElementId: this.#ids[starts[index] ?? -1] ?? '',
        endElementId: this.#ids[stops[index] ?? -1] ?? '',
        properties: maps[index] ?? nothing,
      };
      this.#relationships.push(relationship);
      return relationship;
    });
  }

  #readProperties({ shapes, columns }: GraphColumns['nodes']['properties']): CypherMap[] {
    const shapeOf = readChoices(shapes);
    const counts = new Map<string, number>();
    for (const key of shapeOf.flat()) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const streams = new Map(
      Object.entries(columns).map(([key, column]) => [
        key,
        this.readColumn(column, counts.get(key) ?? 0).values(),
      ]),
    );
    return shapeOf.map((keys) =>
      keys.length === 0 ? nothing : new Map(keys.map((key) => [key, streams.get(key)?.next().value ?? null])),
    );
  }

  #readFull(column: Column, count: number): CypherValue[] {
    switch (column.type) {
      case 'Null':
        return Array.from({ length: count }, () => null);
      case 'Boolean':
        return column.flags.map((flag) => flag === 1);
      case 'Integer':
        return 'texts' in column ? column.texts.map(BigInt) : readNumbers(column).map(BigInt);
      case 'Float':
        return 'texts' in column ? column.texts.map(Number) : [...column.values];
      case 'List':
        return this.#readLists(readNumbers(column.lengths), column.items);
      case 'Node':
        return readNumbers(column.at).map((place) => this.#nodeAt(place));
      case 'Relationship':
        return readNumbers(column.at).map((place) => this.#relationshipAt(place));
      case 'Mixed':
        return column.cells.map((cell) => this.#readCell(cell));
      default: {
        const { type } = column;
        return readTexts(column).map((text) => decodeText(type, text));
      }
    }
  }

  #readLists(lengths: readonly number[], items: Column): CypherValue[] {
    const all = this.readColumn(
      items,
      lengths.reduce((sum, length) => sum + length, 0),
    );
    let end = 0;
    return lengths.map((length) => {
      end += length;
      return all.slice(end - length, end);
    });
  }

  #readCell(cell: Cell): CypherValue {
    switch (cell.$type) {
      case 'List':
        return cell._value.map((member) => this.#readCell(member));
      case 'Map':
        return new Map(Object.entries(cell._value).map(([key, member]) => [key, this.#readCell(member)]));
      case 'Node':
        return this.#nodeAt(cell._at);
      case 'Relationship':
        return this.#relationshipAt(cell._at);
      case 'Path':
        return {
          kind: 'path',
          nodes: cell._at.filter((_, index) => index % 2 === 0).map((place) => this.#nodeAt(place)),
          relationships: cell._at
            .filter((_, index) => index % 2 === 1)
            .map((place) => this.#relationshipAt(place)),
        };
      default:
        return decodeValue(cell);
    }
  }

  #nodeAt(place: number): NodeSnapshot {
    return this.#nodes[place] ?? missing('node', place);
  }

  #relationshipAt(place: number): RelationshipSnapshot {
    return this.#relationships[place] ?? missing('relationship', place);
  }
}

function missing(kind: string, place: number): never {
  throw new TypeError(`The answer points to its ${kind} ${place}, which it does not hold`);
}

function readNumbers(packed: Numbers): readonly number[] {
  if ('numbers' in packed) {
    return packed.numbers;
  }
  let sum = 0;
  return packed.steps.map((step) => {
    sum += step;
    return sum;
  });
}

function readTexts(packed: Texts): readonly string[] {
  if ('prefix' in packed) {
    return readNumbers(packed.numbers).map((number) => packed.prefix + number);
  }
  const { texts, of } = packed;
  return of === undefined ? texts : readNumbers(of).map((place) => texts[place] ?? '');
}

function readChoices<T>({ choices, of }: Choices<T>): T[] {
  return readNumbers(of).map((place) => choices[place] as T);
}
