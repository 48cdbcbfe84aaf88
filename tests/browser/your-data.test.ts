import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { binaryCrossEntropy, huber, meanSquaredError } from '#losses/index';
import { launch } from './browser.ts';
import type { Served } from './server.ts';
import { serveSite } from './site.ts';

let browser: Browser;
let site: Served;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The page once its form is alive. */
async function open(hash = '', locale = '/en', context?: BrowserContext): Promise<Page> {
  const page = await (context ?? browser).newPage();
  await page.goto(`${site.address}${locale}/your-data/${hash}`);
  await page.waitForFunction(() => !document.querySelector('data-island[asleep]'));
  return page;
}

const status = (page: Page, told: string | RegExp) => page.locator('[role=status]').filter({ hasText: told }).waitFor();
const valueOf = async (page: Page, loss: string) => Number((await page.locator(`#data-${loss} + .data-value b`).innerText()).replaceAll(',', ''));
const csv = 'id;y_pred;y_true\n1;2,5;3\n2;0;-0,5\n3;;1\n4;about 4;4\n5;9\n"6;1;1\n7;9;1\n';

/** Drops a text as a file onto the form. */
async function drop(page: Page, text: string): Promise<void> {
  const files = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'mine.csv', { type: 'text/csv' }));
    return transfer;
  }, text);
  await page.dispatchEvent('.data-drop', 'drop', { dataTransfer: files });
}

test('a dropped file is read as it is written, its losses are those of the library, and each bad row is named', async () => {
  const page = await open();
  await drop(page, csv);
  await status(page, 'Rows: 3.');
  const columns = [[2.5, 0, 9], [3, -0.5, 1]] as const;
  expect(await valueOf(page, 'huber')).toBeCloseTo(huber(...columns).value, 3);
  expect(await valueOf(page, 'mean-squared-error')).toBeCloseTo(meanSquaredError(...columns).value, 3);
  expect(await page.locator('.data-bad li').allInnerTexts()).toEqual([
    'line 4: the prediction is empty', 'line 5: the prediction “about 4” is not a number', 'line 6: there is no target column', 'line 7: its quotes do not match',
  ]);
  expect(await page.locator('[aria-labelledby=data-huber] tbody tr').first().innerText()).toMatch(/^line 8\s+9\s+1\s+7\.5\s+96\.8%/);
  expect(await page.locator('.data-choices select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).selectedOptions[0]!.text))).toEqual(['y_pred', 'y_true', 'a value', 'semicolon ;', 'comma ,']);
  await page.close();
});

test('choices stay in the address, the data does not, and a shared address reads the next file in the same way', async () => {
  const page = await open();
  await page.getByLabel('Or paste here').fill('secret,other\n0.9,1\n0.2,0\n0.4,1\n');
  await status(page, 'Rows: 3.');
  expect(await valueOf(page, 'binary-cross-entropy')).toBeCloseTo(binaryCrossEntropy([0.9, 0.2, 0.4], [1, 0, 1]).value, 4);
  await page.getByRole('combobox', { name: 'A prediction is' }).selectOption('a logit (score)');
  await page.locator('#data-hinge').waitFor();
  await page.getByRole('combobox', { name: 'Prediction', exact: true }).selectOption('other');
  await page.getByRole('combobox', { name: 'Target', exact: true }).selectOption('secret');
  const address = page.url();
  expect(new URL(address).hash).toBe('#your-data?prediction=2&target=1&meaning=logit');
  await page.close();

  const next = await open(new URL(address).hash);
  await next.getByLabel('Or paste here').fill('a,b\n1,0.3\n0,0.6\n');
  await status(next, 'Rows: 2.');
  expect(await next.getByRole('combobox', { name: 'Prediction', exact: true }).evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]!.text)).toBe('b');
  await next.close();
});

test('without a network the data is computed all the same: nothing of it leaves the browser', async () => {
  const context = await browser.newContext();
  const page = await open('', '', context);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => !request.url().endsWith('/icon.svg') && asked.push(request.url()));
  await drop(page, '예측,정답\n1,2\n3,3\n');
  await status(page, '행 2개로 손실 12개를 계산했어요');
  expect(asked).toEqual([]);
  await context.close();
});

test('an example is opened by keyboard, and its address opens it again', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Delivery minutes' }).press('Enter');
  await status(page, 'Rows: 10.');
  expect(await page.locator('[aria-labelledby=data-mean-squared-error] tbody tr').first().innerText()).toMatch(/^line 7\s+27\s+95/);
  await page.reload();
  await status(page, 'Rows: 10.');
  await page.close();
});

test('a million rows are read with progress and without a block of the page', async () => {
  const page = await open();
  const longest = await page.evaluate(async () => {
    const rows = ['prediction,target'];
    for (let i = 0; i < 1e6; i++) rows.push(`${((i * 7919) % 10007) / 100},${((i * 104729) % 9973) / 100}`);
    const transfer = new DataTransfer();
    transfer.items.add(new File([rows.join('\n')], 'large.csv'));
    document.querySelector('.data-drop')!.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    let [last, gap] = [performance.now(), 0];
    const seen = new Set<number>();
    while (!document.querySelector('[role=status]')!.textContent!.includes('1,000,000')) {
      await new Promise((resolve) => setTimeout(resolve, 16));
      seen.add(document.querySelector('progress')?.value ?? 0);
      gap = Math.max(gap, performance.now() - last);
      last = performance.now();
    }
    return { gap, steps: seen.size };
  });
  expect(longest.steps).toBeGreaterThan(5);
  expect(longest.gap).toBeLessThan(2000);
  await page.close();
}, 120_000);
