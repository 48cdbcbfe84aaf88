import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { launch } from './browser.ts';
import { pages } from './pages.ts';
import { serveSite } from './site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** What axe finds on a page, everything on it awake. The policy of the page is set aside so that axe may be put in. */
async function violations(path: string, colorScheme: 'light' | 'dark', width: number): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(site.address + path);
    for (const island of await page.locator('demo-island').all()) await island.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => !document.querySelector('demo-island[asleep]'));
    return await axeFindings(page);
  } finally {
    await context.close();
  }
}

describe.each(pages())('%s', (path) => {
  test.each(['light', 'dark'] as const)('has nothing that axe objects to, %s', async (scheme) => {
    expect(await violations(path, scheme, 1280)).toEqual([]);
  });
  test('has nothing that axe objects to on a phone', async () => {
    expect(await violations(path, 'light', 390)).toEqual([]);
  });
});
