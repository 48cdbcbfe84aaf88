/**
 * The prelude of the worker that runs one reader's code: bundled as one function, so that nothing of it is in the
 * scope of that code. It takes copies of all it needs, removes the rest of the world and reads the library; then it
 * waits for the code and imports it.
 */
import { removeGlobals } from './globals.ts';
import { bodyAlone, imports, pointImports } from './imports.ts';
import { print, printError } from './print.ts';
import { caps, levels, version, type FromWorker, type Level } from './protocol.ts';

declare function importScripts(url: string): void;

const { apply } = Reflect;
const { post, later, listen, load, indexOf, charCodeAt, makeUrl, TextFile } = {
  post: MessagePort.prototype.postMessage,
  later: setTimeout,
  listen: addEventListener,
  load: importScripts,
  indexOf: String.prototype.indexOf,
  charCodeAt: String.prototype.charCodeAt,
  makeUrl: URL.createObjectURL,
  TextFile: Blob,
};
const AnySyntaxError = SyntaxError;
/** The frame names a worker after the address of the library. */
const library = self.name;

let port: MessagePort;
let userUrl = '';
let messages = 0;
let characters = 0;
let failed = false;
let probe: { readonly url: string; readonly error: SyntaxError; readonly shift: number } | undefined;

const say = (message: FromWorker): void => apply(post, port, [{ v: version, ...message }]);

function log(level: Level, values: readonly unknown[]): void {
  if (messages > caps.messages) return;
  if (messages === caps.messages || characters >= caps.output) {
    messages = caps.messages + 1;
    return say({ t: 'trunc' });
  }
  const s = print(values, caps.message);
  messages++;
  characters += s.length;
  say({ t: 'log', level, s });
}

/** The first place of the reader's code in a stack: `blob:...:3:15`. Read by hand: string methods may be the reader's. */
function place(stack: unknown): { line?: number; column?: number } {
  if (typeof stack !== 'string') return {};
  const mark = `${userUrl}:`;
  let at: number = apply(indexOf, stack, [mark]);
  if (at < 0) return {};
  at += mark.length;
  const numbers = { line: 0, column: 0 };
  for (let second = false; at < stack.length; at++) {
    const digit: number = apply(charCodeAt, stack, [at]) - 48;
    if (digit === 10 && !second) second = true;
    else if (digit < 0 || digit > 9) break;
    else if (second) numbers.column = numbers.column * 10 + digit;
    else numbers.line = numbers.line * 10 + digit;
  }
  return numbers.line && numbers.column ? numbers : {};
}

function fail(thrown: unknown, at?: { line?: number; column?: number }): void {
  if (failed) return;
  failed = true;
  let where = at;
  try {
    where ??= place((thrown as { stack?: unknown } | null | undefined)?.stack);
  } catch {
    where = {};
  }
  say({ t: 'err', s: printError(thrown, caps.message), ...where });
}

function finish(): void {
  // A turn later: rejections that nobody handled are reported at the end of this one.
  later(() => later(() => say({ t: 'done' }), 0), 0);
}

const script = (text: string): string => makeUrl(new TextFile([text], { type: 'text/javascript' }));

function rejected(thrown: unknown, code: string): void {
  let unplaced = false;
  try {
    unplaced = thrown instanceof AnySyntaxError && place(thrown.stack).line === undefined;
  } catch {
    // a stack that cannot be read has no place
  }
  if (unplaced) locate(thrown as SyntaxError, code);
  else fail(thrown);
  later(finish, 0);
}

/**
 * Engines do not say where a module's syntax error is, but they do for a script's: so the same code is compiled once
 * more, inside a function that nobody calls. Where that compiles, the fault is a name that the library does not have.
 */
function locate(error: SyntaxError, code: string): void {
  const { text, shift } = bodyAlone(code);
  const first = imports(code)[0];
  probe = { url: script(text), error, shift };
  later(() => load(probe!.url), 0);
  later(() => fail(error, first && { line: first.line, column: first.column }), 0);
}

const quiet = (...values: unknown[]): void => log('log', values);
const ownConsole: Record<string, (...values: unknown[]) => void> = { table: quiet, dir: quiet, trace: quiet };
for (const level of levels) ownConsole[level] = (...values) => log(level, values);

listen('error', (event) => {
  event.preventDefault();
  const { filename, lineno: line, colno } = event;
  if (filename === probe?.url) fail(probe.error, { line, column: Math.max(line === 1 ? colno - probe.shift : colno, 1) });
  else fail(event.error, filename === userUrl && line > 0 ? { line, column: Math.max(colno, 1) } : undefined);
});
listen('unhandledrejection', (event) => {
  event.preventDefault();
  fail(event.reason);
});
listen('message', (event) => {
  event.stopImmediatePropagation();
  port = event.ports[0]!;
  const code = event.data as string;
  say({ t: 'start' });
  const pointed = pointImports(code, library);
  if ('refused' in pointed) {
    const { specifier, line, column } = pointed.refused;
    fail(new TypeError(`a cell can import from 'lossary' only, got ${JSON.stringify(specifier)}`), { line, column });
    return finish();
  }
  userUrl = script(pointed.code);
  import(userUrl).then(finish, (thrown: unknown) => rejected(thrown, code));
}, { once: true });

// All that does not need the code is done while the worker waits for it. Should the library not load, its import says so.
removeGlobals();
Object.defineProperty(globalThis, 'console', { value: ownConsole, writable: true, configurable: true });
import(library).catch(() => {});
