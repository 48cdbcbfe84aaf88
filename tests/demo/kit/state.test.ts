import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initial, read, snap, write, type Fields } from '#demo/kit/state/state';
import { formatPlace, parsePlace } from '#demo/kit/state/url';
import { between } from '#demo/kit/state/use-glide';

const fields = {
  delta: { min: 0.1, max: 4, step: 0.1, default: 1 },
  e: { min: -4, max: 4, step: 0.1, default: 2 },
  count: { min: 0, max: 9, step: 1, default: 3 },
} as const satisfies Fields;
const state = (query: string) => read(fields, new URLSearchParams(query));

describe('state from an address', () => {
  test('an empty address is the default state', () => expect(state('')).toEqual(initial(fields)));
  test('numbers are clamped to their bounds and snapped to their steps', () => {
    expect(state('delta=99&e=-99&count=4.4')).toEqual({ delta: 4, e: -4, count: 4 });
    expect(state('delta=0.3000001')).toMatchObject({ delta: 0.3 });
  });
  test.each(['1e999', 'NaN', 'Infinity', '0x10', '', ' 2', '2px', '1,5', '<script>', 'javascript:1', '٣', '1'.repeat(5000)])(
    'delta=%s is as good as absent', (text) => expect(state(`delta=${encodeURIComponent(text)}`).delta).toBe(1));
  test('−0 is 0', () => expect(Object.is(state('e=-0').e, 0)).toBe(true));
  test('the first of two values counts', () => expect(state('e=1&e=3').e).toBe(1));
  test('__proto__, constructor and strangers leave no trace', () => {
    const hostile = state('__proto__=1&constructor=2&toString=3&stranger=4&__proto__[polluted]=5');
    expect(hostile).toEqual(initial(fields));
    expect(Object.keys(hostile)).toEqual(['delta', 'e', 'count']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  test('whatever the address, every value is finite and within its bounds', () => {
    const name = fc.oneof(fc.constantFrom('delta', 'e', 'count', '__proto__'), fc.string());
    const value = fc.oneof(fc.string(), fc.double().map(String), fc.bigInt().map(String));
    fc.assert(fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
      const found = read(fields, new URLSearchParams(pairs));
      for (const [key, { min, max }] of Object.entries(fields)) {
        const at = found[key as keyof typeof fields];
        expect(Number.isFinite(at) && at >= min && at <= max && !Object.is(at, -0)).toBe(true);
      }
    }));
  });
});

describe('state to an address', () => {
  test('only what differs from the default is written', () => {
    expect(write(fields, initial(fields)).toString()).toBe('');
    expect(write(fields, { delta: 1, e: -1.5, count: 3 }).toString()).toBe('e=-1.5');
  });
  test('what was written is read back', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (delta, e) => {
      const set = { ...initial(fields), delta: snap(fields.delta, delta), e: snap(fields.e, e) };
      expect(read(fields, write(fields, set))).toEqual(set);
    }));
  });
  test('snapping twice changes nothing', () => {
    fc.assert(fc.property(fc.double(), (value) => {
      const once = snap(fields.delta, value);
      expect(snap(fields.delta, once)).toBe(once);
    }));
  });
});

describe('places', () => {
  test('a figure and its state go to an address and back', () => {
    expect(formatPlace('huber-curve', new URLSearchParams({ e: '1' }))).toBe('#huber-curve?e=1');
    expect(formatPlace('huber-curve', new URLSearchParams())).toBe('#huber-curve');
    expect(parsePlace('#huber-curve?e=1')).toMatchObject({ id: 'huber-curve' });
    expect(parsePlace('#huber-curve?e=1')!.query.get('e')).toBe('1');
  });
  test.each(['', '#', '#?e=1', '#Huber', '#정의', '#a b?e=1', '#<script>', `#a?${'x'.repeat(200_000)}`])('%.20s names no figure', (hash) => {
    expect(parsePlace(hash)).toBeUndefined();
  });
  test('broken escapes do not throw', () => expect(parsePlace('#a?e=%E0%A4%A&f=%')!.id).toBe('a'));
});

test('a glide goes straight from one state to another, and only what moves is named', () => {
  expect(between<Record<string, number>>({ a: 1, b: 4, margin: 9 }, { a: 3, b: 4 }, 0.25)).toEqual({ a: 1.5, b: 4 });
});
