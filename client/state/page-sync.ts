import { closePage, isSamePage, pageStore } from './page-store.ts';
import { selectionStore } from './selection-store.ts';
import { stepsStore } from './steps-store.ts';
import { decodeLink, encodeLink, type Link } from './url.ts';

/** Puts a link into the address; `push` makes it a place to come back to. */
export function writeAddress(link: Link, how: 'push' | 'replace'): void {
  const query = encodeLink(link);
  const address = query === '' ? window.location.pathname : `?${query}`;
  if (how === 'push') {
    window.history.pushState(null, '', address);
  } else {
    window.history.replaceState(null, '', address);
  }
}

/** Every page of reading is a place in the browser's history; going back opens the one before. */
export function followPages(): void {
  pageStore.subscribe(({ page }) => {
    const link = decodeLink(window.location.search);
    if (!isSamePage(link.page, page)) {
      writeAddress({ ...link, page }, 'push');
    }
  });
  window.addEventListener('popstate', () => {
    pageStore.setState({ page: decodeLink(window.location.search).page });
  });
}

/** What is done to the network comes into sight: the page of reading makes room for it. */
export function followNetwork(): void {
  stepsStore.subscribe(closePage);
  selectionStore.subscribe(({ selected }, before) => {
    if (selected !== null && selected !== before.selected) {
      closePage();
    }
  });
}
