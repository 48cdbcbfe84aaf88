/**
 * How long a million rows take on the page for a reader's own data: `node tests/bench/data.ts`, after a build.
 *
 * Twice: until every loss has its value, gradients and rows, which is meant to take at most 2 s, and until the constants are found too.
 */
import { launch } from '../browser/browser.ts';
import { serveSite } from '../browser/site.ts';

const site = await serveSite();
const browser = await launch();
const page = await browser.newPage();
await page.goto(`${site.address}/en/your-data/`);
await page.waitForFunction(() => !document.querySelector('data-island[asleep]'));
const [values, all] = await page.evaluate(measure, 1_000_000);
console.log(`${'a million rows of a CSV'.padEnd(42)} losses ${Math.round(values)} ms of at most 2000, constants too ${Math.round(all)} ms`);
await browser.close();
await site.close();

/** Runs in the page: drops a file onto the form and looks at what appears. */
async function measure(rows: number): Promise<[number, number]> {
  const lines = ['id,y_pred,y_true'];
  for (let i = 0; i < rows; i++) lines.push(`${i},${(((i * 7919) % 10007) / 100).toFixed(2)},${(((i * 104729) % 9973) / 100).toFixed(2)}`);
  const files = new DataTransfer();
  files.items.add(new File([lines.join('\n')], 'large.csv'));
  const appears = (find: () => boolean) => new Promise<number>((resolve) => {
    const look = () => (find() ? resolve(performance.now() - start) : setTimeout(look, 5));
    look();
  });
  const start = performance.now();
  document.querySelector('.data-drop')!.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true }));
  const values = await appears(() => document.querySelector('.data-constant')?.textContent !== '…' && document.querySelectorAll('.data-loss').length > 0);
  return [values, await appears(() => document.querySelector('[role=status]')!.textContent!.startsWith('Rows:'))];
}
