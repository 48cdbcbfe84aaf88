import matter from 'gray-matter';
import type { Fault, Place } from '../problem.ts';
import { cut } from './fence.ts';
import { readYaml, type FieldPath, type Yaml } from './yaml.ts';

/** A page file, taken apart. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** the prose, lines ended by LF */
  readonly body: string;
  /** the line of the file on which the prose starts */
  readonly bodyLine: number;
  readonly faults: readonly Fault[];
  readonly at: (path: FieldPath, part?: 'key' | 'value') => Place;
}

const numbers = new Set(['confidence_score']);

/** Every language gray-matter knows or maps to, but ours. Both names of each: replacing one leaves the other open. */
const refused = ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml'];

/**
 * Takes the front matter off a page. The one door to gray-matter.
 *
 * Only YAML is ever parsed, by an engine of our own, and options are always passed: without them gray-matter
 * keeps a cache that turns a broken file into an empty record the second time it is read. Never throws.
 */
export function readFrontMatter(raw: string): FrontMatter {
  const { text, source, bodyLine, faults } = cut(raw);
  const nowhere = (): Place => ({ line: 1, column: 1, length: 3 });
  if (source === undefined) return { data: {}, body: '', bodyLine, faults, at: nowhere };

  let yaml: Yaml | undefined;
  const engine = (block: string) => {
    // gray-matter leaves the line break after the opening fence in place, so the block starts on line 1.
    yaml = readYaml(block, 1, numbers);
    return isRecord(yaml.value) ? yaml.value : {};
  };
  const refuse = Object.fromEntries(refused.map((name) => [name, { parse: never, stringify: never }]));
  const { data, content } = matter(text, { language: 'yaml', engines: { ...refuse, yaml: { parse: engine, stringify: never } } });

  const missing: Fault[] = yaml && isRecord(yaml.value) ? [] : [{
    place: { line: 2, column: 1, length: 1 }, rule: 'fm/empty', severity: 'error',
    message: 'front matter must be a list of fields, got none', fix: 'npm run wiki -- new loss <id>',
  }];
  const spaces = gaps(source);
  const syntax = (yaml?.faults ?? []).filter(({ rule, place }) => !(rule === 'yaml/syntax' && spaces.some((gap) => gap.place.line >= place.line - 1)));
  return {
    data, body: content, bodyLine, at: yaml?.at ?? nowhere,
    faults: [...faults, ...spaces, ...syntax, ...missing],
  };
}

/** `title:Loss`: YAML reads it as prose and then complains about some later line. */
function gaps(source: string): Fault[] {
  return source.split('\n').flatMap((line, index): Fault[] => {
    const field = /^([a-z_]+):(?=[^\s/])/.exec(line);
    if (!field) return [];
    const place = { line: index + 2, column: field[0].length, length: 1 };
    return [{ place, rule: 'yaml/no-space', severity: 'error', message: `${field[1]} must have a space after its colon, got ${JSON.stringify(line.slice(0, 30))}`, fix: 'npm run wiki -- check --fix' }];
  });
}

function never(): never {
  throw new Error('front matter must be YAML');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
