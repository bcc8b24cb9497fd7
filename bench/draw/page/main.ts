/** One contestant on one page, as the address says; the runner asks it through `window.bench`. */
import type { Contestant } from './contestant.ts';
import { makeSample } from './sample.ts';

const contestants: { readonly [name: string]: () => Promise<Contestant> } = {
  dragoman: async () => (await import('./ours.ts')).createOurs(),
  sigma: async () => (await import('./default-sigma.ts')).createDefaultSigma(),
  'vis-network': async () => (await import('./vis-network.ts')).createVisNetwork(),
  'force-graph': async () => (await import('./force-graph.ts')).createForceGraph(),
  cytoscape: async () => (await import('./cytoscape.ts')).createCytoscape(),
};

const search = new URLSearchParams(window.location.search);
const contestant = await (contestants[search.get('name') ?? ''] ?? contestants.dragoman)?.();
const sample = makeSample(Number(search.get('nodes')), Number(search.get('relations')));

Object.assign(window, {
  bench: {
    locate: (node: number) => contestant?.locate(node),
    needsHover: contestant?.hover !== undefined,
    hover: (node: number) => contestant?.hover?.(node),
    start: () => contestant?.start(sample, document.getElementById('stage') as HTMLElement),
  },
});
