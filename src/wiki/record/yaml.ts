import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type YAMLError, type YAMLWarning } from 'yaml';
import { show, type Fault, type Place } from '../problem.ts';
import { stranger } from '../text/characters.ts';
import { strangerFault } from '../text/faults.ts';

/** Where in the data a value lies: `['changelog', 1, 'date']`. */
export type FieldPath = readonly (string | number)[];

/** YAML as plain data: every scalar is the text its author typed. */
export interface Yaml {
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** The place of a value, of its key where the value is missing, or of the nearest thing around it. */
  readonly at: (path: FieldPath, part?: 'key' | 'value') => Place;
}

/** Fields that are numbers. Only these: a hash such as 12e4567 must not become Infinity. */
export type NumberFields = ReadonlySet<string>;

/** What a value is anyway; every other tag asks for something to be made of the text. */
const plainTags = new Set(['map', 'seq', 'str'].map((name) => `tag:yaml.org,2002:${name}`));
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads YAML as data and nothing else: no dates, no anchors, no tags, no keys that reach a prototype.
 *
 * Never throws. What is wrong comes back as faults, all of them at once.
 *
 * @param firstLine  the line of the file on which the source starts
 */
export function readYaml(source: string, firstLine = 1, numbers: NumberFields = new Set()): Yaml {
  const lines = new LineCounter();
  const faults: Fault[] = [];
  const spans = new Map<string, readonly [number, number]>();
  const place = (start: number, end: number): Place => {
    const { line, col } = lines.linePos(start);
    const stop = lines.linePos(Math.max(start, end));
    return { line: line + firstLine - 1, column: col, length: stop.line === line ? Math.max(1, end - start) : 1 };
  };
  const blame = (start: number, end: number, rule: string, message: string, fix?: string) =>
    faults.push({ place: place(start, end), rule, message, severity: 'error', ...(fix && { fix }) });
  const at = (path: FieldPath, part: 'key' | 'value' = 'value'): Place => {
    const own = spans.get(id(path, part)) ?? spans.get(id(path, 'key'));
    if (own) return place(...own);
    return path.length ? at(path.slice(0, -1), 'key') : place(0, 0);
  };

  const parsed = compose(source, lines);
  if (!parsed) {
    blame(0, 1, 'yaml/depth', 'YAML must nest at most a few levels, got more than can be read', 'write plain fields and lists');
    return { value: undefined, faults, at };
  }
  const misread = parsed.errors.findIndex(({ code }) => code !== 'DUPLICATE_KEY'); // the parser goes on, and stumbles over the rest of the same mistake
  for (const error of [...parsed.errors.filter(({ code }, index) => code === 'DUPLICATE_KEY' || index === misread), ...parsed.warnings]) blame(error.pos[0], error.pos[1], ...wording(error));

  const convert = (node: Node | null | undefined, path: FieldPath): unknown => {
    if (!node) return '';
    const [start, end] = node.range ?? [0, 0];
    if (!spans.has(id(path, 'value'))) spans.set(id(path, 'value'), [start, end]);
    if (isAlias(node)) {
      blame(start, end, 'yaml/alias', `YAML must not use aliases, got *${node.source}`, 'write the value out');
      return '';
    }
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (anchor) blame(start, end, 'yaml/alias', `YAML must not use anchors, got &${anchor}`, 'write the value out where it is used');
    if (tag && !plainTags.has(tag) && !faults.some(({ rule, place: { line } }) => rule === 'yaml/tag' && line === place(start, end).line)) blame(start, end, 'yaml/tag', `YAML must not use tags, got ${tag}`, 'drop the tag; values are text');
    if (isSeq(node)) return node.items.map((item, index) => convert(item as Node, [...path, index]));
    if (isMap(node)) return mapping(node.items as { key: unknown; value: unknown }[], path);
    return isScalar(node) ? scalar(String(node.value ?? ''), node.type === 'PLAIN', path, start, end) : '';
  };
  const mapping = (items: readonly { key: unknown; value: unknown }[], path: FieldPath) => {
    const data: Record<string, unknown> = {};
    for (const { key, value } of items) {
      const [start, end] = (key as Node | null)?.range ?? [0, 0];
      const name = isScalar(key) ? String(key.value) : '';
      if (!isScalar(key) || forbidden.has(name)) {
        blame(start, end, 'yaml/key', `a key must be a plain word, got ${isScalar(key) ? show(name) : 'a list or a mapping'}`, 'remove it');
        continue;
      }
      const read = words(name, path, start, end);
      spans.set(id([...path, read], 'key'), [start, end]);
      data[read] = convert(value as Node | null, [...path, read]);
    }
    return data;
  };
  const scalar = (text: string, plain: boolean, path: FieldPath, start: number, end: number) => {
    const number = plain && numbers.has(String(path.at(-1))) && /^-?\d+(\.\d+)?$/.test(text);
    return number ? Number(text) : words(text, path, start, end);
  };
  /** One line of NFC. What stands in the file as it is was told by `textFaults`; an escape such as "\u200B" is seen here only. */
  const words = (text: string, path: FieldPath, start: number, end: number): string => {
    const what = path.join('.') || 'text';
    const found = stranger(text);
    const raw = found && source.slice(start, end).includes(text.slice(found.at, found.at + found.length));
    if (found && !raw) faults.push(strangerFault(what, found, place(start, end)));
    else if (/[\n\t]/.test(text)) blame(start, end, 'text/line', `${what} must be one line without tabs, got ${/\n/.test(text) ? 'a line break' : 'a tab'}`, 'write a space');
    if (text !== text.normalize('NFC')) {
      blame(start, end, 'fm/nfc', `${what} must be Unicode NFC (it looks the same, but links break), got NFD`, 'npm run wiki -- check --fix');
    }
    return (/[\n\t]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text).normalize('NFC'); // so that one mistake is told once
  };
  return { value: convert(parsed.contents as Node | null, []), faults, at };
}

/** The failsafe schema knows text, lists and mappings only. Undefined if the text nests too deeply to be read. */
function compose(source: string, lineCounter: LineCounter): Document | undefined {
  try {
    const parsed = parseDocument(source, { schema: 'failsafe', uniqueKeys: true, lineCounter, prettyErrors: false, logLevel: 'silent', merge: false });
    return parsed.errors.some(({ message }) => message.includes('call stack')) ? undefined : parsed;
  } catch {
    return undefined;
  }
}

function id(path: FieldPath, part: 'key' | 'value'): string {
  return `${part}:${JSON.stringify(path)}`;
}

/** Rule, message and fix of an error of the parser, in our words where we have them. */
function wording(error: YAMLError | YAMLWarning): [rule: string, message: string, fix?: string] {
  if (error.code === 'DUPLICATE_KEY') return ['yaml/duplicate-key', 'a key must appear once, got it twice', 'keep one of the two'];
  if (error.code === 'BAD_ALIAS') return ['yaml/alias', `YAML must not use aliases: ${error.message}`, 'write the value out'];
  if (error.code === 'TAB_AS_INDENT') return ['yaml/tab', 'YAML must be indented with spaces, got a tab', 'use two spaces'];
  if (error.code === 'TAG_RESOLVE_FAILED') return ['yaml/tag', `YAML must not use tags: ${error.message}`, 'drop the tag; values are text'];
  return ['yaml/syntax', `YAML must be well-formed: ${error.message.split('\n')[0]}`, 'quote a value that holds ": " or begins with a special character'];
}
