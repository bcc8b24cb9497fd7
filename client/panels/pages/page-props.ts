export interface PageProps {
  /** What the page is about, from its address; null for pages that stand for themselves. */
  readonly id: string | null;
}
