import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { launch } from './browser.ts';
import { askFor, openPalette } from './palette.ts';
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

/** A page with what it asked for and what went wrong on it. */
async function visit(path: string): Promise<{ page: Page; asked: string[]; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const [asked, faults]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(site.address + path);
  return { page, asked, faults };
}
const focused = (page: Page) => page.evaluate(() => document.activeElement!.getAttribute('role') ?? document.activeElement!.className);

describe('the search palette', () => {
  test('opens by its button, by /, by Ctrl+K and by two impatient strokes, once, with the focus in its empty field', async () => {
    const { page, asked, faults } = await visit('/losses/huber/');
    const ways = [
      () => Promise.all([page.keyboard.press('/'), page.keyboard.press('/')]), () => page.locator('header .search').click(), () => page.keyboard.press('Control+k'),
    ];
    for (const act of ways) {
      await act();
      await page.locator('.palette[open]').waitFor();
      expect(await page.locator('.palette').count()).toBe(1);
      expect([await focused(page), await page.locator('.palette input').inputValue()]).toEqual(['combobox', '']);
      await page.keyboard.press('Escape');
      expect(await page.locator('.palette[open]').count()).toBe(0);
    }
    expect(asked.filter((url) => !url.startsWith(site.address))).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('does not open while a number is typed, and does while a slider has the focus', async () => {
    const { page } = await visit('/losses/huber/');
    const field = page.locator('#huber-curve input[type=number]');
    await field.scrollIntoViewIfNeeded();
    await field.focus();
    for (const stroke of ['/', 'Control+k']) {
      await page.evaluate(() => document.activeElement!.addEventListener('keydown', (event) => event.preventDefault(), { once: true }));
      await page.keyboard.press(stroke);
    }
    await page.waitForTimeout(100);
    expect(await page.locator('.palette').count()).toBe(0);
    await page.locator('#huber-curve input[type=range]').focus();
    await page.keyboard.press('/');
    await page.locator('.palette[open]').waitFor();
    await page.close();
  });

  test('the first Esc closes it, also from a full field, and the focus goes back where it was', async () => {
    const { page } = await visit('/');
    await page.locator('header .search').focus();
    await page.keyboard.press('Enter');
    await page.locator('.palette[open]').waitFor();
    await page.keyboard.type('dice');
    await page.keyboard.press('Escape');
    expect(await page.locator('.palette[open]').count()).toBe(0);
    expect(await focused(page)).toBe('search');
    await page.close();
  });

  test('arrows choose, round the ends, and Enter opens what is chosen', async () => {
    const { page } = await visit('/');
    await openPalette(page);
    await askFor(page, '교차 엔트로피');
    const chosen = () => page.locator('.palette [aria-selected=true]').getAttribute('id');
    const last = (await page.locator('.palette [role=option]').count()) - 1;
    await page.keyboard.press('ArrowUp');
    expect(await chosen()).toBe(`found-${last}`);
    for (const stroke of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(stroke);
    expect(await chosen()).toBe('found-1');
    expect(await page.locator('.palette input').getAttribute('aria-activedescendant')).toBe('found-1');
    const href = await page.locator('#found-1').getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(site.address + href);
    await page.close();
  });

  test('says that it found nothing, opens nothing then, and says how many pages it found', async () => {
    const { page } = await visit('/en/');
    await openPalette(page);
    expect(await askFor(page, 'xyzzy')).toEqual([]);
    const state = page.locator('.palette [role=status]');
    expect([await state.isVisible(), await state.textContent()]).toEqual([true, 'Nothing found. Try another name.']);
    expect(await page.locator('.palette input').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    expect(page.url()).toBe(`${site.address}/en/`);
    const found = await askFor(page, '<img src=x onerror=alert(1)> huber');
    expect([await page.locator('.palette img').count(), await state.textContent()]).toEqual([0, found.length ? `Pages found: ${found.length}` : 'Nothing found. Try another name.']);
    await page.close();
  });

  test('waits for the word that an input method composes, and its Enter opens nothing', async () => {
    const { page } = await visit('/');
    await openPalette(page);
    const client = await page.context().newCDPSession(page);
    const compose = (text: string) => client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    for (const text of ['ㅎ', '후', '훕', '후버']) await compose(text);
    expect(await page.locator('#found-0').getAttribute('href')).toBe('/losses/huber/');
    await compose('후벙');
    expect(await page.locator('#found-0').getAttribute('href')).toBe('/losses/huber/');
    await page.locator('.palette input').dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    await client.send('Input.insertText', { text: '후벙' });
    expect(await page.locator('.palette [role=option]').count()).toBe(0);
    expect(page.url()).toBe(`${site.address}/`);
    await page.close();
  });

  test.each(['/', '/en/'])('has nothing that axe objects to on %s: open, typed in, and with nothing found', async (path) => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    await page.goto(site.address + path);
    await openPalette(page);
    for (const query of ['', 'huber', 'xyzzy']) {
      await askFor(page, query);
      expect(await axeFindings(page, '.palette'), query).toEqual([]);
    }
    await page.locator('.palette .close').click();
    expect(await page.locator('.palette[open]').count()).toBe(0);
    await context.close();
  });
});
