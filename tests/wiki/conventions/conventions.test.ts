import { describe, expect, test } from 'vitest';
import { agree, toleranceOf } from '#wiki/conventions/agreement';
import { askedOf } from '#wiki/conventions/convention';
import { readConventions } from '#wiki/conventions/file';
import { check } from '#wiki/check';
import { understand } from '#wiki/content';
import { errors, library, texts } from '../small-wiki.ts';

const file = 'content/conventions/huber.yaml';
const record = `half:
  title: { ko: 절반, en: Half }
  why: { ko: 절반이에요., en: It is half. }
  input: { prediction: [3.0], target: [0.0] }
  ours: "huber(prediction, target, { delta: 2 })"
  theirs:
    - who: Huber 1964
      source: huber1964
      formula: 2 * prediction
      here: huber(prediction, target)
`;
const numbersOf = (yaml: string, numbers: object) => JSON.stringify({ asked: askedOf(readConventions(yaml)), records: numbers });
const half = { half: { ours: 4, theirs: [{ value: 8.125 }] } };
const files = (yaml: string, numbers: object = half) => ({ [file]: yaml, 'content/conventions/huber.json': numbersOf(yaml, numbers) });
/** The errors of the record with a change, its numbers computed anew. */
const broken = (from: string, to: string, numbers?: object) => errors({}, files(record.replace(from, () => to), numbers));

describe('a file of conventions', () => {
  test('is read with its numbers, and shown with every loss it is about', () => {
    const yaml = `${record}  also: [log-cosh]\n`;
    const { conventions } = understand(texts({}, files(yaml)));
    expect([...conventions].map(([loss, records]) => [loss, records.map(({ key, computed }) => [key, computed.ours])])).toEqual([['huber', [['half', 4]]], ['log-cosh', [['half', 4]]]]);
  });

  test('without numbers, or with those of fewer calls, shows nothing and stops nothing', () => {
    expect([...understand(texts({}, { [file]: record })).conventions.keys()]).toEqual([]);
    expect([...understand(texts({}, { [file]: record, 'content/conventions/huber.json': 'no JSON' })).conventions.keys()]).toEqual([]);
    expect([...understand(texts({}, files(record, { half: { ours: 4, theirs: [] } }))).conventions.keys()]).toEqual([]);
  });

  test('is sound as it stands, and may be empty', () => {
    expect(errors({}, files(record))).toEqual([]);
    expect(errors({}, files('# none is known\n', {}))).toEqual([]);
  });

  test('cites its sources', () => {
    const sources = { 'content/sources.yaml': 'huber1964: { title: a, authors: [b], year: 1964, kind: note, trust: D, checked: c }\nspare: { title: d, authors: [b], year: 1964, kind: note, trust: D, checked: c }\n' };
    const unused = (data: Record<string, string>) => check(texts({}, { ...sources, ...data }), library).filter(({ rule }) => rule === 'site/source-unused').length;
    expect([unused(files(record)), unused(files(record.replace('huber1964', 'spare')))]).toEqual([1, 0]);
  });
});

describe('the check of a convention', () => {
  test.each([
    ['a field that is missing', '  ours: "huber(prediction, target, { delta: 2 })"\n', '', '1:1 half.ours must be present, got nothing (convention/ours)'],
    ['a field that there is not', 'source: huber1964', 'sauce: huber1964', '8:7 a field of half.theirs[0] must be one it has, got "sauce" (convention/unknown-field)'],
    ['an input that is no number', '[3.0]', '[three]', '4:25 half.input.prediction[0] must be a number, got "three" (convention/input)'],
    ['a call without its library', 'formula: 2', 'call: 2', 'must have a library and its call, or a formula'],
    ['a key that is no address', 'half:', 'Half It:', '1:1 a key must be lower case words joined by hyphens, got "Half It" (convention/key)'],
    ['a loss that there is not', 'ours:', 'also: [hubre]\n  ours:', '5:10 also must name losses, got "hubre" (convention/loss)'],
    ['a source that there is not', 'huber1964', 'huber1946', '8:15 source must be a key of content/sources.yaml, got "huber1946" (convention/source)'],
    ['a function that there is not', 'here: huber', 'here: hubre', '10:13 here must call functions of the library, got hubre (convention/expression)'],
    ['an input that was not given', 'target, { delta: 2 }', 'goal', '5:9 ours must name inputs of its record, got goal (convention/expression)'],
    ['code', 'here: huber(prediction, target)', 'here: "(() => 1)()"', '10:13 here must call a public function of the library, got ArrowFunctionExpression (convention/expression)'],
    ['an avoided word', '절반이에요.', '아웃라이어예요.', '3:14 the term for outlier must be "이상치", got "아웃라이어" (convention/term)'],
    ['a result told again', 'It is half.', 'It is 8.13.', '3:26 words must leave results to the numbers beside them, got 8.13 (convention/result)'],
    ['digits of something computed', 'It is half.', 'It is 1.234.', 'got 1.234 (convention/result)'],
    ['a gap', 'en: Half', 'en: ⟨title⟩', 'a gap must be filled, got ⟨title⟩ (content/gap)'],
  ])('tells %s', (_what, from, to, told) => {
    expect(broken(from, to).join('\n')).toContain(told);
  });

  test('lets settings, versions and numbers of the record be said', () => {
    expect(broken('It is half.', 'Since 1.2.3 the default is 0.25 of 3.0.')).toEqual([]);
  });

  test('tells a record that is no difference', () => {
    expect(broken('', '', { half: { ours: 4, theirs: [{ value: 4 }] } })).toEqual([`${file}:7:5 a record must have two different outcomes, got the same from everyone (convention/difference)`]);
  });

  test('tells a key that another file has, a file of no loss, and a file that is neither', () => {
    const others = { 'content/conventions/hubber.yaml': record, 'content/conventions/hubber.json': numbersOf(record, half), 'content/conventions/notes.txt': '', 'content/conventions/alone.json': '{}' };
    expect(errors({}, { ...files(record), ...others })).toEqual([
      expect.stringContaining('alone.json:1:1 a file of content/conventions must be <loss>.yaml, or the <loss>.json beside it'),
      expect.stringContaining('hubber.yaml:1:1 a key must be told once in the wiki, got half, which huber.yaml has too (convention/key)'),
      expect.stringContaining('hubber.yaml:1:1 the file name must be the id of a loss, got "hubber" (convention/loss)'),
      expect.stringContaining('notes.txt:1:1 a file of content/conventions must be'),
    ]);
  });

  test('tells numbers that are missing or of other calls, with the command that computes them', () => {
    const fixes = (data: Record<string, string>) => check(texts({}, data), library).filter(({ rule }) => rule === 'convention/numbers').map(({ message, fix }) => `${message}: ${fix}`);
    expect(fixes({ [file]: record })).toEqual(['huber.json must hold the numbers of these records, got none: npm run reference -- conventions/huber']);
    expect(fixes({ ...files(record), [file]: record.replace('delta: 2', 'delta: 3') })).toEqual(['huber.json must hold the numbers of these records, got those of others: npm run reference -- conventions/huber']);
    expect(fixes({ ...files(record), [file]: record.replace('It is half.', 'Half it is.') })).toEqual([]);
  });
});

describe('agreement', () => {
  test('is exact to the last digits, and to those of float32 where a library computes in it', () => {
    const within = (library: Parameters<typeof toleranceOf>[0], share: number) => agree(1, 1 + share, toleranceOf(library));
    expect([within('PyTorch', 1e-13), within('PyTorch', 1e-11), within('Keras', 1e-6), within('Keras', 1e-5), within(undefined, 1e-11)]).toEqual([true, false, true, false, false]);
    expect([agree(0, 9e-8, toleranceOf('MONAI')), agree(0, 9e-8, toleranceOf('optax'))]).toEqual([true, false]);
  });

  test('knows lists, what is not finite, and refusals', () => {
    const same = (a: Parameters<typeof agree>[0], b: Parameters<typeof agree>[0]) => agree(a, b, toleranceOf());
    expect([same([1, 2], [1, 2]), same([1], 1), same('NaN', 'NaN'), same('RangeError: a', 'ValueError: b')]).toEqual([true, true, true, true]);
    expect([same([1, 2], [1, 3]), same([1, 2], [1]), same('NaN', 0), same('RangeError: a', 0), same('Infinity', '-Infinity')]).toEqual([false, false, false, false, false]);
  });
});
