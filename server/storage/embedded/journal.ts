/** Keeps a graph on disk: loads it when it opens, and writes what each transaction changed before it is final. */

import type { ChangeSet, ConstraintDescription, IndexDescription } from '../../engine/graph/graph.ts';
import { GraphData } from '../../engine/graph/graph-data.ts';
import { PropertyGraph } from '../../engine/graph/property-graph.ts';
import {
  restoreNextIds,
  restoreNode,
  restoreRelationship,
  restoreSchema,
} from '../../engine/graph/restoration.ts';
import type { NodeValue, RelationshipValue } from '../../engine/values/value.ts';
import { DataFile, type Pages } from './data-file.ts';
import { damaged, notWritten, reasonOf } from './embedded-errors.ts';
import { NameTable } from './name-table.ts';
import {
  decodeNodes,
  decodeRelationships,
  encodeNodes,
  encodeRelationships,
  nodesPerPage,
  relationshipsPerPage,
} from './page-codec.ts';

interface StoredIds {
  readonly node: number;
  readonly relationship: number;
}

interface StoredSchema {
  readonly indexes: readonly IndexDescription[];
  readonly constraints: readonly ConstraintDescription[];
  readonly nextId: number;
}

export class Journal {
  readonly graph: PropertyGraph;
  readonly #file: DataFile;
  readonly #names: NameTable;

  /** Throws a StoreError when the directory cannot be used or what it holds is damaged. */
  constructor(directory: string) {
    this.#file = new DataFile(directory);
    try {
      this.#names = new NameTable(loadNames(this.#file.names));
      this.graph = new PropertyGraph(this.#load());
    } catch (error) {
      void this.#file.close();
      throw damaged(this.#file.path, reasonOf(error), error);
    }
  }

  /** For `PropertyGraph.commit`: throws a StoreError, with nothing written, when the disk refuses. */
  readonly persist = (changes: ChangeSet): void => {
    const known = this.#names.size;
    try {
      this.#file.writeAll(() => {
        this.#writeNodes(changes.nodes);
        this.#writeRelationships(changes.relationships);
        this.#writeNames(known);
        this.#writeRecords(changes);
      });
    } catch (error) {
      this.#names.truncate(known);
      throw notWritten(this.#file.path, error);
    }
  };

  close(): Promise<void> {
    return this.#file.close();
  }

  #load(): GraphData {
    const data = new GraphData();
    for (const { key: page, value: bytes } of this.#file.nodes.getRange()) {
      for (const node of decodeNodes(page, bytes, this.#names)) restoreNode(data, node);
    }
    for (const { key: page, value: bytes } of this.#file.relationships.getRange()) {
      for (const relationship of decodeRelationships(page, bytes, this.#names)) {
        if (restoreRelationship(data, relationship)) continue;
        throw new RangeError(`relationship ${relationship.id} has lost a node`);
      }
    }
    const ids = this.#file.readRecord('ids') as StoredIds | undefined;
    if (ids !== undefined) restoreNextIds(data, ids.node, ids.relationship);
    const schema = this.#file.readRecord('schema') as StoredSchema | undefined;
    if (schema !== undefined) restoreSchema(data, schema.indexes, schema.constraints, schema.nextId);
    return data;
  }

  #writeNodes(changed: ReadonlyMap<number, NodeValue | undefined>): void {
    for (const page of pagesOf(changed.keys(), nodesPerPage)) {
      const nodes = this.graph.nodesBetween(page * nodesPerPage, (page + 1) * nodesPerPage);
      writePage(this.#file.nodes, page, nodes.length === 0 ? undefined : encodeNodes(nodes, this.#names));
    }
  }

  #writeRelationships(changed: ReadonlyMap<number, RelationshipValue | undefined>): void {
    for (const page of pagesOf(changed.keys(), relationshipsPerPage)) {
      const first = page * relationshipsPerPage;
      const relationships = this.graph.relationshipsBetween(first, first + relationshipsPerPage);
      const bytes = relationships.length === 0 ? undefined : encodeRelationships(relationships, this.#names);
      writePage(this.#file.relationships, page, bytes);
    }
  }

  #writeNames(known: number): void {
    for (const [index, name] of this.#names.namesFrom(known).entries()) {
      this.#file.names.putSync(known + index, Buffer.from(name));
    }
  }

  #writeRecords(changes: ChangeSet): void {
    const next = this.graph.nextIds;
    const ids: StoredIds = { node: next.node, relationship: next.relationship };
    this.#file.writeRecord('ids', ids);
    if (changes.indexes === undefined || changes.constraints === undefined) return;
    const schema: StoredSchema = {
      indexes: changes.indexes,
      constraints: changes.constraints,
      nextId: next.schema,
    };
    this.#file.writeRecord('schema', schema);
  }
}

function loadNames(names: Pages): string[] {
  return [...names.getRange()].map(({ key, value }, index) => {
    if (key !== index) throw new RangeError(`name ${index} is missing`);
    return value.toString('utf8');
  });
}

function writePage(pages: Pages, page: number, bytes: Buffer | undefined): void {
  if (bytes === undefined) pages.removeSync(page);
  else pages.putSync(page, bytes);
}

function pagesOf(ids: Iterable<number>, perPage: number): Set<number> {
  const pages = new Set<number>();
  for (const id of ids) pages.add(Math.floor(id / perPage));
  return pages;
}
