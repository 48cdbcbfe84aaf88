/**
 * How long a reader waits for Run: `node tests/bench/sandbox.ts`. Reported, not asserted: it depends on the machine.
 *
 * Each page is a window of its own, and while it opens the browser still loads its own menus beside it. So two are
 * measured: one whose cell is run in the very moment it has loaded, and one that has stood for a second.
 */
import { readExample } from '#site/example';
import { launch } from '../browser/browser.ts';
import { serveHarness } from '../sandbox/harness/serve.ts';

const rounds = 21;
const at = (times: number[], share: number): string => times.sort((a, b) => a - b)[Math.floor(share * (times.length - 1))]!.toFixed(0);
const figures = (times: number[]): string => `median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms`;

const [browser, harness, { code }] = await Promise.all([launch(), serveHarness(), readExample('huber')]);
const times = { opening: [] as number[], first: [] as number[], again: [] as number[], pointedAt: [] as number[] };
for (let i = 0; i < rounds; i++) {
  for (const rest of [0, 1000]) {
    const page = await browser.newPage();
    await page.goto(harness.address);
    await page.waitForTimeout(rest);
    const run = async () => (await page.evaluate((text) => window.harness.run(text), code)).milliseconds;
    if (rest === 0) times.opening.push(await run());
    else {
      times.first.push(await run());
      await page.waitForTimeout(300);
      times.again.push(await run());
      await page.evaluate(() => {
        window.harness.sandbox.close();
        window.harness.sandbox.warm();
      });
      await page.waitForTimeout(300);
      times.pointedAt.push(await run());
    }
    await page.close();
  }
}
console.log(`sandbox, ${rounds} pages each: frame, worker and run`);
console.log(`  while the window opens  ${figures(times.opening)}`);
console.log(`  once the page stands    ${figures(times.first)} of at most 150`);
console.log(`  pointed at before       ${figures(times.pointedAt)}`);
console.log(`  again                   ${figures(times.again)}`);
await Promise.all([browser.close(), harness.close()]);
