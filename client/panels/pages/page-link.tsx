import type { MouseEvent, ReactNode } from 'react';
import { openPage } from '../../state/page-store.ts';
import { emptyLink, encodeLink } from '../../state/url.ts';

interface Props {
  readonly name: string;
  readonly id?: string | null;
  readonly className?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A link to a page of reading: it opens in place, and in another tab like any other. */
export function PageLink({ name, id = null, className = 'link', current = false, children }: Props) {
  return (
    <a
      className={className}
      href={`?${encodeLink({ ...emptyLink, page: { name, id } })}`}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => openInPlace(event, () => openPage(name, id))}
    >
      {children}
    </a>
  );
}

/** Leaves a click to the browser where it asks for another tab or window. */
export function openInPlace(event: MouseEvent, open: () => void): void {
  if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    open();
  }
}
