import { describe, expect, test } from 'vitest';
import { caps, fromFrame, fromWorker, toFrame } from '#sandbox/protocol';

describe('messages are taken as far as they are valid', () => {
  test.each([
    [{ v: 1, t: 'log', level: 'log', s: 'x', extra: 1 }, { t: 'log', level: 'log', s: 'x' }],
    [{ v: 1, t: 'err', s: 'x', line: 1, column: 2 }, { t: 'err', s: 'x', line: 1, column: 2 }],
    [{ v: 1, t: 'err', s: 'x', line: 3, column: 1e9 }, { t: 'err', s: 'x', line: 3 }],
    [{ v: 1, t: 'err' }, undefined],
    [{ v: 1, t: 'log', level: 'shout', s: 'x' }, undefined],
    [{ v: 1, t: 'log', level: 'log', s: 'x'.repeat(caps.message + 2) }, undefined],
    [{ v: 1, t: 'end', id: 1, why: 'done' }, undefined],
    [{ v: 2, t: 'done' }, undefined],
    [{ v: 1, t: 'done' }, { t: 'done' }],
    [null, undefined], ['log', undefined], [[], undefined], [7, undefined],
  ])('of the worker: %j', (data, message) => {
    expect(fromWorker(data)).toEqual(message);
  });

  test.each([0, -1, 1.5, NaN, 65_538, 2 ** 53, '1', null])('an error at line %s is an error without a place', (line) => {
    expect(fromWorker({ v: 1, t: 'err', s: 'x', line, column: 2 })).toEqual({ t: 'err', s: 'x' });
  });

  test.each([
    [{ v: 1, t: 'end', id: 3, why: 'done' }, { t: 'end', id: 3, why: 'done' }],
    [{ v: 1, t: 'end', id: 3, why: 'passed' }, undefined],
    [{ v: 1, t: 'end', id: '3', why: 'done' }, undefined],
    [{ v: 1, t: 'log', id: -1, level: 'log', s: '' }, undefined],
    [{ v: 1, t: 'trunc', id: 2 }, { t: 'trunc', id: 2 }],
  ])('of the frame: %j', (data, message) => {
    expect(fromFrame(data)).toEqual(message);
  });

  test.each([
    [{ v: 1, t: 'run', id: 1, code: '1', timeout: 1e9 }, { t: 'run', id: 1, code: '1', timeout: caps.longestTimeout }],
    [{ v: 1, t: 'run', id: 1, code: '1', timeout: -5 }, { t: 'run', id: 1, code: '1', timeout: 1 }],
    [{ v: 1, t: 'run', id: 1, code: '1', timeout: NaN }, undefined],
    [{ v: 1, t: 'run', id: 1, code: 1, timeout: 1 }, undefined],
    [{ v: 1, t: 'run', id: 1.5, code: '1', timeout: 1 }, undefined],
    [{ v: 1, t: 'stop', id: 1 }, { t: 'stop', id: 1 }],
  ])('of the page: %j', (data, message) => {
    expect(toFrame(data)).toEqual(message);
  });
});
