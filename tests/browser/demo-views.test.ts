import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shownParameters } from '#demo/kit/figure/names';
import { cardOf } from '#cards/index';
import { fieldsOf as classFieldsOf } from '#demo/classes/geometry';
import { fieldsOf as embeddingFieldsOf } from '#demo/embeddings/geometry';
import { object, presetsOf, rowsOf } from '#demo/overlap/mask';
import { launch } from './browser.ts';
import { address, frames, openFigure } from './figure.ts';
import type { Served } from './server.ts';
import { serveSite } from './site.ts';

const classFields = classFieldsOf({ target: 'id', weighted: true }, shownParameters(cardOf('sparse-categorical-cross-entropy'), 'ko'));
const embeddingFields = embeddingFieldsOf(shownParameters(cardOf('triplet'), 'ko'));

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A page with its figure in view and awake, without motion, and what it complained about. */
const open = (loss: string, figure: string, query = '') => openFigure(browser, site, loss, `${loss}-${figure}`, query, { reducedMotion: 'reduce' });

/** Presses keys on a point faster than the browser draws. */
const pressAtOnce = (point: Locator, keys: readonly string[]) => point.evaluate((element, pressed) => {
  for (const key of pressed) element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}, keys);

describe('classes', () => {
  const loss = 'sparse-categorical-cross-entropy';

  test('arrow keys move the probabilities, and the address keeps the logits', async () => {
    const { page, demo, faults } = await open(loss, 'classes');
    const point = demo.locator('.simplex .draggable');
    const before = await point.getAttribute('aria-valuetext');
    await point.focus();
    for (const key of ['ArrowUp', 'ArrowUp', 'Shift+ArrowRight']) await page.keyboard.press(key);
    await frames(page);
    expect(await point.getAttribute('aria-valuetext')).not.toBe(before);
    expect(Number((await address(page, 'z3=')).get('z3'))).toBeGreaterThan(classFields.z3!.default);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('keys that come faster than frames all count', async () => {
    const { page, demo } = await open(loss, 'classes');
    const point = demo.locator('.simplex .draggable');
    const spoken = async () => (await point.getAttribute('aria-valuetext'))!.match(/[\d.]+(?=,|$)/g)!.map(Number);
    const [first, second, third] = await spoken() as [number, number, number];
    await pressAtOnce(point, ['ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowUp']);
    await frames(page);
    const [up, left, right] = await spoken() as [number, number, number];
    expect(up).toBeGreaterThan(first + 0.01);
    expect(right - left).toBeGreaterThan(third - second + 0.01);
    await page.close();
  });

  test('dragging the point to a corner makes that class nearly certain', async () => {
    const { page, demo } = await open(loss, 'classes');
    const drawing = (await demo.locator('.simplex').boundingBox())!;
    const handle = (await demo.locator('.simplex .draggable .touch').boundingBox())!;
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(drawing.x + drawing.width / 2, drawing.y - 40, { steps: 4 });
    await page.mouse.up();
    await frames(page);
    expect(await demo.locator('.simplex .draggable').getAttribute('aria-valuetext')).toMatch(/^\S+ 0\.99,/);
    await page.close();
  });

  test('the end of a bar moves the logit of its class alone', async () => {
    const { page, demo } = await open(loss, 'classes');
    const bar = demo.locator('.bars .draggable').nth(2);
    await bar.focus();
    for (const key of ['PageUp', 'ArrowRight']) await page.keyboard.press(key);
    const state = await address(page, 'z3=');
    expect([...state.keys()]).toEqual(['z3']);
    expect(Number(state.get('z3'))).toBeGreaterThan(classFields.z3!.default + 1);
    await page.close();
  });

  test('the target is chosen by arrow key, and a state is restored from the address', async () => {
    const { page, demo } = await open(loss, 'classes', 'y=1&labelSmoothing=0.2&z1=-99&nonsense=1');
    await demo.locator('input[type=radio][value="1"]:checked').waitFor();
    expect(await demo.locator('input[name=labelSmoothing]').inputValue()).toBe('0.2');
    expect(await demo.locator('.bars .label', { hasText: /^z/ }).first().textContent()).toBe('z −5.00');
    await demo.locator('input[type=radio]:checked').focus();
    await page.keyboard.press('ArrowRight');
    expect((await address(page, 'y=2')).get('labelSmoothing')).toBe('0.2');
    await page.close();
  });
});

describe('overlap', () => {
  test('arrows move over the pixels, Space paints and erases, and the address keeps the mask', async () => {
    const { page, demo, faults } = await open('dice', 'overlap');
    await demo.locator('[role=gridcell][tabindex="0"]').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'Space']) await page.keyboard.press(key);
    await frames(page);
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('data-pixel')).toBe('9');
    expect(await focused.getAttribute('aria-label')).toContain('1.0');
    expect(await demo.locator('[role=gridcell][tabindex="0"]').count()).toBe(1);
    const painted = presetsOf(object).shifted.map((p, at) => (at === 9 ? 1 : p));
    expect((await address(page, 'r1=')).get('r1')).toBe(String(rowsOf(painted)[1]));
    await page.keyboard.press('Space');
    await frames(page);
    expect(await focused.getAttribute('aria-label')).toContain('0.0');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('one stroke of the pointer paints a row without gaps', async () => {
    const { page, demo } = await open('dice', 'overlap');
    const grid = (await demo.locator('.mask-grid').boundingBox())!;
    const cell = grid.width / 8;
    await page.mouse.move(grid.x + cell / 2, grid.y + cell / 2);
    await page.mouse.down();
    await page.mouse.move(grid.x + grid.width - cell / 2, grid.y + cell / 2, { steps: 2 });
    await page.mouse.up();
    expect((await address(page, 'r0=')).get('r0')).toBe(String(11 ** 8 - 1));
    await page.close();
  });

  test('an empty target with nothing painted costs 0, from the address', async () => {
    const { page, demo } = await open('dice', 'overlap', `target=2&${[0, 1, 2, 3, 4, 5, 6, 7].map((row) => `r${row}=0`).join('&')}`);
    await demo.locator('[aria-pressed=true]').first().waitFor();
    await demo.locator('.fraction-line strong', { hasText: '0.000' }).waitFor();
    await page.close();
  });
});

describe('embeddings', () => {
  test('each point is moved by keyboard, and the address keeps it', async () => {
    const { page, demo, faults } = await open('triplet', 'embeddings');
    const points = demo.locator('.draggable');
    for (const [at, names] of [['ax', 'ay'], ['px', 'py'], ['nx', 'ny']].entries()) {
      await points.nth(at).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowDown');
      const [across, up] = names as ['ax', 'ay'];
      const state = await address(page, `${up}=`);
      expect(Number(state.get(across))).toBeCloseTo(embeddingFields[across].default + 0.05, 9);
      expect(Number(state.get(up))).toBeCloseTo(embeddingFields[up].default - 0.5, 9);
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  test('keys that come faster than frames all count', async () => {
    const { page, demo } = await open('triplet', 'embeddings');
    await pressAtOnce(demo.locator('.draggable').nth(1), ['ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowUp']);
    const state = await address(page, 'py=');
    expect(Number(state.get('px'))).toBeCloseTo(embeddingFields.px.default + 0.1, 9);
    expect(Number(state.get('py'))).toBeCloseTo(embeddingFields.py.default + 0.1, 9);
    await page.close();
  });

  test('a step lowers the loss, and steps end where the margin is kept', async () => {
    const { page, demo } = await open('triplet', 'embeddings');
    const loss = async () => Number((await demo.locator('figcaption .s-loss').textContent()));
    const losses = [await loss()];
    for (let step = 0; step < 6; step++) {
      await demo.locator('.demo-step').click();
      await frames(page);
      losses.push(await loss());
    }
    expect(losses[1]).toBeLessThan(losses[0]!);
    expect(losses.at(-1)).toBe(0);
    expect(await demo.locator('.plane .arrow').count()).toBe(0);
    await page.close();
  });

  test('a state is restored from the address, clamped to the plane', async () => {
    const { page, demo } = await open('triplet', 'embeddings', 'swap=1&margin=2&nx=99&p=1');
    await demo.locator('.demo-chips [aria-pressed=true]').waitFor();
    expect(await demo.locator('input[name=margin]').inputValue()).toBe('2');
    expect(await demo.locator('.draggable').nth(2).getAttribute('aria-valuetext')).toContain('3.00');
    await page.close();
  });
});
