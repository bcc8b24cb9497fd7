import { expect, test } from '@jest/globals';
import { datasetFolder, loadDataset } from '../../seed/dataset-loader.ts';
import { buildGraph } from '../../seed/graph-builder.ts';
import { ownPropertiesOfNode, ownPropertiesOfRelationship } from '../../seed/own-properties.ts';
import { smallFolder } from './small-dataset.ts';

test.each([datasetFolder('istanbul-2025'), smallFolder])(
  'the data set in %s owns all that it writes',
  (folder) => {
    const { nodes, relationships } = buildGraph(loadDataset(folder));
    const unowned = [
      ...nodes.flatMap(({ label, properties }) =>
        [...properties.keys()]
          .filter((name) => !ownPropertiesOfNode(label).includes(name))
          .map((name) => `${label}.${name}`),
      ),
      ...relationships.flatMap(({ type, properties }) =>
        [...properties.keys()]
          .filter((name) => !ownPropertiesOfRelationship().includes(name))
          .map((name) => `${type}.${name}`),
      ),
    ];
    expect([...new Set(unowned)]).toEqual([]);
  },
);
