/**
 * How long a figure takes from the input of a slider to the painted frame: `node tests/bench/paint.ts`, after a build.
 *
 * Frames are not held back to the rate of a display, so what is measured is work, not waiting.
 */
import { launch } from '../browser/browser.ts';
import { serveSite } from '../browser/site.ts';

const figures = [
  ['huber', 'huber-curve', 'delta'],
  ['huber', 'huber-outlier', 'delta'],
  ['binary-cross-entropy-with-logits', 'binary-cross-entropy-with-logits-curve', 'y'],
  ['sparse-categorical-cross-entropy', 'sparse-categorical-cross-entropy-classes', 'labelSmoothing'],
  ['dice', 'dice-overlap', 'smooth'],
  ['triplet', 'triplet-embeddings', 'margin'],
] as const;

const site = await serveSite();
const browser = await launch('--disable-frame-rate-limit', '--disable-gpu-vsync');
for (const [loss, figure, slider] of figures) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.address}/losses/${loss}/#${figure}`);
  await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
  await page.waitForFunction((id) => !document.getElementById(id)!.closest('demo-island')!.hasAttribute('asleep'), figure);
  await page.waitForTimeout(300);
  const times = await page.evaluate(measure, { figure, slider, inputs: 200 });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
  console.log(`${figure.padEnd(42)} median ${at(0.5)} ms, p95 ${at(0.95)} ms of at most 16`);
  await page.close();
}
await browser.close();
await site.close();

/** Runs in the page: moves the slider to and fro, and waits each time until the frame after the input has been painted. */
async function measure({ figure, slider, inputs }: { figure: string; slider: string; inputs: number }): Promise<number[]> {
  const range = document.querySelector<HTMLInputElement>(`#${figure} input[type=range][name="${slider}"]`)!;
  const [low, high] = [Number(range.min), Number(range.max)];
  const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  }));
  const times: number[] = [];
  for (let i = 0; i < inputs; i++) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    range.value = String(low + ((high - low) * ((i * 7) % 20)) / 20);
    const start = performance.now();
    range.dispatchEvent(new Event('input', { bubbles: true }));
    await painted();
    times.push(performance.now() - start);
  }
  return times;
}
