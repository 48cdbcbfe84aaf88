import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { frames, openFigure } from './figure.ts';
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

const figures = [
  ['huber', 'huber-curve'], ['huber', 'huber-outlier'], ['mean-absolute-error', 'mean-absolute-error-curve'],
  ['binary-cross-entropy-with-logits', 'binary-cross-entropy-with-logits-curve'],
] as const;

const open = (loss: string, figure: string, query = '') => openFigure(browser, site, loss, figure, query);

describe.each(figures)('on %s, %s', (loss, figure) => {
  test('the browser takes over the drawing of the build without changing a letter', async () => {
    const { page, demo, built, faults } = await open(loss, figure);
    const before = await page.evaluate(([html, id]) => new DOMParser().parseFromString(html!, 'text/html').querySelector(`#${id} .plot`)!.outerHTML, [built, figure]);
    expect(await demo.locator('.plot').evaluate((plot) => plot.outerHTML)).toBe(before);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('every slider moves by keyboard, and the drawing with it', async () => {
    const { page, demo } = await open(loss, figure);
    for (const slider of await demo.locator('input[type=range]').all()) {
      const drawing = await demo.locator('.drawing').innerHTML();
      const before = await slider.inputValue();
      await slider.focus();
      await page.keyboard.press(before === (await slider.getAttribute('max')) ? 'ArrowLeft' : 'ArrowRight');
      await frames(page);
      expect(await slider.inputValue()).not.toBe(before);
      expect(await demo.locator('.drawing').innerHTML()).not.toBe(drawing);
    }
    await page.close();
  });

  test('every draggable point moves by keyboard, one step and ten, and stops at its bounds', async () => {
    const { page, demo } = await open(loss, figure);
    for (const point of await demo.locator('.draggable').all()) {
      const now = async () => (await frames(page), Number(await point.getAttribute('aria-valuenow')));
      await point.focus();
      await page.keyboard.press('Home');
      const low = await now();
      expect(low).toBe(Number(await point.getAttribute('aria-valuemin')));
      await page.keyboard.press('ArrowUp');
      const step = (await now()) - low;
      expect(step).toBeGreaterThan(0);
      await page.keyboard.press('Shift+ArrowUp');
      expect((await now()) - low - step).toBeCloseTo(10 * step, 6);
      await page.keyboard.press('End');
      await page.keyboard.press('PageUp');
      expect(await now()).toBe(Number(await point.getAttribute('aria-valuemax')));
    }
    await page.close();
  });
});

test('the table of numbers is that of the figure when it is opened, and follows it while it is open', async () => {
  const { page, demo } = await open('huber', 'huber-curve');
  const farthest = demo.locator('.demo-table tbody tr').last().locator('td').first();
  const [slider, summary] = [demo.locator('input[type=range][name=delta]'), demo.locator('.demo-more summary')];
  await slider.focus();
  await page.keyboard.press('End');
  await frames(page);
  await summary.click();
  await frames(page);
  expect(await farthest.textContent()).toBe('12.000'); // 4 · (5 − 2), beyond the threshold of 4
  await slider.focus();
  await page.keyboard.press('Home');
  await frames(page);
  expect(await farthest.textContent()).toBe('0.495'); // 0.1 · (5 − 0.05)
  await page.close();
});

test('waking up moves nothing: each figure has the same box before and after', async () => {
  const asleep = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await asleep.route('**/live/*.js', (route) => route.abort()); // without script at all the controls are not even shown
  await asleep.goto(`${site.address}/losses/huber/`);
  const heights = await asleep.locator('figure.demo').evaluateAll((found) => found.map((figure) => figure.getBoundingClientRect().height));
  const awake = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await awake.goto(`${site.address}/losses/huber/`);
  for (const island of await awake.locator('demo-island:has(figure)').all()) await island.scrollIntoViewIfNeeded();
  await awake.waitForFunction(() => !document.querySelector('demo-island[asleep]:has(figure)'));
  expect(await awake.locator('figure.demo').evaluateAll((found) => found.map((figure) => figure.getBoundingClientRect().height))).toEqual(heights);
  expect(heights.length).toBe(2);
  await Promise.all([asleep.close(), awake.close()]);
});
