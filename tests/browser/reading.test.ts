import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { sample } from './pages.ts';
import type { Served } from './server.ts';
import { serveSite } from './site.ts';

let browser: Browser;
let site: Served;
let still: Page;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveSite()]);
  still = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  await page.goto(site.address + path);
  return page;
}
/** Which of some elements a reader can see, by selector. */
const seen = (page: Page, selectors: readonly string[]) =>
  page.evaluate((all) => all.filter((selector) => [...document.querySelectorAll(selector)].some((element) => element.checkVisibility() && element.getBoundingClientRect().height > 1)), selectors);

const everywhere = ['h1', '.lead', '.record', 'nav.menu a', '.contents a', '.foot a', '.lang a'];
const ofALoss = ['main table', '.katex-display .katex', '.symbols', 'figure.demo svg :is(path, circle)', '.cell-code code', '.cell-printed', 'details.listing', '.demo figcaption'];

describe('without script', () => {
  test.each(sample().map(({ url, section }) => ({ url, wanted: section === 'losses' ? [...everywhere, ...ofALoss] : everywhere })))('$url shows all that it has to say', async ({ url, wanted }) => {
    await still.goto(site.address + url);
    expect(await seen(still, wanted)).toEqual(wanted);
    expect((await still.locator('.cell-printed').allTextContents()).filter((text) => !text.trim())).toEqual([]);
    expect(await seen(still, ['.cell-actions'])).toEqual([]);
  });
});

describe('a reader', () => {
  test('changes the language and stays on the same page', async () => {
    const page = await visit('/losses/dice/');
    await page.locator('.lang a[hreflang=en]').click();
    await page.waitForURL(`${site.address}/en/losses/dice/`);
    await page.locator('.lang a[hreflang=ko]').click();
    await page.waitForURL(`${site.address}/losses/dice/`);
    await page.close();
  });

  test('turns the theme from system to light to dark and round, and finds it again, set before the page is drawn', async () => {
    const page = await visit('/losses/huber/', { colorScheme: 'light' });
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const day = await ground();
    const turned = [];
    for (let turn = 0; turn < 5; turn++) {
      await page.locator('[data-action=theme]').press('Enter');
      turned.push(await theme());
    }
    expect(turned).toEqual(['light', 'dark', undefined, 'light', 'dark']);
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (!document.body) return;
        Object.assign(window, { atFirst: document.documentElement.dataset['theme'] });
        watch.disconnect();
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => (window as never as { atFirst?: string }).atFirst)).toBe('dark');
    expect(await ground()).not.toBe(day);
    await page.close();
  });

  test('skips to the text with the first Tab, which is then in view', async () => {
    const page = await visit('/losses/huber/');
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    expect([await skip.evaluate((link) => link === document.activeElement), (await skip.boundingBox())!.x >= 0]).toEqual([true, true]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
    await page.close();
  });

  test('opens the menu of a phone as a sheet from the bottom, and closes it, by keyboard', async () => {
    const page = await visit('/losses/huber/', { viewport: { width: 390, height: 800 } });
    const menu = page.locator('#menu');
    expect(await menu.isVisible()).toBe(false);
    await page.locator('.open-menu').press('Enter');
    const { x, y, width, height } = (await menu.boundingBox())!;
    expect([x, width, y + height]).toEqual([0, 390, 800]);
    expect(y).toBeGreaterThan(100);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('#menu') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect([await menu.isVisible(), await page.evaluate(() => document.activeElement!.className)]).toEqual([false, expect.stringContaining('open-menu')]);
    await page.close();
  });

  test('is told in both languages that nothing is at an address, and may search from there', async () => {
    const page = await browser.newPage();
    const response = await page.goto(`${site.address}/losses/no-such-loss/`);
    expect([response!.status(), await page.locator('main section').evaluateAll((parts) => parts.map((part) => part.getAttribute('lang')))]).toEqual([404, ['ko', 'en']]);
    await page.locator('main [data-action=search]').first().click();
    await page.locator('.palette[open]').waitFor();
    await page.close();
  });

  test('prints the text, the figures and the code without what only a screen needs', async () => {
    const page = await visit('/losses/huber/');
    await page.emulateMedia({ media: 'print' });
    const chrome = ['.top', '.menu', '.contents', '.foot', '.skip', '.cell-actions', '.demo-controls', '.demo-more'];
    const text = ['h1', '.lead', '.katex-display', 'figure.demo svg', '.cell-code', '.cell-printed', 'table'];
    expect(await seen(page, [...chrome, ...text])).toEqual(text);
    await page.close();
  });
});
