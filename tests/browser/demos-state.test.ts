import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { address, frames, openFigure } from './figure.ts';
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

const open = (loss: string, figure: string, query = '') => openFigure(browser, site, loss, figure, query);

describe('the address', () => {
  test('keeps what differs from the default, and reset empties it', async () => {
    const { page, demo } = await open('huber', 'huber-curve');
    await demo.locator('input[type=range]').first().focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    expect([...(await address(page, 'delta=1.5'))]).toEqual([['delta', '1.5']]);
    await demo.locator('.demo-actions button').first().click();
    await page.waitForFunction(() => location.hash === '#huber-curve');
    expect(await demo.locator('input[type=range]').first().inputValue()).toBe('1');
    await page.close();
  });
  test('leaves a slider where a key has moved it until the frame in which all of the figure is drawn anew', async () => {
    const { page, demo } = await open('huber', 'huber-curve');
    expect(await demo.locator('input[type=range]').first().evaluate((slider: HTMLInputElement) => new Promise((done) => {
      requestAnimationFrame(async () => { // a whole frame lies before the next drawing
        slider.value = '1.1';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        for (let i = 0; i < 10; i++) await null;
        done(slider.value);
      });
    }))).toBe('1.1');
    await page.close();
  });
  test('restores a figure, clamped, snapped and deaf to strangers', async () => {
    const { page, demo, faults } = await open('huber', 'huber-curve', 'delta=99&e=-1.52&__proto__=1&constructor=x&mean-squared-error=0');
    await frames(page);
    expect(await demo.locator('input[type=range]').first().inputValue()).toBe('4');
    expect(await demo.locator('.draggable').getAttribute('aria-valuenow')).toBe('-1.5');
    expect(await demo.locator('.demo-chips [aria-pressed=true]').count()).toBe(1);
    expect(faults).toEqual([]);
    await page.close();
  });
  test.each([
    ['no finite number', 'delta=1e999&e=NaN'], ['−0 and a broken escape', 'delta=-0&e=%E0%A4%A'],
    ['markup', 'delta=<script>alert(1)</script>'], ['50 KB of digits', `delta=${'9'.repeat(50_000)}`],
  ])('%s leaves a figure within its bounds', async (_, query) => {
    const { page, demo, faults } = await open('huber', 'huber-curve', query);
    const delta = Number(await demo.locator('input[type=range]').first().inputValue());
    expect(delta >= 0.1 && delta <= 4).toBe(true);
    expect(await demo.locator('.drawing').innerHTML()).not.toContain('NaN');
    expect(faults).toEqual([]);
    await page.close();
  });
  test('moves a figure also when a link in the page changes it', async () => {
    const { page, demo } = await open('huber', 'huber-curve');
    await page.evaluate(() => { location.hash = '#huber-curve?delta=3'; });
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#huber-curve input[type=range]')!.value === '3');
    expect(await demo.locator('figcaption').textContent()).toContain('3.00');
    await page.close();
  });
});

describe('the residual figure', () => {
  test('leaves a ghost of the setting before, which goes at once, not by steps, for those who want no motion', async () => {
    const { page, demo } = await open('huber', 'huber-curve');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await demo.locator('.ghost').count()).toBe(0);
    const former = await demo.locator('.curve.loss').getAttribute('d');
    await demo.locator('input[type=range]').first().focus();
    await page.keyboard.press('ArrowRight');
    await frames(page);
    expect(await demo.locator('.ghost').first().getAttribute('d')).toBe(former);
    expect(await demo.locator('.ghost').first().evaluate((ghost) => {
      const fade = ghost.getAnimations()[0]!;
      fade.pause();
      const end = Number(fade.effect!.getComputedTiming().endTime);
      return [0, end - 1, end].map((time) => (fade.currentTime = time, getComputedStyle(ghost).opacity));
    })).toEqual(['1', '1', '0']);
    await page.close();
  });
  test('says its sentence once the reader rests', async () => {
    const { page, demo } = await open('huber', 'huber-curve');
    expect(await demo.locator('.demo-announcement').textContent()).toBe('');
    await demo.locator('.draggable').focus();
    await page.keyboard.press('PageUp');
    await page.waitForFunction(() => document.querySelector('#huber-curve .demo-announcement')!.textContent!.includes('3.0'));
    await page.close();
  });
  test('a typed number is clamped, and shown as it was taken', async () => {
    const { page, demo } = await open('huber', 'huber-curve');
    const field = demo.locator('input[type=number]').first();
    await field.fill('77');
    await field.press('Enter');
    await frames(page);
    expect([await field.inputValue(), await demo.locator('input[type=range]').first().inputValue()]).toEqual(['4', '4']);
    await page.close();
  });
  test('lays another loss over it at the press of a chip', async () => {
    const { page, demo } = await open('huber', 'huber-curve');
    const before = await demo.locator('.curve.other').count();
    await demo.locator('.demo-chips [aria-pressed=false]').first().click();
    await frames(page);
    expect(await demo.locator('.curve.other').count()).toBe(before + 2);
    await page.close();
  });
});

describe('the outlier figure', () => {
  test('a dragged point follows the pointer, and the squared fit follows the point', async () => {
    const { page, demo } = await open('huber', 'huber-outlier');
    const fit = demo.locator('.fit-mean-squared-error');
    const before = await fit.getAttribute('d');
    const box = (await demo.locator('.draggable .touch').last().boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 120, { steps: 5 });
    await page.mouse.up();
    await frames(page);
    expect(await fit.getAttribute('d')).not.toBe(before);
    const after = (await demo.locator('.draggable .touch').last().boundingBox())!;
    expect(Math.abs(after.y + after.height / 2 - (y - 120))).toBeLessThan(5);
    expect((await address(page, 'y8=')).get('x8')).toBeNull();
    await page.close();
  });
});

describe('the binary figure', () => {
  test('shows where the naive form breaks, and the stable curve unbroken', async () => {
    const { page, demo } = await open('binary-cross-entropy-with-logits', 'binary-cross-entropy-with-logits-curve', 'naive=1&y=0&z=40');
    await demo.locator('.wall').first().waitFor({ state: 'attached' });
    expect(await demo.locator('.wall').count()).toBe(2);
    expect((await demo.locator('.curve').last().getAttribute('d'))!.match(/M/g)!.length).toBe(1);
    expect(await demo.locator('figcaption').textContent()).toMatch(/16\.6.*36\.7/);
    await page.close();
  });
});
