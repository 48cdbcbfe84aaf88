import { expect, test } from 'vitest';
import { fault } from './drawn.ts';
import { alongSays, arrowsSay, sentencesSay, toldBy } from './told.ts';

const words = { near: 'It is {d} away, loss {v}.', far: 'It is {d} away.', name: 'no sentence {d}' };
const faults = (said: Parameters<typeof fault>[0][]) => said.map(fault).filter((text) => text !== undefined);

test('the sentences of a caption are found with their numbers', () => {
  expect(toldBy(words, 'It is 0.50 away, loss −1.25.')).toEqual([{ key: 'near', printed: { d: '0.50', v: '−1.25' } }]);
  expect(toldBy(words, 'Another.')).toEqual([]);
});

test('another sentence, number or symbol is a fault', () => {
  const told = toldBy(words, 'It is 0.50 away, loss 1.25.');
  expect(faults(sentencesSay(told, ['near'], { d: 0.5, v: 1.25 }))).toEqual([]);
  expect(faults(sentencesSay(told, ['far'], { d: 0.5, v: 1.25 }))).toHaveLength(1);
  expect(faults(sentencesSay(told, ['near'], { d: 0.51, v: 1.25 }))).toHaveLength(1);
  expect(faults(sentencesSay(told, ['near'], { d: 'a', v: 1.25 }))).toHaveLength(1);
});

test('an arrow that leads elsewhere, or one too many, is a fault', () => {
  const html = '<g class="arrow s-gradient"><line x1="50%" y1="50%" x2="75%" y2="25%"/></g>';
  expect(faults(arrowsSay(html, [[[0, 0], [1, 1]]], { x: 2, y: 2 }))).toEqual([]);
  expect(faults(arrowsSay(html, [[[0, 0], [1, -1]]], { x: 2, y: 2 }))).toHaveLength(1);
  expect(faults(arrowsSay(html, [[[0, 0], [0, 0]]], { x: 2, y: 2 }))).toHaveLength(1);
});

test('a curve that is not the loss is a fault', () => {
  const tick = (place: string, label: string) => `<text ${place}>${label}</text>`;
  const html = tick('x="0%" y="90%" dy="18" text-anchor="middle"', '0') + tick('x="100%" y="90%" dy="18" text-anchor="middle"', '1')
    + tick('x="0%" y="100%" dx="-8" dy="4" text-anchor="end"', '0') + tick('x="0%" y="0%" dx="-8" dy="4" text-anchor="end"', '1')
    + '<path class="curve loss" d="M0 100L50 50L100 0"/>';
  expect(faults(alongSays(html, (at) => at))).toEqual([]);
  expect(faults(alongSays(html, (at) => at * at))).toHaveLength(1);
});
