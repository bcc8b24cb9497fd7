import { type ArrangementName, arrangements } from './arrangement.ts';
import { network } from './network.ts';
import { selectionStore } from './selection-store.ts';
import { currentView, takeStep } from './steps-store.ts';

/** Lays everything out by another rule, except what is pinned. */
export function arrange(name: ArrangementName, root: string | null = findRoot(name)): void {
  const { title } = arrangements.find((entry) => entry.name === name) ?? { title: name };
  const from = root === null ? '' : ` round ${network.getNodeAttribute(root, 'name')}`;
  const id = root === null ? name : `${name} ${network.getNodeAttribute(root, 'id')}`;
  const view = { ...currentView(), arrangement: { name, root } };
  takeStep(`Arranged ${title.toLowerCase()}${from}`, view, { layout: 'all', deed: { kind: 'arrange', id } });
}

function findRoot(name: ArrangementName): string | null {
  const { selected } = selectionStore.getState();
  return name === 'radial' && selected?.kind === 'node' ? selected.key : null;
}
