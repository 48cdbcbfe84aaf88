import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardOf } from '#cards/index';
import { combinations, holds, tasks } from '#site/choose/table';
import { launch } from './browser.ts';
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

/** The losses that are shown as the answer. */
const answer = (page: Page) => page.locator('.choose-answer h2:visible').evaluateAll((shown) => shown.map((heading) => heading.textContent!));

test('four answers lead to a loss, stay in the address, outlive a reload and go along into the other language', async () => {
  const page = await browser.newPage();
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await page.goto(`${site.address}/choose/`);
  expect(await answer(page)).toEqual([expect.stringContaining('평균 제곱 오차')]);

  await page.getByRole('radio', { name: '임베딩' }).check();
  await page.getByRole('radio', { name: '고루 섞임' }).press('ArrowRight');
  await page.getByRole('radio', { name: '같은 클래스의 표본' }).check();
  await page.getByRole('radio', { name: '작은 배치' }).check();
  expect(await answer(page)).toEqual([expect.stringContaining('트리플렛 손실')]);
  const hash = '#choose?task=embeddings&data=easy&meaning=classes&size=small';
  expect(new URL(page.url()).hash).toBe(hash);

  await page.reload();
  expect(await answer(page)).toEqual([expect.stringContaining('트리플렛 손실')]);
  await page.locator('.lang a[lang=en]').click();
  await page.waitForURL(`**/en/choose/${hash}`);
  expect(await answer(page)).toEqual([expect.stringContaining('Triplet loss')]);
  expect(await page.locator('fieldset:visible').count()).toBe(4);
  expect(scripts).toEqual([]);
  await page.close();
});

test('every combination of answers shows its own row, and marks it in the table', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}/en/choose/`);
  const wrong: unknown[] = [];
  for (const task of tasks) for (const answers of combinations(task)) {
    const query = String(new URLSearchParams({ task: task.id, ...answers }));
    const shown = await page.evaluate((hash) => new Promise<string[]>((done) => {
      addEventListener('hashchange', () => requestAnimationFrame(() => {
        const visible = [...document.querySelectorAll<HTMLElement>('.choose-answer p')].filter((reason) => reason.checkVisibility()).map(({ innerText }) => innerText);
        const marked = [...document.querySelectorAll('tbody tr')].filter((row) => getComputedStyle(row).boxShadow.includes('rgb(')).map((row) => row.querySelector('td b')!.textContent!);
        done([...visible, ...marked]);
      }), { once: true });
      location.hash = hash;
    }), `#choose?${query}&at=${performance.now()}`);
    const row = task.rows.find((one) => holds(one, answers))!;
    const expected = [row.why.en, row.first.map((id) => cardOf(id).name.en).join(' + ')];
    if (JSON.stringify(shown) !== JSON.stringify(expected)) wrong.push({ query, shown, expected });
  }
  expect(wrong).toEqual([]);
  await page.close();
});

test('the questions and the table work without script, and an address of strangers changes nothing', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const silent = await context.newPage();
  await silent.goto(`${site.address}/en/choose/`);
  await silent.getByRole('radio', { name: 'outliers that cannot be filtered out' }).check();
  expect(await silent.locator('.choose-answer h2:visible').innerText()).toContain('Huber loss');
  expect(await silent.locator('table:visible').count()).toBe(6);
  await context.close();

  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  for (const hash of ['#choose?task=__proto__&data=x', '#choose?%E0%A4%A', `#choose?task=${'9'.repeat(50_000)}`, '#choose?task=regression&data="><img src=x>']) {
    await page.goto('about:blank');
    await page.goto(`${site.address}/en/choose/${hash}`);
    expect(await answer(page), hash.slice(0, 40)).toEqual([expect.stringContaining('Mean squared error')]);
  }
  expect(faults).toEqual([]);
  await page.close();
});
