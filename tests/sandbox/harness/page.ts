/** The page of the harness: the real host side, and what a test asks of it. */
import { createSandbox } from '#sandbox/host';
import type { End, Output } from '#sandbox/protocol';

export interface Outcome {
  readonly why: End;
  readonly output: readonly Output[];
  readonly milliseconds: number;
  /** the longest the page's event loop stood still */
  readonly gap: number;
}

// Every `end` that reaches any port of this page, by run: there must be one of each.
const ends: Record<number, number> = {};
const { set } = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')!;
Object.defineProperty(MessagePort.prototype, 'onmessage', {
  set(listener: (event: MessageEvent) => void) {
    set!.call(this, (event: MessageEvent) => {
      if (event.data?.t === 'end') ends[event.data.id] = (ends[event.data.id] ?? 0) + 1;
      listener(event);
    });
  },
});

// What reaches the page by a way that is not the sandbox's port.
const leaks: unknown[] = [];
new BroadcastChannel('leak').addEventListener('message', ({ data }) => leaks.push(data));
addEventListener('message', ({ data }) => leaks.push(data));

const sandbox = createSandbox('/sandbox.html');

async function run(code: string, timeout?: number): Promise<Outcome> {
  const output: Output[] = [];
  const begun = performance.now();
  let [last, gap] = [begun, 0];
  const beat = setInterval(() => {
    gap = Math.max(gap, performance.now() - last);
    last = performance.now();
  }, 10);
  const why = await sandbox.run(code, (one) => output.push(one), timeout);
  clearInterval(beat);
  return { why, output, milliseconds: performance.now() - begun, gap };
}

/** What a stranger must not be able to change. */
const state = () => JSON.stringify({
  href: location.href, title: document.title, stored: localStorage.length, cookie: document.cookie, leaks,
  body: [...document.body.children].map(({ tagName }) => tagName), prototypes: [Object.prototype, Array.prototype].map((one) => Reflect.ownKeys(one).map(String)),
});

const harness = { run, sandbox, state, ends };
declare global {
  interface Window { harness: typeof harness }
}
window.harness = harness;
