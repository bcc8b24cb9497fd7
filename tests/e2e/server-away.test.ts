/** What the page says and keeps while its server does not answer; requests are cut off on their way. */
import { expect, test } from '@jest/globals';
import { countSettled } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const fewNodes = '/?query=people%2Fwho-led-whom&canvas=answer';

describeExplorer('while the server is away', ({ open }) => {
  test('a panel that cannot be fetched takes nothing else with it, and opens once it can', async () => {
    const { page, complaints } = await open(fewNodes);
    const before = await countSettled(page);
    await page.route('**/views-panel*', (route) => route.abort());
    await page.getByRole('tab', { name: 'Views' }).click();
    await page
      .getByRole('alert')
      .getByText('This panel could not be fetched from the server. The canvas stays as it is.')
      .waitFor();
    expect(await countSettled(page)).toEqual(before);
    await page.unroute('**/views-panel*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Saved views' }).waitFor();
    expect(complaints.splice(0).filter((complaint) => !/ERR_FAILED/.test(complaint))).toEqual([]);
  }, 90_000);

  test('the editor says that it could not be fetched, and comes once it can', async () => {
    const { page, complaints } = await open('/');
    await page.route('**/assets/mount-*', (route) => route.abort());
    await page.getByRole('tab', { name: 'Ask' }).click();
    const note = page.getByRole('alert').filter({ hasText: 'The editor could not be fetched' });
    await note.getByText('Questions of the library can be asked.').waitFor();
    await page.unroute('**/assets/mount-*');
    await note.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.cm-content').waitFor();
    expect(complaints.splice(0).filter((complaint) => !/ERR_FAILED/.test(complaint))).toEqual([]);
  }, 90_000);

  test('the menu says why it cannot count, and paths why they cannot be found again', async () => {
    const { page, complaints } = await open('/?paths=rustem-umerov%20recep-tayyip-erdogan&panel=list');
    await page.route(/\/api\/(nodes|paths)/, (route) => route.abort());
    await page.getByRole('button', { name: 'Swap the ends' }).click();
    await page.getByTestId('announcement').getByText('The Dragoman server does not answer.').waitFor();
    await page.getByRole('button', { name: 'Menu of Rustem Umerov' }).click();
    await page.getByRole('menuitem', { name: 'Expand' }).press('ArrowRight');
    await page
      .getByRole('menu', { name: 'Expand' })
      .getByText('The Dragoman server does not answer.')
      .waitFor();
    expect(complaints.splice(0).filter((complaint) => !/ERR_FAILED/.test(complaint))).toEqual([]);
  }, 90_000);
});
