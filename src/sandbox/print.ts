/**
 * Values as text, the same in Node and in the sandbox, so that a recorded output can be compared with a new one.
 *
 * It runs beside code that may have rewritten every prototype: it holds its own copies of what it calls, reads arrays by
 * index, and builds strings only. A value that cannot be read prints as `[unprintable]`.
 */

const { apply, getPrototypeOf } = Reflect;
const { keys, is } = Object;
const { isArray } = Array;
const { isView } = ArrayBuffer;
const { stringify } = JSON;
const describeSymbol = Symbol.prototype.toString;
const describeBigint = BigInt.prototype.toString;
const viewLength = Reflect.getOwnPropertyDescriptor(getPrototypeOf(Float64Array.prototype)!, 'length')!.get!;
const PlainObject = Object.prototype;
const AnyError = Error;
const ViewWithoutElements = DataView;

const longestList = 200;
const deepest = 20;

/** What stands above a value while it is printed: to see a cycle. */
interface Path { readonly value: object; readonly above: Path | undefined; readonly depth: number }

/** The arguments of one console call as one text of at most `limit` characters; longer ones end in an ellipsis. */
export function print(values: readonly unknown[], limit: number): string {
  let text = '';
  for (let i = 0; i < values.length && text.length <= limit; i++) text += (i ? ' ' : '') + printOne(values[i], limit);
  return cut(text, limit);
}

/** A thrown value as text: `TypeError: x is not a function`. */
export function printError(thrown: unknown, limit: number): string {
  try {
    if (thrown instanceof AnyError) return cut(`${word(thrown.name)}: ${word(thrown.message)}`, limit);
  } catch {
    return '[unprintable]';
  }
  return cut(printOne(thrown, limit), limit);
}

// Concatenation, not a method: methods of String.prototype may be the reader's.
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let head = '';
  for (let i = 0; i < limit; i++) head += text[i];
  return head + '…';
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '[unprintable]');

function printOne(value: unknown, limit: number): string {
  try {
    return typeof value === 'string' ? value : format(value, limit, undefined);
  } catch {
    return '[unprintable]';
  }
}

function format(value: unknown, limit: number, above: Path | undefined): string {
  switch (typeof value) {
    case 'number': return is(value, -0) ? '-0' : `${value}`;
    case 'string': return stringify(value);
    case 'bigint': return `${apply(describeBigint, value, [])}n`;
    case 'symbol': return apply(describeSymbol, value, []);
    case 'function': return `[function ${word(value.name) || 'anonymous'}]`;
    case 'object': return value === null ? 'null' : formatObject(value, limit, above);
    default: return `${value as boolean | undefined}`;
  }
}

function formatObject(value: object, limit: number, above: Path | undefined): string {
  for (let path = above; path; path = path.above) if (path.value === value) throw value;
  const depth = (above?.depth ?? 0) + 1;
  if (depth > deepest) return '…';
  const path: Path = { value, above, depth };
  if (isView(value) && !(value instanceof ViewWithoutElements)) return list(value as Float64Array, apply(viewLength, value, []), limit, path);
  if (isArray(value)) return list(value, value.length, limit, path);
  if (value instanceof AnyError) return `[${word(value.name)}: ${word(value.message)}]`;
  return record(value as Record<string, unknown>, limit, path);
}

function list(values: ArrayLike<unknown>, length: number, limit: number, path: Path): string {
  let text = '';
  for (let i = 0; i < length; i++) {
    if (i) text += ', ';
    if (i === longestList || text.length > limit) return `[${text}… ${length - i} more]`;
    text += format(values[i], limit, path);
  }
  return `[${text}]`;
}

function record(value: Record<string, unknown>, limit: number, path: Path): string {
  const names = keys(value);
  let text = '';
  for (let i = 0; i < names.length; i++) {
    if (i) text += ', ';
    if (i === longestList || text.length > limit) { text += '…'; break; }
    text += `${names[i]}: ${format(value[names[i]!], limit, path)}`;
  }
  return `${kind(value)}${text ? `{ ${text} }` : '{}'}`;
}

/** `Map ` before the fields of a Map; nothing before those of a plain object. */
function kind(value: object): string {
  const prototype = getPrototypeOf(value);
  if (prototype === null || prototype === PlainObject) return '';
  const name = word(prototype.constructor.name);
  return name === 'Object' || name === '' ? '' : `${name} `;
}
