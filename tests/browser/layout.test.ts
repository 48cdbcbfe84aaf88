import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWiki } from '#wiki/disk';
import { launch } from './browser.ts';
import { openFigure } from './figure.ts';
import { pages, sample } from './pages.ts';
import type { Served } from './server.ts';
import { serveSite } from './site.ts';

const widths = [320, 390, 768, 1280];
let browser: Browser;
let site: Served;
let page: Page;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveSite()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test.each([...pages(), '/names/log-loss/', '/en/names/log-loss/'])('%s does not scroll sideways on any screen', async (path) => {
  await page.goto(site.address + path);
  const wider = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) wider.push(`${width}: by ${over}`);
  }
  expect(wider).toEqual([]);
});

interface Shift { readonly value: number; readonly at: number }

/** How far a page moved under a reader who scrolls through its figures: until the fonts were there, and after. */
async function shiftsOf(path: string, width: number): Promise<{ loading: number; waking: number }> {
  const reader = await browser.newPage({ viewport: { width, height: 800 } });
  await reader.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => ({ value: (entry as never as Shift).value, at: entry.startTime })))).observe({ type: 'layout-shift', buffered: true });
  });
  await reader.goto(site.address + path);
  const awake = await reader.evaluate(() => document.fonts.ready.then(() => new Promise<number>((done) => setTimeout(() => done(performance.now()), 50))));
  for (const figure of await reader.locator('demo-island').all()) await figure.scrollIntoViewIfNeeded();
  await reader.waitForFunction(() => !document.querySelector('demo-island[asleep]'));
  const shifts = await reader.evaluate(() => new Promise<Shift[]>((done) => setTimeout(() => done((window as never as { shifts: Shift[] }).shifts), 150)));
  await reader.close();
  const sum = (some: readonly Shift[]) => some.reduce((total, { value }) => total + value, 0);
  return { loading: sum(shifts.filter(({ at }) => at < awake)), waking: sum(shifts.filter(({ at }) => at >= awake)) };
}

const figures = [['huber', 390], ['binary-cross-entropy-with-logits', 1280], ['sparse-categorical-cross-entropy', 1280], ['dice', 390], ['triplet', 1280]] as const;
test.each(figures)('the figures of %s wake at %i px without moving anything, and its fonts hardly do', async (loss, width) => {
  const { loading, waking } = await shiftsOf(`/losses/${loss}/`, width);
  expect(waking).toBe(0);
  expect(loading).toBeLessThan(0.05);
});

describe('an address with a state', () => {
  test('leads to its figure and sets it', async () => {
    const { page: reader, demo } = await openFigure(browser, site, 'huber', 'huber-curve', 'delta=2');
    const { y, height } = (await demo.boundingBox())!;
    expect(y + height > 0 && y < 900).toBe(true);
    expect(await demo.locator('input[type=range]').first().inputValue()).toBe('2');
    await reader.close();
  });

  test('does no harm, whatever it holds', async () => {
    const reader = await browser.newPage();
    const faults: string[] = [];
    reader.on('pageerror', (error) => faults.push(String(error)));
    reader.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    reader.on('dialog', (dialog) => { faults.push(dialog.message()); void dialog.dismiss(); });
    for (const hash of ['#huber-curve?delta=1e999', '#huber-curve?delta=NaN&__proto__=1', '#__proto__?__proto__[x]=1&delta=2', '#%E0%A4%A?delta=2', '#"><img src=x onerror=alert(1)>?delta=<b>', '#?']) {
      await reader.goto('about:blank');
      await reader.goto(`${site.address}/losses/huber/${hash}`);
      await reader.locator('#huber-curve').scrollIntoViewIfNeeded();
      await reader.waitForFunction(() => !document.getElementById('huber-curve')!.closest('demo-island')!.hasAttribute('asleep'));
      const delta = Number(await reader.locator('#huber-curve input[type=range]').first().inputValue());
      expect(delta >= 0.1 && delta <= 4, hash).toBe(true);
      expect(await reader.evaluate(() => [({} as Record<string, unknown>)['x'], ({} as Record<string, unknown>)['delta'], document.querySelectorAll('main img').length]), hash).toEqual([undefined, undefined, 0]);
      expect(faults, hash).toEqual([]);
    }
    await reader.close();
  });
});

test('pages of every section are measured, in each language', () => {
  const kinds = (entries: readonly { locale: string; section: string }[]) => [...new Set(entries.map(({ locale, section }) => `${locale} ${section}`))].sort();
  expect(kinds(sample())).toEqual(kinds(readWiki().entries));
});
