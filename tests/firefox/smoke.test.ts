import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Served } from '../browser/server.ts';
import { serveSite } from '../browser/site.ts';
import { firefoxPath, launchFirefox, openPage } from './firefox.ts';

const path = firefoxPath();

describe.skipIf(path === undefined)('in Firefox', () => {
  let browser: Browser;
  let site: Served;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchFirefox(path!), serveSite()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test.each(['/', '/en/losses/huber/', '/choose/', '/en/compare/', '/playground/'])('%s opens without an error, and its figures wake', async (address) => {
    const { page, errors } = await openPage(browser, site.address + address);
    for (const island of await page.$$('demo-island')) {
      await island.evaluate((element) => element.scrollIntoView());
      await page.waitForFunction((element) => !element.hasAttribute('asleep'), {}, island);
    }
    expect(await page.$eval('h1', (title) => title.textContent)).not.toBe('');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a key on a slider bends the curve, and a drag moves a point', async () => {
    const { page, errors } = await openPage(browser, `${site.address}/en/losses/huber/#huber-curve`);
    await page.waitForFunction(() => !document.querySelector('#huber-curve')!.closest('demo-island')!.hasAttribute('asleep'));
    await page.$eval('#huber-curve', (figure) => figure.scrollIntoView({ block: 'center' }));
    const drawn = () => page.$eval('#huber-curve .curve.loss', (curve) => curve.getAttribute('d'));
    const before = await drawn();
    await page.focus('#huber-curve input[type=range][name=delta]');
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
    await page.waitForFunction((old) => document.querySelector('#huber-curve .curve.loss')!.getAttribute('d') !== old, {}, before);

    const point = '#huber-curve .draggable[role=slider]';
    const value = () => page.$eval(point, (handle) => Number(handle.getAttribute('aria-valuenow')));
    const from = await value();
    const box = await page.$eval(`${point} .touch`, (circle) => circle.getBoundingClientRect().toJSON() as { x: number; y: number; width: number; height: number });
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y, { steps: 5 });
    await page.mouse.move(x - 80, y, { steps: 5 });
    await page.mouse.up();
    await page.waitForFunction((selector, old) => Number(document.querySelector(selector)!.getAttribute('aria-valuenow')) < old, {}, point, from);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a cell runs and prints what was recorded', async () => {
    const { page, errors } = await openPage(browser, `${site.address}/en/losses/huber/`);
    await page.$eval('.cell', (cell) => cell.scrollIntoView({ block: 'center' }));
    await page.click('.cell-run');
    await page.waitForFunction(() => / ms · /.test(document.querySelector('.cell')!.textContent!));
    expect(await page.$eval('.cell', (cell) => cell.textContent)).toMatch(/same|matches|as recorded/i);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('the reader’s own data is read by its worker', async () => {
    const { page, errors } = await openPage(browser, `${site.address}/en/your-data/#your-data?example=minutes`);
    await page.waitForFunction(() => document.querySelector('[role=status]')!.textContent!.startsWith('Rows: 10.'));
    expect((await page.$$('.data-loss')).length).toBeGreaterThan(5);
    expect(errors).toEqual([]);
    await page.close();
  });
});
