import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { PageProps } from './page-props.ts';

export interface PageEntry {
  /** As it stands in the link. */
  readonly name: string;
  /** Its word in the navigation; null for pages that are reached from others. */
  readonly label: string | null;
  readonly component: LazyExoticComponent<ComponentType<PageProps>>;
}

const dossier = () => import('./dossier/dossier-page.tsx').then((file) => file.DossierPage);

/** Every page of reading, in the order of the navigation; each is fetched when it is first opened. */
export const pageList: readonly PageEntry[] = [
  entry('reports', 'Reports', () => import('./reports-page.tsx').then((file) => file.ReportsPage)),
  entry('article', null, () => import('./article-page.tsx').then((file) => file.ArticlePage)),
  entry('evidence', null, () => import('./evidence-page.tsx').then((file) => file.EvidencePage)),
  entry('disagreements', 'Disagreements', () =>
    import('./disagreements-page.tsx').then((file) => file.DisagreementsPage),
  ),
  entry('compare', 'Compare', () => import('./compare-page.tsx').then((file) => file.ComparePage)),
  entry('demands', 'Demands', () => import('./demands/demands-page.tsx').then((file) => file.DemandsPage)),
  entry('add', 'Add evidence', () => import('./adding/add-page.tsx').then((file) => file.AddPage)),
  entry('actor', null, dossier),
  entry('meeting', null, dossier),
];

/** Pages that change the graph: named in the navigation only where that is allowed. */
export const writingPages: readonly string[] = ['add'];

export function findPage(name: string): PageEntry | undefined {
  return pageList.find((page) => page.name === name);
}

function entry(name: string, label: string | null, load: () => Promise<ComponentType<PageProps>>): PageEntry {
  return { name, label, component: lazy(async () => ({ default: await load() })) };
}
