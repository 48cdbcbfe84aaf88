import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { launch } from './browser.ts';
import { sample } from './pages.ts';
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

async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; question: Locator }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  await page.goto(site.address + path);
  const question = page.locator('.check').first();
  await question.scrollIntoViewIfNeeded();
  return { page, question };
}

/** What of a question shows the reader's choice: the visible verdicts, and whether the explanation is there. */
const shown = async (question: Locator) => ({
  verdicts: await question.locator('b:visible').allInnerTexts(),
  explained: await question.locator('.why').isVisible(),
});
const right = (question: Locator) => question.locator('label', { has: question.page().locator('.right') });
const wrong = (question: Locator) => question.locator('label', { has: question.page().locator('.wrong') }).first();

/** How a choice is told to those who hear the page. */
const heard = (question: Locator) => question.getByRole('radio', { checked: true }).ariaSnapshot();

describe.each(['/losses/huber/', '/en/losses/huber/'])('a question of %s', (path) => {
  const [yes, no] = path.startsWith('/en') ? ['Right', 'No'] : ['맞아요', '아니에요'];

  test('shows the verdict and the explanation of what is clicked, without a script', async () => {
    const { page, question } = await open(path, { javaScriptEnabled: false });
    expect(await shown(question)).toEqual({ verdicts: [], explained: false });
    await wrong(question).click();
    expect(await shown(question)).toEqual({ verdicts: [no], explained: true });
    await right(question).click();
    expect(await shown(question)).toEqual({ verdicts: [yes], explained: true });
    await page.close();
  });

  test('is answered by keyboard, and the verdict is read with the choice', async () => {
    const { page, question } = await open(path);
    await question.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    const said: string[] = [];
    for (let at = 0; at < await question.getByRole('radio').count(); at++) {
      said.push(await heard(question));
      expect(await shown(question)).toEqual({ verdicts: [said.at(-1)!.includes(yes!) ? yes : no], explained: true });
      await page.keyboard.press('ArrowDown');
    }
    expect(said.filter((choice) => choice.includes(yes!))).toHaveLength(1);
    expect(await question.locator('input:focus-visible + span').evaluate((choice) => getComputedStyle(choice).outlineStyle)).toBe('solid');
    await page.close();
  });

  test('is answered by finger, keeps nothing, and moves nobody to another address', async () => {
    const { page, question } = await open(path, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const address = page.url();
    await right(question).tap();
    expect(await shown(question)).toEqual({ verdicts: [yes], explained: true });
    expect([page.url(), await page.evaluate(() => Object.keys(localStorage))]).toEqual([address, []]);
    await page.reload();
    expect(await shown(question)).toEqual({ verdicts: [], explained: false });
    await page.close();
  });
});

/** A choice may itself be 'No'. */
const verdict = /(?:맞아요|아니에요|Right|\bNo)$/;

const asking = sample().filter(({ body }) => body.includes('<Check of=')).map(({ url }) => url);

test.each(asking)('%s asks with targets of a finger, no name of a choice tells the answer, and one choice of each question is right', async (path) => {
  const { page } = await open(path, { viewport: { width: 390, height: 844 }, bypassCSP: true });
  const questions = await page.locator('.check').evaluateAll((fieldsets) => fieldsets.map((fieldset) => ({
    small: [...fieldset.querySelectorAll('input')].filter((input) => Math.min(input.getBoundingClientRect().width, input.getBoundingClientRect().height) < 44).length,
    right: fieldset.querySelectorAll('.right').length,
    group: new Set([...fieldset.querySelectorAll('input')].map(({ name }) => name)).size,
  })));
  expect(questions).toEqual(questions.map(() => ({ small: 0, right: 1, group: 1 })));
  for (const question of await page.locator('.check').all()) {
    const written = await question.locator('label').evaluateAll((labels) => labels.map((label) => (label as HTMLElement).innerText.trim()));
    const names = [...(await question.ariaSnapshot()).matchAll(/radio "?(.*?)"?$/gm)].map(([, name]) => name!);
    expect(names.filter((name) => verdict.test(name))).toHaveLength(written.filter((words) => verdict.test(words)).length);
    await question.locator('input').first().check({ force: true });
  }
  expect(await axeFindings(page, '.prose')).toEqual([]);
  await page.close();
});

test('on paper the right choice is marked and explained', async () => {
  const { page, question } = await open('/en/losses/huber/');
  await page.emulateMedia({ media: 'print' });
  expect(await shown(question)).toEqual({ verdicts: ['Right'], explained: true });
  await page.close();
});

test('a choice stands out where the system sets the colors', async () => {
  const { page, question } = await open('/en/losses/huber/', { forcedColors: 'active' });
  const background = (at: number) => question.locator('input + span').nth(at).evaluate((choice) => getComputedStyle(choice).backgroundColor);
  await question.getByRole('radio').first().check();
  expect(await background(0)).not.toBe(await background(1));
  await page.close();
});
