/** What the tests of answers do again and again on a page. */
import type { Locator, Page } from 'playwright-core';
import type { ExplorerSuite } from './explorer-suite.ts';

/** Opens the page with this statement asked and answered; a link runs what it carries. */
export async function openAnswer(
  suite: ExplorerSuite,
  cypher: string,
  options: Parameters<ExplorerSuite['open']>[1] = {},
): Promise<Page> {
  const { page } = await suite.open(`/?${new URLSearchParams({ panel: 'ask', cypher })}`, options);
  await answerOf(page).getByRole('tablist').waitFor();
  return page;
}

export function answerOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Answer' });
}

/** The texts of a column's cells that are in the page, from the top. */
export async function readColumn(page: Page, column: number): Promise<string[]> {
  const rows = page.getByRole('grid').locator('tbody tr');
  await rows.first().waitFor();
  const read = await rows.evaluateAll(
    (found, index) =>
      found.map((row) => ({
        place: Number(row.getAttribute('aria-rowindex')),
        text: row.querySelectorAll('td')[index]?.textContent ?? '',
      })),
    column,
  );
  return read.sort((left, right) => left.place - right.place).map(({ text }) => text);
}

/** The cell that has the focus, as its text. */
export async function readFocused(page: Page): Promise<string> {
  return (await page.locator(':focus').textContent()) ?? '';
}
