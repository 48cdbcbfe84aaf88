import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { address, frames } from './figure.ts';
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

const figure = 'mean-squared-error-descent';

async function open(query = ''): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${site.address}/playground/${query && `#${figure}?${query}`}`);
  await page.waitForFunction(() => !document.querySelector('demo-island[asleep]'));
  await frames(page);
  return { page, faults };
}

const caption = async (page: Page): Promise<string> => {
  await frames(page);
  return page.locator('figcaption').innerText();
};

describe('the playground', () => {
  test('one step changes the numbers, and the scrubber goes back to them', async () => {
    const { page, faults } = await open('step=10');
    const before = await caption(page);
    expect(before).toContain('스텝 10/250');
    await page.locator('.demo-player .go').click();
    const after = await caption(page);
    expect(after).toContain('스텝 11/250');
    expect(after.split('손실')[1]).not.toBe(before.split('손실')[1]);
    await page.locator('.demo-player input[type=range]').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await caption(page)).toBe(before);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('plays to the last step and stops there', async () => {
    const { page } = await open('step=247');
    await page.locator('.demo-player button').nth(1).click();
    await page.waitForFunction(() => document.querySelector('figcaption')!.textContent.includes('250/250'));
    await page.waitForFunction(() => document.querySelectorAll('.demo-player button')[1]!.textContent === '재생');
    await page.close();
  });

  test('the address holds the whole state, also in the other language', async () => {
    const { page } = await open();
    await page.locator('.demo-chips button', { hasText: '이상치' }).click();
    await page.locator('input[type=radio][value="2"]').first().check({ force: true });
    await page.locator('.demo-player input[type=number]').fill('40');
    await page.locator('.demo-player input[type=number]').press('Enter');
    await frames(page);
    const kept = await address(page, 'step=40');
    expect(kept.get('optimizer')).toBe('2');
    expect(kept.get('y9')).toBe('1');
    const numbers = (await caption(page)).match(/\d+\.\d{3}/g);
    await page.locator('.lang a[lang=en]').click();
    await page.waitForURL('**/en/playground/**');
    await page.waitForFunction(() => !document.querySelector('demo-island[asleep]'));
    expect((await caption(page)).match(/\d+\.\d{3}/g)).toEqual(numbers);
    await page.close();
  });

  test('says in words where a loss has left the range of numbers', async () => {
    const { page, faults } = await open('rate=1&step=250');
    expect(await caption(page)).toMatch(/MSE ∞ .*발산해서 수의 범위를 넘은\(∞\) 손실: MSE\./);
    expect(await page.locator('.demo').innerHTML()).not.toContain('NaN');
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('the playground of two classes', () => {
  const id = 'binary-cross-entropy-with-logits-classifier';
  const openClasses = async (query = '', touch = false) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, hasTouch: touch });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(`${site.address}/playground/classification/${query && `#${id}?${query}`}`);
    await page.waitForFunction(() => !document.querySelector('demo-island[asleep]'));
    await frames(page);
    return { page, faults };
  };

  test('is one link from the playground, and back', async () => {
    const { page } = await open();
    await page.locator('.tabs a:not([aria-current])').click();
    await page.waitForURL('**/playground/classification/');
    await page.locator('.tabs a:not([aria-current])').click();
    await page.waitForURL('**/playground/');
    await page.close();
  });

  test('points move, change class and go by keys, with the focus on the next one, and the address keeps it', async () => {
    const { page, faults } = await openClasses();
    const point = (n: number) => page.locator(`.draggable[aria-label^="점 ${n},"]`);
    await point(3).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await frames(page);
    expect(await point(3).getAttribute('aria-label')).toContain('클래스 1');
    await page.keyboard.press('Delete');
    await frames(page);
    expect(await point(3).count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('aria-label')).toContain('점 4,');
    const kept = await address(page, 'c3=2');
    expect([kept.get('x3'), kept.get('point')]).toEqual(['-0.9', '4']);
    expect(await caption(page)).toContain('/11)');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a finger picks and drags a point, and the buttons change the one it picked', async () => {
    const { page } = await openClasses('', true);
    const box = (await page.locator('.draggable[aria-label^="점 2,"] .touch').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: string, at?: [number, number]) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] } as never);
    await touch('touchStart', [x, y]);
    for (const by of [10, 20, 30]) await touch('touchMove', [x + by, y]);
    await touch('touchEnd');
    await frames(page);
    await page.getByRole('button', { name: '점 2 클래스 바꾸기' }).click();
    const kept = await address(page, 'c2=1');
    expect(Number(kept.get('x2'))).toBeGreaterThan(-1.6);
    await page.getByRole('button', { name: '점 2 지우기' }).click();
    await page.getByRole('button', { name: '+ 클래스 0' }).click();
    await frames(page);
    expect(await page.locator('.draggable[aria-label^="점 2, 클래스 0"]').count()).toBe(1);
    await page.close();
  });

  test('steps and plays as the other one', async () => {
    const { page } = await openClasses('step=248&rate=5&momentum=0.95');
    await page.locator('.demo-player .go').click();
    expect(await caption(page)).toContain('스텝 249/250');
    await page.locator('.demo-player button').nth(1).click();
    await page.waitForFunction(() => document.querySelector('figcaption')!.textContent.includes('250/250'));
    await page.close();
  });
});
