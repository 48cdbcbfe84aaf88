import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text } from '#text/index';
import { launch } from './browser.ts';
import type { Served } from './server.ts';
import { serveSite } from './site.ts';

let browser: Browser;
let site: Served;
let page: Page;
const words = text('ko').cell;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.cellAct ?? document.activeElement?.className ?? '');
const inCell = (selector: string) => page.locator('.cell').first().locator(selector);
const value = () => inCell('textarea').inputValue();
const status = (wanted: string) => inCell('.cell-status').filter({ hasText: wanted }).waitFor();

/** Opens the page afresh and walks by Tab until `act` of the cell has the focus. */
async function walkTo(act: string): Promise<void> {
  page = await (await browser.newContext()).newPage();
  await page.goto(`${site.address}/losses/huber/`);
  for (let steps = 0; steps < 200 && (await focused()) !== act; steps++) await page.keyboard.press('Tab');
  expect(await focused()).toBe(act);
}

describe('by keyboard alone', () => {
  test('a cell is reached, run, edited, run again and left', async () => {
    await walkTo('run');
    await page.keyboard.press('Enter');
    await status(words.same);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await inCell('textarea:focus').waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nconsole.log(1 + 1)');
    await page.keyboard.press('Control+Enter');
    await status(words.done);
    expect(await inCell('.cell-printed').textContent()).toMatch(/\n2$/);
    await page.keyboard.press('Tab');
    expect(await focused()).not.toContain('pce-textarea');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toContain('pce-textarea');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('run');
  });

  test('Tab indents only where that is chosen, and Escape still leaves', async () => {
    await walkTo('edit');
    await page.keyboard.press('Enter');
    await inCell('textarea:focus').waitFor();
    const before = await value();
    await page.keyboard.press('Tab');
    expect(await value()).toBe(before);
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Tab');
    expect(await value()).toBe(`  ${before}`);
    await page.keyboard.press('Shift+Tab');
    expect(await value()).toBe(before);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('run');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('edit');
  });

  test('a new line keeps the indentation, and undo takes it back', async () => {
    await walkTo('edit');
    await page.keyboard.press('Enter');
    await inCell('textarea:focus').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('  a');
    await page.keyboard.press('Enter');
    await page.keyboard.type('b');
    expect(await value()).toBe('  a\n  b');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Z');
    expect(await value()).not.toContain('b\n');
  });
});

describe('with a Korean input method', () => {
  test('the syllable being composed survives an arrow key, and Enter inside it does not run', async () => {
    await walkTo('edit');
    await page.keyboard.press('Enter');
    await inCell('textarea:focus').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.insertText', { text: '하' });
    for (const syllable of ['ㄱ', '기']) await session.send('Input.imeSetComposition', { text: syllable, selectionStart: 1, selectionEnd: 1 });
    const composing = { windowsVirtualKeyCode: 229, key: 'Process', code: 'Enter' };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', modifiers: 2, ...composing });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', modifiers: 2, ...composing });
    await inCell('textarea').evaluate((area) => {
      for (const key of ['Enter', 'Escape', 'Tab']) area.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: key === 'Enter', isComposing: true, bubbles: true, cancelable: true }));
    });
    expect(await value()).toBe('하기');
    expect(await inCell('textarea:focus').count()).toBe(1);
    await session.send('Input.insertText', { text: '기' });
    await page.keyboard.press('ArrowRight');
    expect(await value()).toBe('하기');
    expect(await inCell('.pce-line').allTextContents()).toEqual(['하기\n']);
    expect(await inCell('.cell-status').textContent()).toBe(words.recorded);
  });
});
