import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack } from '../package/packed.ts';
import { launch } from './browser.ts';
import { listen, type Served } from './server.ts';

/** A page without a bundler: the browser itself resolves the name, by an import map. */
const html = `<!doctype html><title>stranger</title>
<script type="importmap">{ "imports": { "lossary": "/node_modules/lossary/lib/index.js", "lossary/": "/node_modules/lossary/lib/" } }</script>
<script type="module">
  import { huber } from 'lossary';
  import { huber as same } from 'lossary/huber.js';
  document.title = JSON.stringify([huber([3], [0], { delta: 2 }).value, same([3], [0]).value]);
</script>`;

let served: Served;
beforeAll(async () => {
  const { project } = pack();
  served = await listen(async ({ url }, response) => {
    if (url === '/') return void response.setHeader('content-type', 'text/html').end(html);
    await readFile(join(project, url!)).then((file) => response.setHeader('content-type', 'text/javascript').end(file), () => response.writeHead(404).end());
  });
});
afterAll(() => served.close());

test('the package runs in a page without a bundler', async () => {
  const browser = await launch();
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(served.address);
  await page.waitForFunction(() => document.title !== 'stranger');
  expect(await page.title()).toBe('[4,2.5]');
  expect(asked.filter((path) => path.endsWith('.js'))).toEqual(['/node_modules/lossary/lib/index.js', '/node_modules/lossary/lib/huber.js']);
  await browser.close();
});
