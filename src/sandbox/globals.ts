/** What a reader's code may find beside the language itself. */
const kept = ['console', 'self', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'structuredClone', 'TextEncoder', 'TextDecoder'];

/** The language: every global of ECMAScript but those that wait or share memory. */
const language = [
  'globalThis', 'Infinity', 'NaN', 'undefined', 'isFinite', 'isNaN', 'parseFloat', 'parseInt',
  'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape', 'eval',
  'Object', 'Function', 'Boolean', 'Symbol', 'Number', 'BigInt', 'Math', 'Date', 'String', 'RegExp', 'Temporal',
  'Array', 'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array',
  'Int32Array', 'Uint32Array', 'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array',
  'Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry', 'Iterator', 'AsyncIterator',
  'Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError', 'SuppressedError',
  'Promise', 'Proxy', 'Reflect', 'JSON', 'Intl', 'DisposableStack', 'AsyncDisposableStack',
];

/**
 * Removes every other global, from the global object and from the prototypes behind it.
 *
 * Hygiene, not the wall: the frame's policy is what stops the network, whatever is still found here.
 */
export function removeGlobals(): void {
  const keep = new Set([...kept, ...language]);
  for (let holder: object | null = globalThis; holder && holder !== Object.prototype; holder = Object.getPrototypeOf(holder)) {
    for (const name of Reflect.ownKeys(holder)) {
      if (typeof name !== 'string' || keep.has(name) || name === 'constructor') continue;
      if (!Reflect.deleteProperty(holder, name)) Reflect.defineProperty(holder, name, { value: undefined });
    }
    // The interface objects would be reachable through it.
    if (holder !== globalThis) Reflect.deleteProperty(holder, 'constructor');
  }
}
