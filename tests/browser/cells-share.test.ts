import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExample } from '#site/example';
import { share } from '#sandbox/share';
import { launch } from './browser.ts';
import { cellIn, edited, huber, status, words } from './cells.ts';
import type { Served } from './server.ts';
import { serveSite } from './site.ts';

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

async function open(path = huber): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.address + path);
  return page;
}

describe('a shared link', () => {
  const looping = "while (true); // '</textarea><script>alert(1)</script>";

  test('goes round: the reader sees the code and whose it is not; it never runs by itself', async () => {
    const page = await open();
    const cell = await edited(page, looping);
    await cell.act('share').click();
    await status(page, words.linked);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.close();
    const stranger = await browser.newContext();
    const other = await stranger.newPage();
    for (let visit = 0; visit < 3; visit++) {
      await (visit ? other.reload() : other.goto(link));
      const seen = cellIn(other);
      await seen.banner.filter({ hasText: words.shared }).waitFor();
      expect(await seen.editor.inputValue()).toBe(looping);
      expect(await seen.status.textContent()).toBe(words.recorded);
      expect(await other.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
      expect(await other.locator('iframe[sandbox]').count()).toBe(0);
    }
    await stranger.close();
  });

  test('with long code shows it in parts, runs it whole, edits what an editor can bear, and goes back', async () => {
    for (const [lines, edited] of [[300, true], [1000, false]] as const) {
      const code = Array.from({ length: lines }, (_, i) => `let a${i}: number = ${i}`).join('\n') + '\nconsole.log(a299)';
      const page = await open(huber + (await share({ cell: 'huber', code }))!);
      const cell = cellIn(page);
      await cell.banner.filter({ hasText: words.shared }).waitFor();
      expect(await page.locator('.cell-pieces').textContent()).toContain('let a299: number = 299');
      expect(await cell.editor.count()).toBe(0);
      await cell.act('run').click();
      await status(page, words.done);
      expect(await cell.printed.textContent()).toBe('299');
      await cell.act('edit').click();
      if (edited) await cell.editor.waitFor();
      else await status(page, words.uneditable);
      expect([await cell.editor.count(), await page.locator('.cell-pieces').count()]).toEqual(edited ? [1, 0] : [0, 1]);
      await cell.act('reset').click();
      await status(page, words.recorded);
      expect(await page.locator('.cell-pieces').count()).toBe(0);
      await page.close();
    }
  });

  test('with the example itself has nothing to warn of', async () => {
    const { source } = await readExample('huber');
    const page = await open(huber + (await share({ cell: 'huber', code: source.trimEnd() }))!);
    await page.waitForTimeout(300);
    expect(await cellIn(page).banner.isHidden()).toBe(true);
    await page.close();
  });

  test.for(['#code=', '#code=v1.huber.%%%', '#code=v1.huber.AAAA', '#code=v2.huber.AAAA', '#code=v1.unknown.AwA', '#code=v1.__proto__.AwA', '#code=<script>alert(1)</script>'])('malformed (%#) leaves the page as it is', async (hash) => {
    const page = await open(huber + hash);
    const cell = cellIn(page);
    await cell.banner.filter({ hasText: words.malformed }).waitFor();
    expect(await cell.editor.count()).toBe(0);
    await cell.act('run').click();
    await status(page, words.same);
    await page.close();
  });
});
