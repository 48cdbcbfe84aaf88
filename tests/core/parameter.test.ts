import { expect, test } from 'vitest';
import { defaults, described, inDomain, rule } from '#core/parameter';

test.each([
  [{ above: 0 }, 'be above 0'],
  [{ 'at least': 0, 'at most': 1 }, 'be at least 0 and at most 1'],
  [{ 'at least': 1, below: Infinity }, 'be at least 1 and below Infinity'],
  [{ 'an integer': true }, 'be an integer'],
  [{ 'an integer': true, 'at least': 1 }, 'be an integer and at least 1'],
  [{ 'one of': ['mean', 'sum'] }, 'be one of mean, sum'],
  [{}, 'be a number'],
] as const)('the domain %j reads "%s"', (domain, words) => {
  expect(rule(domain)).toBe(words);
});

test.each([
  ['an open bound is outside', { above: 0, below: 1 }, [0.5], [0, 1, -1]],
  ['a closed bound is inside', { 'at least': 0, 'at most': 1 }, [0, 0.5, 1], [-1e-300, 1.0000001]],
  ['half a number is no integer', { 'an integer': true }, [-100, 0, 3], [0.5, Infinity]],
  ['only what is listed is inside', { 'one of': [false, 'x'] }, [false, 'x'], [true]],
  ['text is no number', { above: 0 }, [1], ['1']],
  ['NaN is in no domain', {}, [Infinity, -Infinity], [NaN]],
] as const)('%s', (_, domain, inside, outside) => {
  expect(inside.every((value) => inDomain(value, domain))).toBe(true);
  expect(outside.some((value) => inDomain(value, domain))).toBe(false);
});

test('defaults are read from where they are declared', () => {
  const label = { ko: '가', en: 'a' };
  expect(defaults({ a: { symbol: 'a', label, default: 2, domain: {} }, b: { symbol: 'b', label, default: -1, domain: {} } })).toEqual({ a: 2, b: -1 });
});

test('a parameter is its setting with what a reader sees of it, each with its own', () => {
  const [size, share] = [{ ko: '크기', en: 'size' }, { ko: '몫', en: 'share' }];
  expect(described({ a: { default: 2, domain: { above: 0 } }, b: { default: 0, domain: {} } }, { a: { symbol: 'a', label: size }, b: { symbol: 'b', label: share } })).toEqual({
    a: { default: 2, domain: { above: 0 }, symbol: 'a', label: size }, b: { default: 0, domain: {}, symbol: 'b', label: share },
  });
});
