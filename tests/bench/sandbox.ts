/** How long a reader waits for Run: `node tests/bench/sandbox.ts`. Reported, not asserted: it depends on the machine. */
import { readExample } from '#build/example';
import { launch } from '../browser/browser.ts';
import { serveHarness } from '../sandbox/harness/serve.ts';

const rounds = 21;
const median = (times: number[]): string => `${times.sort((a, b) => a - b)[times.length >> 1]!.toFixed(0)} ms`;

const [browser, harness, { code }] = await Promise.all([launch(), serveHarness(), readExample('huber')]);
const first: number[] = [];
const warmed: number[] = [];
const later: number[] = [];
for (let i = 0; i < rounds; i++) {
  const page = await browser.newPage();
  await page.goto(harness.address);
  const run = async () => (await page.evaluate((text) => window.harness.run(text), code)).milliseconds;
  first.push(await run());
  later.push(await run());
  await page.evaluate(() => {
    window.harness.sandbox.close();
    window.harness.sandbox.warm();
  });
  await page.waitForTimeout(300);
  warmed.push(await run());
  await page.close();
}
console.log(`sandbox, ${rounds} pages: frame, worker and run ${median(first)}; pointed at before ${median(warmed)}; again ${median(later)}`);
await Promise.all([browser.close(), harness.close()]);
