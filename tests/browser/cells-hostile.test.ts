import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { share } from '#sandbox/share';
import { hostile } from '../sandbox/harness/hostile.ts';
import { serveSink } from '../sandbox/harness/serve.ts';
import { launch } from './browser.ts';
import { cellIn, huber, words } from './cells.ts';
import { cells, type HostileCell } from './hostile/cells.ts';
import { links } from './hostile/links.ts';
import { stallOf, watchStalls } from './hostile/stall.ts';
import type { Served } from './server.ts';
import { serveSite } from './site.ts';

/** Milliseconds on a busy machine. Of processor time a link takes less than 50 in a row, a cell and its editor less than 100. */
const bound = 1500;
let browser: Browser;
let context: BrowserContext;
let site: Served;
let sink: Awaited<ReturnType<typeof serveSink>>;
const strangers: string[] = [];
const stalls: (readonly [milliseconds: number, input: string])[] = [];

beforeAll(async () => {
  [browser, site, sink] = await Promise.all([launch(), serveSite(), serveSink()]);
  context = await browser.newContext();
  await watchStalls(context);
  // What the policy has stopped never left the browser.
  const noted = (request: Request): void => void (/^(blob:|data:)/.test(request.url()) || request.url().startsWith(site.address) || request.failure()?.errorText === 'csp' || strangers.push(request.url()));
  context.on('requestfinished', noted);
  context.on('requestfailed', noted);
});
afterAll(async () => {
  if (process.env.STALLS) console.log(stalls.sort(([a], [b]) => b - a).slice(0, 12).map(([milliseconds, input]) => `${milliseconds.toFixed(0)} ms  ${input.slice(0, 80)}`).join('\n'));
  await browser.close();
  await Promise.all([site.close(), sink.close()]);
});

async function open(hash = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.address + huber + hash);
  return page;
}

async function measured(page: Page, input: string): Promise<void> {
  const stall = await stallOf(page);
  stalls.push([stall, input]);
  expect.soft(stall, input).toBeLessThan(bound);
}

/** Follows a link in the page as it stands, and waits until it says `banner` and shows the code; line ends between parts are not told apart. */
const follow = (page: Page, hash: string, banner: string, code: string) =>
  page.evaluate(async ([link, wanted, text]) => {
    const cell = document.querySelector<HTMLElement>('[data-cell="huber"]')!;
    const bare = (shown: string) => shown.replaceAll('\n', '');
    cell.querySelector('.cell-banner')!.textContent = '';
    cell.querySelector('.cell-status')!.textContent = '';
    history.replaceState(null, '', '#');
    location.hash = link;
    for (let i = 0; i < 500 && cell.querySelector('.cell-banner')!.textContent !== wanted; i++) await new Promise((resolve) => setTimeout(resolve, 20));
    const shown = cell.querySelector('textarea')?.value ?? cell.querySelector('.cell-pieces')?.textContent ?? '';
    return { shows: text === '' || bare(shown) === bare(text), says: cell.querySelector('.cell-banner')!.textContent, status: cell.querySelector('.cell-status')!.textContent };
  }, [hash, banner, code] as const);

/** Presses Run, and says how that ended. */
const runCell = (page: Page) =>
  page.evaluate(async (running) => {
    const part = (name: string) => document.querySelector<HTMLElement>(`[data-cell="huber"] ${name}`)!;
    part('[data-cell-act=run]').click();
    for (let i = 0; i < 750 && ['', running].includes(part('.cell-status').textContent); i++) await new Promise((resolve) => setTimeout(resolve, 20));
    return { status: part('.cell-status').textContent, printed: part('.cell-printed').textContent, error: part('.cell-error').textContent };
  }, words.running);

/** The end of a run by what the page says. */
const endOf = (status: string): string =>
  (['silent', 'done', 'failed', 'timeout', 'unread', 'truncated'] as const).find((key) => status.includes(words[key].replace('{seconds}', '2'))) ?? status;

describe('a hostile link', () => {
  test(`each of ${links.length} is shown and does not hold up the page, and none runs`, { timeout: 120_000 }, async () => {
    const page = await open();
    for (const { name, hash, says, code = '' } of links) {
      expect(await follow(page, hash, words[says], code), name).toEqual({ shows: true, says: words[says], status: '' });
      await measured(page, name);
    }
    expect(await page.locator('iframe[sandbox]').count()).toBe(0);
    await page.close();
  });
});

const ofSandbox: readonly HostileCell[] = hostile
  .filter(({ why, code }) => ['done', 'error'].includes(String(why)) && code.length < 65_000)
  .map(({ code, why }) => ({ code, ends: why === 'done' ? ['done', 'silent'] : ['failed'] }));

describe('a hostile cell', () => {
  const all = [...cells, ...ofSandbox];

  test(`each of ${all.length} ends as it must and does not hold up the page`, { timeout: 120_000 }, async () => {
    const waiting = [...all];
    const work = async (): Promise<void> => {
      const page = await open();
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const code = one.code.replaceAll('SINK', sink.address).normalize('NFC');
        expect.soft(await follow(page, (await share({ cell: 'huber', code }))!, words.shared, code), code.slice(0, 120)).toMatchObject({ shows: true, says: words.shared });
        const { status, printed, error } = await runCell(page);
        expect.soft(one.ends, `${code.slice(0, 120)}\n${status} ${error.slice(0, 200)}`).toContain(endOf(status));
        if (one.shows) expect.soft(printed).toMatch(one.shows);
        await measured(page, code);
      }
      await page.close();
    };
    await Promise.all(Array.from({ length: process.env.STALLS ? 1 : 3 }, work));
  });

  test('what does not fit on the page can be taken as a file, whole', async () => {
    const code = "for (let i = 0; i < 900; i++) console.log('line', i)";
    const page = await open(await share({ cell: 'huber', code }));
    await cellIn(page).act('run').click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words.saveRest }).click()]);
    const lines = (await (await file.createReadStream()).toArray()).join('').split('\n');
    expect([file.suggestedFilename(), lines.length, lines.at(-1)]).toEqual(['huber.txt', 900, 'line 899']);
    await page.close();
  });
});

test('nothing has asked anybody else', () => {
  expect(sink.hits).toEqual([]);
  expect(strangers).toEqual([]);
});
