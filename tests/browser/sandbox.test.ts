import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caps, type Output } from '#sandbox/protocol';
import { hostile, type Hostile } from '../sandbox/harness/hostile.ts';
import { serveHarness, serveSink } from '../sandbox/harness/serve.ts';
import type { Served } from './server.ts';
import { launch } from './browser.ts';

/** An input that must be ended gets little time; one that ends by itself may do so on a slow machine. */
const limitOf = (why: Hostile['why']): number => ([why].flat().includes('timeout') ? 1000 : caps.longestTimeout);
let browser: Browser;
let harness: Served;
let sink: Awaited<ReturnType<typeof serveSink>>;
/** Several pages, so that the inputs that must time out wait side by side. */
const idle: Page[] = [];
const waiting: ((page: Page) => void)[] = [];

beforeAll(async () => {
  [browser, harness, sink] = await Promise.all([launch(), serveHarness(), serveSink()]);
  for (let i = 0; i < 4; i++) idle.push(await open());
});
afterAll(async () => {
  await browser.close();
  await Promise.all([harness.close(), sink.close()]);
});

async function open(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(harness.address);
  await page.evaluate(() => window.harness.run('1'));
  return page;
}

async function withPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const page = idle.pop() ?? (await new Promise<Page>((resolve) => waiting.push(resolve)));
  try {
    return await use(page);
  } finally {
    const next = waiting.shift();
    if (next) next(page);
    else idle.push(page);
  }
}

const written = (output: readonly Output[]): string =>
  output.map((one) => (one.t === 'trunc' ? 'trunc' : one.t === 'err' && one.line ? `${one.s} @${one.line}:${one.column}` : one.s)).join('\n');

describe('a hostile input does no harm', () => {
  test.concurrent.for(hostile)('$name', { timeout: 60_000 }, async ({ code, why, says, never }) => {
    const limit = limitOf(why);
    await withPage(async (page) => {
      const before = await page.evaluate(() => window.harness.state());
      const result = await page.evaluate(([source, most]) => window.harness.run(source, most), [code.replaceAll('SINK', sink.address), limit] as const);
      expect([why].flat()).toContain(result.why);
      if (says) expect(written(result.output)).toMatch(says);
      if (never) expect(written(result.output)).not.toMatch(never);
      expect(result.gap).toBeLessThan(limit * 0.9);
      expect(result.output.length).toBeLessThanOrEqual(1001);
      expect(await page.evaluate(() => window.harness.state())).toBe(before);
      expect((await page.evaluate(() => window.harness.run("console.log('alive')"))).output).toMatchObject([{ s: 'alive' }]);
    });
  });
});

describe('after all of them', () => {
  test('nothing has reached the attacker', async () => {
    expect(sink.hits).toEqual([]);
    await fetch(`${sink.address}/control`);
    expect(sink.hits).toEqual(['/control']);
  });

  test('every run has ended once', async () => {
    for (const page of idle) {
      const ends = await page.evaluate(() => Object.values(window.harness.ends));
      expect(ends.length).toBeGreaterThan(10);
      expect(ends.filter((count) => count !== 1)).toEqual([]);
    }
  });
});
