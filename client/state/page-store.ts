import { createStore } from 'zustand/vanilla';

/** A page of reading that stands in the place of the network; `id` says what it is about. */
export interface PageAddress {
  readonly name: string;
  readonly id: string | null;
}

/** Null while the network itself is in sight. */
export const pageStore = createStore<{ readonly page: PageAddress | null }>()(() => ({ page: null }));

export function openPage(name: string, id: string | null = null): void {
  pageStore.setState({ page: { name, id } });
}

let staying = false;

/** Changes the network behind a page, which stays in sight where any other change of the network would close it. */
export function behindPage(work: () => void): void {
  staying = true;
  try {
    work();
  } finally {
    staying = false;
  }
}

/** Goes back to the network; nothing happens where it is in sight already. */
export function closePage(): void {
  if (!staying && pageStore.getState().page !== null) {
    pageStore.setState({ page: null });
  }
}

export function isSamePage(left: PageAddress | null, right: PageAddress | null): boolean {
  return left?.name === right?.name && left?.id === right?.id;
}
