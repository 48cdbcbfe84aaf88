import type { Wiki } from '../entry.ts';
import type { Library } from '../library.ts';
import { nearest } from '../names/names.ts';
import { show, type Fault, type Problem } from '../problem.ts';
import { gapFaults, wrongTerms } from '../prose/wording.ts';
import { catalogYaml } from '../record/catalogs.ts';
import { issueFaults } from '../record/issues.ts';
import { besides, fundamental, textFaults } from '../text/faults.ts';
import type { FieldPath, Yaml } from '../record/yaml.ts';
import { agree, toleranceOf } from './agreement.ts';
import { askedOf, Convention, type Computed, type Outcome } from './convention.ts';
import { readExpression } from './expression.ts';
import { conventionFolder, lossOf, readComputed, readConventions } from './file.ts';

type Blame = (path: FieldPath, rule: string, message: string, fix: string, part?: 'key' | 'value') => void;
/** What a record is judged by. */
interface Known { readonly wiki: Wiki; readonly losses: readonly string[]; readonly functions: readonly string[] }

/** Everything that is wrong with the files of content/conventions. Only `convention/source` depends on another file of content. */
export function conventionProblems(texts: Readonly<Record<string, string>>, wiki: Wiki, { losses }: Library): Problem[] {
  const known: Known = { wiki, losses: [...losses.keys()], functions: [...losses.values()].flatMap(({ functions }) => functions) };
  const owners = new Map<string, string>();
  const whole = (rule: string, message: string, fix: string): Fault => ({ place: { line: 1, column: 1, length: 1 }, rule: `convention/${rule}`, severity: 'error', message, fix });
  return Object.keys(texts).filter((file) => file.startsWith(`${conventionFolder}/`)).flatMap((file): Problem[] => {
    const loss = lossOf(file);
    const faults = loss !== undefined ? fileFaults(loss, texts, owners, known)
      : texts[file.replace(/\.json$/, '.yaml')] !== undefined && file.endsWith('.json') ? textFaults(texts[file]!)
      : [whole('stray', `a file of ${conventionFolder} must be <loss>.yaml, or the <loss>.json beside it, got ${file}`, 'move or remove it')];
    return faults.map((fault) => ({ ...fault, file }));
  });
}

function fileFaults(loss: string, texts: Readonly<Record<string, string>>, owners: Map<string, string>, known: Known): Fault[] {
  const text = texts[`${conventionFolder}/${loss}.yaml`]!;
  const yaml = catalogYaml(text);
  const first = fundamental([...textFaults(text), ...yaml.faults]);
  if (first.length) return [...first];
  const faults: Fault[] = gapFaults(text);
  const blame: Blame = (path, rule, message, fix, part = 'value') => void faults.push({ place: yaml.at(path, part), rule: `convention/${rule}`, severity: 'error', message, fix });
  if (!known.losses.includes(loss)) blame([], 'loss', `the file name must be the id of a loss, got ${show(loss)}`, nearestOf(loss, known.losses));
  const sound = readConventions(text);
  if (yaml.value !== '' && (typeof yaml.value !== 'object' || Array.isArray(yaml.value))) blame([], 'shape', `conventions must be a mapping, got ${show(yaml.value)}`, 'write one key for each record');
  const entries = Object.entries(typeof yaml.value === 'object' && yaml.value ? yaml.value : {});
  const flat = entries.find(([, data]) => typeof data !== 'object' || Array.isArray(data));
  if (flat) return besides(yaml.faults, [{ place: yaml.at([flat[0]]), rule: 'convention/record', severity: 'error', message: `${flat[0]} must be a mapping, got ${show(flat[1])}`, fix: 'indent the fields of a record under its key' }]);
  const numbers = readComputed(texts[`${conventionFolder}/${loss}.json`]);
  for (const [key, data] of entries) {
    faults.push(...shapeFaults(key, data, yaml));
    const owner = owners.get(key);
    if (owner) blame([key], 'key', `a key must be told once in the wiki, got ${key}, which ${owner}.yaml has too`, 'give it another name', 'key');
    owners.set(key, owner ?? loss);
    if (sound[key]) recordFaults(key, sound[key], numbers?.records[key], blame, known);
  }
  // numbers that hide something are told there, and those of a record that is wrong are computed anew anyway
  const judged = faults.length + yaml.faults.length + textFaults(texts[`${conventionFolder}/${loss}.json`] ?? '').length === 0;
  if (judged && entries.length === Object.keys(sound).length && numbers?.asked !== askedOf(sound)) {
    blame([], 'numbers', `${loss}.json must hold the numbers of these records, got ${numbers ? 'those of others' : 'none'}`, `npm run reference -- conventions/${loss}`);
  }
  return besides(yaml.faults, faults);
}

function shapeFaults(key: string, data: unknown, { value, at }: Yaml): Fault[] {
  const parsed = Convention.safeParse(data);
  const issues = parsed.success ? [] : issueFaults(parsed.error.issues, value, at, 'convention', Object.keys(Convention.shape), [key]);
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key)) return issues;
  return [...issues, { place: at([key], 'key'), rule: 'convention/key', severity: 'error', message: `a key must be lower case words joined by hyphens, got ${show(key)}`, fix: 'it is an address: keep it short' }];
}

/** What a sound record names must exist, and it must be a difference, told in words and computed in numbers. */
function recordFaults(key: string, record: Convention, numbers: Computed | undefined, blame: Blame, { wiki, losses, functions }: Known): void {
  const { title, why, theirs, also = [] } = record;
  also.forEach((id, index) => {
    if (!losses.includes(id)) blame([key, 'also', index], 'loss', `also must name losses, got ${show(id)}`, nearestOf(id, losses));
  });
  theirs.forEach(({ source, here }, index) => {
    if (!wiki.keys.sources.includes(source)) blame([key, 'theirs', index, 'source'], 'source', `source must be a key of content/sources.yaml, got ${show(source)}`, `${nearestOf(source, wiki.keys.sources)} Otherwise add it there`);
    if (here !== undefined) expressionFault(here, [key, 'theirs', index, 'here'], record, functions, blame);
  });
  expressionFault(record.ours, [key, 'ours'], record, functions, blame);
  for (const [path, words] of [[['title', 'ko'], title.ko], [['title', 'en'], title.en], [['why', 'ko'], why.ko], [['why', 'en'], why.en]] as const) {
    const result = retold(words, record, numbers);
    if (result) blame([key, ...path], 'result', `words must leave results to the numbers beside them, got ${result}`, 'say what follows from it, or put the number into the input');
    if (path[1] === 'ko') for (const { wrong, ko, en } of wrongTerms(words, wiki.terms)) blame([key, ...path], 'term', `the term for ${en} must be ${show(ko)}, got ${show(wrong)}`, `write ${ko}, or quote it with “ ”`);
  }
  if (numbers?.theirs.length === theirs.length && theirs.every(({ library }, index) => agree(numbers.ours, numbers.theirs[index]!.value, toleranceOf(library)))) {
    blame([key, 'theirs'], 'difference', 'a record must have two different outcomes, got the same from everyone', 'choose an input that tells them apart');
  }
}

/** Only read, never computed: the tests do that. */
function expressionFault(text: string, path: FieldPath, { input = {} }: Convention, functions: readonly string[], blame: Blame): void {
  try {
    const { calls, inputs } = readExpression(text);
    const stranger = [...calls].find((name) => !functions.includes(name));
    if (stranger !== undefined) blame(path, 'expression', `${path.at(-1)} must call functions of the library, got ${stranger}`, nearestOf(stranger, functions));
    const unknown = [...inputs].find((name) => !Object.hasOwn(input, name));
    if (unknown !== undefined) blame(path, 'expression', `${path.at(-1)} must name inputs of its record, got ${unknown}`, `add ${unknown} to input`);
  } catch (error) {
    blame(path, 'expression', (error as Error).message.replace('convention: an expression', String(path.at(-1))), 'write a call of the library with literals and inputs, as huber(prediction, target, { delta: 2 })');
  }
}

/**
 * A decimal number in words that is a result: one of the outcomes, or one of three digits and more. Settings that the record
 * itself names, defaults such as 0.25, and versions may be said.
 */
function retold(words: string, { input, ours, theirs }: Convention, numbers: Computed | undefined): string | undefined {
  const asked = JSON.stringify([input, ours, theirs]);
  const outcomes = numbers ? [numbers.ours, ...numbers.theirs.map(({ value }) => value)].flatMap(flat) : [];
  return words.match(/(?<![\d.])\d+\.\d+(?![\d.]*\d)/g)?.find((number) => {
    const places = number.split('.')[1]!.length;
    return !asked.includes(number) && (places > 2 || outcomes.some((outcome) => Math.abs(outcome).toFixed(places) === number));
  });
}

const flat = (outcome: Outcome): number[] => (typeof outcome === 'number' ? [outcome] : typeof outcome === 'string' ? [] : outcome.flatMap(flat));

function nearestOf(word: string, words: readonly string[]): string {
  const near = nearest(word, words);
  return near ? `did you mean ${near}?` : `there is nothing like it`;
}
