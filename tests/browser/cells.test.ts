import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExample } from '#site/example';
import { sandboxPage } from '#site/sandbox-page';
import { locales } from '#core/locale';
import { text } from '#text/index';
import { launch } from './browser.ts';
import { cellIn, edited, huber, pagesWithCells, status, words } from './cells.ts';
import type { Served } from './server.ts';
import { dist, serveSite } from './site.ts';

let browser: Browser;
let site: Served;
let context: BrowserContext;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveSite()]);
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const pages = pagesWithCells();

async function open(path = huber, within = context): Promise<Page> {
  const page = await within.newPage();
  await page.goto(site.address + path);
  return page;
}

describe('every example', () => {
  const names = readdirSync(resolve(import.meta.dirname, '../../src/examples')).map((file) => file.replace(/\.ts$/, ''));

  test.for(names.flatMap((name) => locales.map((locale) => [name, locale] as const)))('%s prints in the %s page what it prints in Node', async ([name, locale]) => {
    const { path } = pages.find((one) => one.cells.includes(name) && one.path.startsWith('/en/') === (locale === 'en'))!;
    const { output } = await readExample(name);
    const page = await open(path);
    const cell = cellIn(page, name);
    expect(await cell.printed.textContent()).toBe(output.join('\n'));
    await cell.act('run').click();
    await status(page, text(locale).cell.same, name);
    expect(await cell.printed.textContent()).toBe(output.join('\n'));
    await page.close();
  });
});

describe('a cell', () => {
  test('loads nothing before it is used, no editor to run, and breaks no policy', async () => {
    const page = await context.newPage();
    const asked: string[] = [];
    const refused: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()));
    await page.goto(site.address + huber, { waitUntil: 'networkidle' });
    const own = () => asked.filter((path) => /^\/(live\/(cell|editor)|sandbox)/.test(path)).map((path) => path.replace(/-[^/]*$/, ''));
    expect(own()).toEqual([]);
    const cell = cellIn(page);
    await cell.act('run').click();
    await status(page, words.same);
    expect(own()).toContain('/sandbox.html');
    expect(own()).not.toContain('/live/editor');
    await cell.act('edit').click();
    await cell.editor.waitFor();
    expect(own()).toContain('/live/editor');
    expect(refused).toEqual([]);
    await page.close();
  });

  test('opens the code of a number in the text, and runs it to that number', async () => {
    const page = await open();
    const number = page.locator('.number', { hasText: /^9\.5$/ }).first();
    await number.click();
    await page.locator('.number-code:popover-open .number-open').click();
    const cell = cellIn(page);
    await cell.banner.filter({ hasText: words.ofNumber }).waitFor();
    expect(await page.locator('.number-code:popover-open').count()).toBe(0);
    await cell.act('run').click();
    await status(page, words.done.split('{')[0]!.trim());
    expect(await cell.printed.textContent()).toBe('9.5');
    await page.close();
  });

  test('shows code and recorded output without script', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await open(huber, plain);
    const { output } = await readExample('huber');
    expect(await cellIn(page).printed.innerText()).toBe(output.join('\n'));
    await plain.close();
  });

  test('runs edited TypeScript, keeps it as a draft that is not run, and goes back', async () => {
    const page = await open();
    const cell = await edited(page, "const twice = (x: number): number => 2 * x\nconsole.log(twice(21))");
    await cell.editor.press('Control+Enter');
    await status(page, words.done);
    expect(await cell.printed.textContent()).toBe('42');
    await page.reload();
    await cell.banner.filter({ hasText: words.restored }).waitFor();
    expect(await cell.editor.inputValue()).toContain('twice(21)');
    expect(await cell.status.textContent()).toBe(words.recorded);
    await cell.act('reset').click();
    const { source, output } = await readExample('huber');
    expect(await cell.editor.inputValue()).toBe(source.trimEnd());
    expect(await cell.printed.textContent()).toBe(output.join('\n'));
    expect(await cell.act('reset').isDisabled()).toBe(true);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.close();
  });

  test('says where an error is, and brings the caret there', async () => {
    const page = await open();
    const cell = await edited(page, 'const a = 1\n\nconst = 2');
    await cell.act('run').click();
    await cell.error.filter({ hasText: 'Unexpected token' }).waitFor();
    await cell.error.getByRole('button').click();
    expect(await cell.editor.evaluate((area: HTMLTextAreaElement) => area.value.slice(0, area.selectionStart).split('\n').length)).toBe(3);
    await cell.editor.fill("console.log('before')\nnull.x");
    await cell.act('run').click();
    await cell.error.filter({ hasText: 'TypeError' }).waitFor();
    expect(await cell.error.textContent()).toContain(words.line.replace('{line}', '2'));
    expect(await cell.printed.textContent()).toBe('before');
    await page.close();
  });

  test('stops what does not end, and the page goes on', async () => {
    const page = await open();
    const cell = await edited(page, 'while (true);');
    await cell.act('run').click();
    await cell.editor.press('End');
    await page.keyboard.type(' // 한글');
    await status(page, words.timeout.replace('{seconds}', '2'));
    expect(await cell.editor.inputValue()).toBe('while (true); // 한글');
    await page.close();
  });

  test('keeps the recorded output where the sandbox cannot start', async () => {
    const page = await context.newPage();
    await page.route('**/sandbox.html', (route) => route.abort());
    await page.goto(site.address + huber);
    const cell = cellIn(page);
    await cell.act('run').click();
    await status(page, words.unavailable);
    expect(await cell.printed.textContent()).toBe((await readExample('huber')).output.join('\n'));
    await page.close();
  });

  test('copies and hands out its file', async () => {
    const page = await open();
    const cell = cellIn(page);
    await cell.act('copy').click();
    await status(page, words.copied);
    const { source } = await readExample('huber');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(source.trimEnd());
    const [download] = await Promise.all([page.waitForEvent('download'), cell.act('download').click()]);
    expect(download.suggestedFilename()).toBe('huber.ts');
    await page.close();
  });
});

test('the sandbox of the site is the one built from these sources', async () => {
  expect(readFileSync(join(dist, 'sandbox.html'), 'utf8') === (await sandboxPage())).toBe(true);
});
