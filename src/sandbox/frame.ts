/**
 * The script of sandbox.html: an opaque-origin document without network that keeps the worker of a run, its timer and
 * its counts. Only our code runs here; the reader's runs in the worker.
 */
import { caps, fromWorker, toFrame, version, type End, type FromFrame, type ToFrame } from './protocol.ts';

/** Both put in by the build. */
declare const WORKER_SOURCE: string;
declare const LIBRARY_SOURCE: string;

interface Run {
  readonly id: number;
  readonly worker: Worker;
  readonly timeout: number;
  timer: ReturnType<typeof setTimeout>;
  messages: number;
  failed: boolean;
}

// Opened on its own, or framed without the sandbox, this document would have the site's origin.
if (self.origin !== 'null' || top === self) throw new Error('sandbox.html: the page must frame it with sandbox="allow-scripts"');

const script = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
const workerUrl = script(WORKER_SOURCE);
const libraryUrl = script(LIBRARY_SOURCE);

let host: MessagePort;
let active: Run | undefined;
/** The worker of the next run. To start one and to read the library takes longer than most code, so it is done ahead. */
let waiting: Worker | undefined;

const prepare = (): Worker => (waiting ??= new Worker(workerUrl, { name: libraryUrl }));

const say = (message: FromFrame): void => host.postMessage({ v: version, ...message });

/** The only place where a run that has begun ends. */
function end(run: Run, why: End): void {
  if (active !== run) return;
  active = undefined;
  clearTimeout(run.timer);
  run.worker.terminate();
  say({ t: 'end', id: run.id, why });
  setTimeout(prepare);
}

function heard(run: Run, data: unknown): void {
  if (active !== run) return;
  if (++run.messages > caps.flood) return end(run, 'flood');
  const message = fromWorker(data);
  if (!message) {
    // The prelude does not speak like this: whatever comes after it is no success.
    run.failed = true;
    return;
  }
  if (message.t === 'start') {
    clearTimeout(run.timer);
    run.timer = setTimeout(() => end(run, 'timeout'), run.timeout);
  } else if (message.t === 'done') {
    end(run, run.failed ? 'error' : 'done');
  } else {
    if (message.t === 'err') run.failed = true;
    // The engine names the library by its address here; the reader knows it as lossary.
    say({ ...message, ...('s' in message && { s: message.s.replaceAll(libraryUrl, 'lossary') }), id: run.id });
  }
}

function start({ id, code, timeout }: ToFrame & { t: 'run' }): void {
  if (active) end(active, 'replaced');
  if (code.length > caps.code) return say({ t: 'end', id, why: 'refused' });
  const worker = prepare();
  waiting = undefined;
  const run: Run = { id, worker, timeout, timer: setTimeout(() => end(run, 'unavailable'), caps.start), messages: 0, failed: false };
  active = run;
  worker.onerror = (event) => {
    event.preventDefault();
    end(run, run.messages ? 'error' : 'unavailable');
  };
  // A channel of its own: whatever reaches the worker's global postMessage goes nowhere.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = (event) => heard(run, event.data);
  worker.postMessage(code, [port2]);
}

prepare();
addEventListener('message', function init(event) {
  if (event.source !== parent || event.origin !== location.origin || event.data?.v !== version || event.data?.t !== 'init' || event.ports.length !== 1) return;
  removeEventListener('message', init);
  host = event.ports[0]!;
  host.onmessage = ({ data }) => {
    const message = toFrame(data);
    if (message?.t === 'run') start(message);
    else if (message?.t === 'stop' && active?.id === message.id) end(active, 'stopped');
  };
  say({ t: 'ready' });
});
