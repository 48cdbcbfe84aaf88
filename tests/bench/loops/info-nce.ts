import { infoNce } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, type Floats, type Measured, type Pair } from '../pair.ts';

const rows = 32;

/** All rows of a batch against all others, and a softmax over each line of that matrix. */
export function loop(query: Floats, key: Floats, rows: number, temperature = 0.07): Measured {
  const width = query.length / rows;
  const [u, longQuery] = normalized(query, rows, width);
  const [v, longKey] = normalized(key, rows, width);
  const [gradQuery, gradKey] = [new Float64Array(query.length), new Float64Array(key.length)];
  const z = new Float64Array(rows);
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    let top = 0;
    for (let j = 0; j < rows; j++) {
      let dot = 0;
      for (let k = 0; k < width; k++) dot += u[i * width + k]! * v[j * width + k]!;
      z[j] = dot / temperature;
      if (z[j]! > z[top]!) top = j;
    }
    const highest = z[top]!;
    const own = z[i]!;
    let others = 0; // all but the highest: log1p of them keeps what 1 + others would lose
    for (let j = 0; j < rows; j++) {
      z[j] = Math.exp(z[j]! - highest);
      if (j !== top) others += z[j]!;
    }
    sum += highest - own + Math.log1p(others);
    let wrong = 0;
    for (let j = 0; j < rows; j++) {
      z[j]! /= 1 + others;
      if (j !== i) wrong += z[j]!;
    }
    z[i] = -wrong;
    for (let j = 0; j < rows; j++) {
      const factor = z[j]! / (temperature * rows);
      for (let k = 0; k < width; k++) {
        gradQuery[i * width + k]! += factor * v[j * width + k]!;
        gradKey[j * width + k]! += factor * u[i * width + k]!;
      }
    }
  }
  across(gradQuery, u, longQuery, width);
  across(gradKey, v, longKey, width);
  return { value: sum / rows, grad: { query: gradQuery, key: gradKey } };
}

/** Rows of length 1, and their lengths; a row of zeros stays. */
function normalized(x: Floats, rows: number, width: number): [Float64Array, Float64Array] {
  const [unit, long] = [new Float64Array(x.length), new Float64Array(rows)];
  for (let row = 0; row < rows; row++) {
    let squared = 0;
    for (let i = row * width; i < (row + 1) * width; i++) squared += x[i]! * x[i]!;
    let length = Math.sqrt(squared);
    if (!(squared > 1e-280 && squared < 1e280)) for (let i = row * width; i < (row + 1) * width; i++) length = Math.hypot(length, x[i]!);
    long[row] = length;
    if (length > 0) for (let i = row * width; i < (row + 1) * width; i++) unit[i] = x[i]! / length;
  }
  return [unit, long];
}

/** What of the slopes lies across the rows, over their lengths. */
function across(grad: Float64Array, unit: Float64Array, long: Float64Array, width: number): void {
  for (let from = 0, row = 0; from < grad.length; from += width, row++) {
    let along = 0;
    for (let i = from; i < from + width; i++) along += grad[i]! * unit[i]!;
    for (let i = from; i < from + width; i++) grad[i] = long[row]! > 0 ? (grad[i]! - along * unit[i]!) / long[row]! : 0;
  }
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const dimensions = Math.ceil(n / rows);
    const [query, key] = [vector(random, rows * dimensions, Kind, -1, 1), vector(random, rows * dimensions, Kind, -1, 1)];
    return { loss: () => infoNce(query, key, { rowLength: dimensions }), loop: () => loop(query, key, rows) };
  },
} satisfies Pair;
