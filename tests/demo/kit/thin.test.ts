import { expect, test } from 'vitest';
import type { Position } from '#demo/kit/plot/path';
import { thin } from '#demo/kit/plot/thin';

const samples = (f: (x: number) => number): Position[] => Array.from({ length: 121 }, (_, i) => [i, f(i)]);

test('a straight line is its two ends', () => {
  expect(thin(samples((x) => 2 * x + 1), 0.04)).toEqual([[0, 1], [120, 241]]);
});

test('a kink stays where it is', () => {
  expect(thin(samples((x) => Math.abs(x - 60)), 0.04)).toEqual([[0, 60], [60, 0], [120, 60]]);
});

test('what is left out is nearer than the tolerance, and much is left out', () => {
  const parabola = samples((x) => ((x - 60) ** 2) / 60);
  const kept = thin(parabola, 0.05);
  expect(kept.length).toBeLessThan(50);
  for (const [x, y] of parabola) {
    const right = kept.findIndex(([at]) => at >= x);
    const [bx, by] = kept[right]!;
    const [ax, ay] = kept[Math.max(0, right - 1)]!;
    const line = bx === ax ? by : ay + ((by - ay) * (x - ax)) / (bx - ax);
    expect(Math.abs(y - line)).toBeLessThan(0.25);
  }
});

test('a closed curve is not lost', () => {
  const square: Position[] = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]];
  expect(thin(square, 0.1)).toEqual(square);
});
