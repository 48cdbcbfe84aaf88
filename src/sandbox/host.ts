/** The page's side of the sandbox: makes the hidden frame at the first run, and answers every run with exactly one end. */
import { caps, fromFrame, version, type End, type Output, type ToFrame } from './protocol.ts';
import { visible } from './visible.ts';

export interface Sandbox {
  /** Makes the frame ahead of the first run. */
  readonly warm: () => void;
  /**
   * Runs JavaScript that may import from `lossary`. A run that is still going is replaced.
   *
   * @param code     at most 65 536 characters
   * @param hear     called for each line of output, with its text made visible
   * @param timeout  milliseconds of running, at most 5000
   */
  readonly run: (code: string, hear: (output: Output) => void, timeout?: number) => Promise<End>;
  readonly stop: () => void;
  /** Removes the frame; the next run makes a new one. */
  readonly close: () => void;
}

interface Run { readonly id: number; readonly hear: (output: Output) => void; readonly finish: (why: End) => void; guard: ReturnType<typeof setTimeout> }
interface Frame { readonly element: HTMLIFrameElement; readonly port: MessagePort; readonly ready: Promise<void> }

/** Longer than the frame's own timer: it only acts if the frame itself does not answer. */
const patience = 2500;

function makeFrame(address: string, heard: (data: unknown) => void): Frame {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.setAttribute('credentialless', '');
  element.setAttribute('aria-hidden', 'true');
  Object.assign(element, { title: 'sandbox', tabIndex: -1, hidden: true, referrerPolicy: 'no-referrer', src: address });
  const { port1, port2 } = new MessageChannel();
  const ready = new Promise<void>((resolve) => {
    port1.onmessage = ({ data }) => {
      if (fromFrame(data)?.t === 'ready') resolve();
      else heard(data);
    };
  });
  // Once: a frame that reloads itself does not get a second port.
  element.addEventListener('load', () => element.contentWindow?.postMessage({ v: version, t: 'init' }, '*', [port2]), { once: true });
  document.body.append(element);
  return { element, port: port1, ready };
}

/** A sandbox whose frame is the document at `address`. */
export function createSandbox(address: string): Sandbox {
  let frame: Frame | undefined;
  let last = 0;
  const runs = new Map<number, Run>();

  const finish = (id: number, why: End): void => {
    const run = runs.get(id);
    if (!run) return;
    runs.delete(id);
    clearTimeout(run.guard);
    run.finish(why);
  };
  const close = (why: End = 'stopped'): void => {
    frame?.element.remove();
    frame = undefined;
    for (const id of [...runs.keys()]) finish(id, why);
  };
  const heard = (data: unknown): void => {
    const message = fromFrame(data);
    if (!message || message.t === 'ready') return;
    if (message.t === 'end') finish(message.id, message.why);
    else runs.get(message.id)?.hear('s' in message ? { ...message, s: visible(message.s) } : message);
  };
  const send = (port: MessagePort, message: ToFrame): void => port.postMessage({ v: version, ...message });

  const warm = (): Frame => (frame ??= makeFrame(address, heard));

  return {
    warm: () => void warm(),
    run: (code, hear, timeout = caps.timeout) => new Promise((resolve) => {
      const id = ++last;
      const { port, ready } = warm();
      const guard = setTimeout(() => close('unavailable'), caps.start);
      const run: Run = { id, hear, finish: resolve, guard };
      runs.set(id, run);
      // What is said before the frame is there waits in the port.
      send(port, { t: 'run', id, code, timeout });
      void ready.then(() => {
        if (!runs.has(id)) return;
        clearTimeout(run.guard);
        run.guard = setTimeout(() => close('timeout'), caps.start + timeout + patience);
      });
    }),
    stop: () => {
      const id = last;
      if (frame && runs.has(id)) send(frame.port, { t: 'stop', id });
    },
    close: () => close(),
  };
}
