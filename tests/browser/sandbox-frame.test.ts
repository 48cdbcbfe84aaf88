import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caps } from '#sandbox/protocol';
import { serveHarness, serveSink } from '../sandbox/harness/serve.ts';
import { launch } from './browser.ts';
import type { Served } from './server.ts';

let browser: Browser;
let harness: Served;
let naked: Served;
let sink: Awaited<ReturnType<typeof serveSink>>;

beforeAll(async () => {
  [browser, harness, naked, sink] = await Promise.all([launch(), serveHarness(), serveHarness('tests/sandbox/harness/naked.ts'), serveSink()]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([harness.close(), naked.close(), sink.close()]);
});

async function open(path = '/', address = harness.address): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address + path);
  return page;
}

/** Frames sandbox.html as told, offers it a port, and says what came back within half a second. */
const offer = (page: Page, frame: { src: string; sandbox?: string; offers?: number; from?: 'parent' | 'sibling' }) =>
  page.evaluate(async ({ src, sandbox, offers = 1, from = 'parent' }) => {
    const element = document.createElement('iframe');
    if (sandbox !== undefined) element.setAttribute('sandbox', sandbox);
    element.src = src;
    document.body.append(element);
    await new Promise((resolve) => element.addEventListener('load', resolve));
    const sibling = document.body.appendChild(document.createElement('iframe')).contentWindow as Window & { eval: (code: string) => (target: Window, port: MessagePort) => void };
    const heard: string[] = [];
    for (let i = 0; i < offers; i++) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => heard.push(`${i}:${data.t}`);
      if (from === 'parent') element.contentWindow!.postMessage({ v: 1, t: 'init' }, '*', [port2]);
      else sibling.eval("(target, port) => target.postMessage({ v: 1, t: 'init' }, '*', [port])")(element.contentWindow!, port2);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return heard;
  }, frame);

describe('the frame speaks to its own page only', () => {
  test('it answers the page that frames it with the sandbox', async () => {
    expect(await offer(await open('/empty'), { src: '/sandbox.html', sandbox: 'allow-scripts' })).toEqual(['0:ready']);
  });

  test('a second port is ignored', async () => {
    expect(await offer(await open('/empty'), { src: '/sandbox.html', sandbox: 'allow-scripts', offers: 3 })).toEqual(['0:ready']);
  });

  test('a sibling frame is ignored', async () => {
    expect(await offer(await open('/empty'), { src: '/sandbox.html', sandbox: 'allow-scripts', from: 'sibling' })).toEqual([]);
  });

  test('framed without the sandbox, it refuses', async () => {
    expect(await offer(await open('/empty'), { src: '/sandbox.html' })).toEqual([]);
    expect(await offer(await open('/empty'), { src: '/sandbox.html', sandbox: 'allow-scripts allow-same-origin' })).toEqual([]);
  });

  test('framed by another site, it gives no port', async () => {
    const other = `http://127.0.0.1:${harness.port}`;
    expect(await offer(await open('/empty', other), { src: `${harness.address}/sandbox.html`, sandbox: 'allow-scripts' })).toEqual([]);
  });

  test('opened as a page, it refuses', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${harness.address}/sandbox.html`);
    expect(errors).toEqual(['sandbox.html: the page must frame it with sandbox="allow-scripts"']);
  });
});

describe('runs that overlap', () => {
  test('fifty at once: each ends once, the last one wins', async () => {
    const page = await open();
    const ends = await page.evaluate(() => Promise.all(Array.from({ length: 50 }, (_, i) => window.harness.run(`console.log(${i})`).then(({ why, output }) => ({ why, lines: output.length })))));
    expect(ends.slice(0, -1).every(({ why }) => why === 'replaced')).toBe(true);
    expect(ends.at(-1)).toEqual({ why: 'done', lines: 1 });
    expect(await page.evaluate(() => Object.values(window.harness.ends))).toEqual(Array(50).fill(1));
  });

  test('no run finds what another has left: each has a worker of its own', async () => {
    const page = await open();
    const leave = "console.log(typeof left, console.seen, Math.abs(-1)); globalThis.left = 1; console.seen = 1; Math.abs = () => 'pwn'";
    for (let i = 0; i < 3; i++) expect((await page.evaluate((code) => window.harness.run(code), leave)).output).toMatchObject([{ s: 'undefined undefined 1' }]);
  });

  test('stop ends the run that is going', async () => {
    const page = await open();
    const why = await page.evaluate(async () => {
      const run = window.harness.run('while (true);');
      setTimeout(() => window.harness.sandbox.stop(), 400);
      return (await run).why;
    });
    expect(why).toBe('stopped');
  });

  test('a page whose frame is gone makes a new one', async () => {
    const page = await open();
    await page.evaluate(() => window.harness.run('1'));
    await page.evaluate(() => window.harness.sandbox.close());
    expect((await page.evaluate(() => window.harness.run("console.log('again')"))).output).toMatchObject([{ s: 'again' }]);
  });

  test('a frame that cannot be loaded is reported, not waited for', async () => {
    const page = await browser.newPage();
    await page.route('**/sandbox.html', (route) => route.abort());
    await page.goto(harness.address);
    expect((await page.evaluate(() => window.harness.run('1'))).why).toBe('unavailable');
  });
});

test('with nothing taken from the worker, the policy alone keeps the network shut', async () => {
  const page = await open('/', naked.address);
  const ways = ['fetch("SINK/1")', 'fetch("SINK/2", { mode: "no-cors" })', 'new XMLHttpRequest()', 'new WebSocket("SINK/3".replace("http", "ws"))', 'new EventSource("SINK/4")', 'importScripts("SINK/5")', 'import("SINK/6")',
    'new Worker(URL.createObjectURL(new Blob(["fetch(`SINK/7`)"])))', 'new FontFace("x", "url(SINK/8)").load()', 'caches.open("x").then((c) => c.add("SINK/9"))', 'navigator.sendBeacon?.("SINK/10")'];
  for (const way of ways) {
    const code = way.replaceAll('SINK', sink.address);
    const tried = code.startsWith('new XML') ? `const x = new XMLHttpRequest(); x.open('GET', '${sink.address}/x', false); x.send()` : `await ${code}`;
    await page.evaluate((text) => window.harness.run(text), `try { ${tried} } catch (error) { console.log(error) }`);
  }
  const evaluated = await page.evaluate(() => window.harness.run('console.log(new Function("return 1")())'));
  expect(evaluated.output).toMatchObject([{ t: 'err', s: expect.stringContaining('EvalError') }]);
  expect(sink.hits).toEqual([]);
});

test('a worker that does not keep to its caps is ended by the frame', async () => {
  const page = await open('/', naked.address);
  const { why, output } = await page.evaluate(() => window.harness.run('for (let i = 0; i < 5000; i++) console.log(i)'));
  expect(why).toBe('flood');
  expect(output.length).toBeLessThanOrEqual(caps.flood);
});
