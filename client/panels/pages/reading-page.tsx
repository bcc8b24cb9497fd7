import { Suspense } from 'react';
import type { PageAddress } from '../../state/page-store.ts';
import { PageBoundary } from './page-boundary.tsx';
import { PageFrame } from './page-frame.tsx';
import { findPage } from './page-list.ts';

/** The page of reading that the address asks for, in the place of the network. */
export function ReadingPage({ page }: { readonly page: PageAddress }) {
  const address = `${page.name}/${page.id ?? ''}`;
  const Page = findPage(page.name)?.component;
  return (
    <div className="reading" data-testid="reading-page">
      <PageBoundary key={address}>
        {Page === undefined ? (
          <PageFrame title="There is no such page">
            <p>Nothing here is called “{page.name}”. The navigation above lists what there is.</p>
          </PageFrame>
        ) : (
          <Suspense fallback={<p className="reading-page quiet">Opening the page…</p>}>
            <Page id={page.id} />
          </Suspense>
        )}
      </PageBoundary>
    </div>
  );
}
