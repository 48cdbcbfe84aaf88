import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { pages } from './pages.ts';
import { serveSite } from './site.ts';

const kilobyte = 1024;
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A page with all that it asked for, the view so low that nothing below the header is visible. */
async function open(path: string, height = 60): Promise<{ page: Page; responses: Response[]; violations: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height } });
  const responses: Response[] = [];
  const violations: string[] = [];
  page.on('response', (response) => responses.push(response));
  page.on('console', (message) => /Content.Security.Policy/i.test(message.text()) && violations.push(message.text()));
  page.on('pageerror', (error) => violations.push(String(error)));
  await page.goto(site.address + path, { waitUntil: 'networkidle' });
  return { page, responses, violations };
}

/** Bytes of a kind over the wire, each response compressed by itself. */
async function weight(responses: readonly Response[], kind: RegExp): Promise<number> {
  const wanted = responses.filter((response) => kind.test(response.headers()['content-type'] ?? ''));
  const sizes = await Promise.all(wanted.map(async (response) => gzipSync(await response.body(), { level: 9 }).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function wake(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const island of await page.locator('demo-island, data-island').all()) {
    await island.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
  }
  await page.waitForFunction(() => !document.querySelector('[asleep]'));
}

// Pages wait for a silent network: many of them wait together.
test.concurrent.for(pages())('%s loads no script before a live part is visible, and at most 36 KB of page', async (path, { expect }) => {
  const { page, responses } = await open(path);
  expect(await weight(responses, /javascript/)).toBe(0);
  const text = await weight(responses, /text\/(html|css)/);
  expect(text / kilobyte).toBeLessThanOrEqual(36);
  await page.close();
});

test.concurrent.for(pages())('%s wakes its demos with at most 25 KB of script, a playground 45, asks nobody else and breaks no policy', async (path, { expect }) => {
  const { page, responses, violations } = await open(path);
  await wake(page);
  expect((await weight(responses, /javascript/)) / kilobyte).toBeLessThanOrEqual(/\/(?:playground|compare|your-data)\//.test(path) ? 45 : 25);
  expect(responses.map((response) => response.url()).filter((url) => !url.startsWith(site.address) && !url.startsWith('data:'))).toEqual([]);
  expect(violations).toEqual([]);
  await page.close();
});

test('editing a cell brings the page to at most 100 KB of script', async () => {
  const { page, responses, violations } = await open('/losses/huber/', 900);
  await wake(page);
  await page.locator('.cell [data-cell-act=edit]').first().click();
  await page.locator('.cell textarea').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect((await weight(responses, /javascript/)) / kilobyte).toBeLessThanOrEqual(100);
  expect(violations).toEqual([]);
  await page.close();
});
