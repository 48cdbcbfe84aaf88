import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
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

/** What axe finds on a page, everything on it awake: by day, by night, and on a phone. The policy is set aside so that axe may be put in. */
async function violations(path: string): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(site.address + path);
    for (const island of await page.locator('demo-island').all()) await island.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => !document.querySelector('demo-island[asleep]'));
    const light = await found(page, 'light', 1280);
    const dark = await found(page, 'dark', 1280);
    return [...light, ...dark, ...(await found(page, 'light', 390))];
  } finally {
    await context.close();
  }
}

async function found(page: Page, colorScheme: 'light' | 'dark', width: number): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  return (await axeFindings(page)).map((finding) => `${colorScheme} ${width}: ${finding}`);
}

describe('axe objects to nothing, by day, by night and on a phone', () => {
  test.concurrent.for(pages())('%s', { timeout: 120_000 }, async (path, { expect }) => expect(await violations(path)).toEqual([]));
});
