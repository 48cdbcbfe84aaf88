import { ssim } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, type Floats, type Measured, type Pair } from '../pair.ts';

const [size, radius] = [11, 5];
const [c1, c2] = [0.01 ** 2, 0.03 ** 2];

/** Windows that slide over images less a pixel of their own: mirror halves of the window together, each sum in a register. */
export function loop(x: Floats, y: Floats, columns: number): Measured {
  const rows = x.length / columns;
  const [down, across] = [rows - size + 1, columns - size + 1];
  const w = new Float64Array(size);
  let total = 0;
  for (let k = 0; k < size; k++) total += w[k] = Math.exp(-((k - radius) ** 2) / 4.5);
  for (let k = 0; k < size; k++) w[k]! /= total;
  let [low, least] = [Infinity, Infinity];
  for (let i = 0; i < x.length; i++) {
    const gap = x[i]! - y[i]!;
    if (Math.abs(y[i]!) < Math.abs(low)) low = y[i]!;
    if (Math.abs(gap) < Math.abs(least)) least = gap;
  }
  const [d, t] = [new Float64Array(x.length), new Float64Array(x.length)];
  for (let i = 0; i < x.length; i++) {
    d[i] = x[i]! - y[i]! - least;
    t[i] = y[i]! - low;
  }
  const lines = new Float64Array(5 * rows * across);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let middle = row * columns + radius; middle < row * columns + radius + across; middle++, at += 5) {
      let m = w[radius]! * d[middle]!;
      let n = w[radius]! * t[middle]!;
      for (let k = 1; k <= radius; k++) {
        m += w[radius + k]! * (d[middle - k]! + d[middle + k]!);
        n += w[radius + k]! * (t[middle - k]! + t[middle + k]!);
      }
      let [dd, ss, st] = [0, 0, 0];
      for (let k = 0; k < size; k++) {
        const e = d[middle - radius + k]! - m;
        const v = t[middle - radius + k]! - n;
        const u = e + v;
        dd += w[k]! * e * e;
        ss += w[k]! * (u * u + v * v);
        st += w[k]! * u * v;
      }
      lines[at] = m;
      lines[at + 1] = n;
      lines[at + 2] = dd;
      lines[at + 3] = ss;
      lines[at + 4] = st;
    }
  }
  const [own, alpha, beta] = [new Float64Array(rows * across), new Float64Array(rows * across), new Float64Array(rows * across)];
  const count = down * across;
  let sum = 0;
  for (let at = 0; at < count; at++) {
    let [m, n] = [0, 0];
    for (let k = 0, line = 5 * at; k < size; k++, line += 5 * across) {
      m += w[k]! * lines[line]!;
      n += w[k]! * lines[line + 1]!;
    }
    let [dd, ss, st] = [0, 0, 0];
    for (let k = 0, line = 5 * at; k < size; k++, line += 5 * across) {
      const e = lines[line]! - m;
      const v = lines[line + 1]! - n;
      const u = e + v;
      dd += w[k]! * (lines[line + 2]! + e * e);
      ss += w[k]! * (lines[line + 3]! + u * u + v * v);
      st += w[k]! * (lines[line + 4]! + u * v);
    }
    const [gap, nu] = [m + least, n + low];
    const mu = gap + nu;
    const one = 1 / (mu * mu + nu * nu + c1);
    const two = 1 / (ss + c2);
    const l = (2 * mu * nu + c1) * one;
    const s = (2 * st + c2) * two;
    sum += gap * gap * one + l * dd * two;
    const a = (2 * l * s * two) / count;
    const b = (2 * l * dd * two * two) / count;
    const g = (2 * s * gap * (nu * (mu + nu) + c1) * one * one) / count - a * m + b * n;
    for (let k = 0, line = at; k < size; k++, line += across) {
      own[line]! += w[k]! * g;
      alpha[line]! += w[k]! * a;
      beta[line]! += w[k]! * b;
    }
  }
  const grad = new Float64Array(x.length);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let start = row * columns; start < row * columns + across; start++, at++) {
      const [g, a, b] = [own[at]!, alpha[at]!, beta[at]!];
      for (let k = 0; k < size; k++) grad[start + k]! += w[k]! * (g + a * d[start + k]! - b * t[start + k]!);
    }
  }
  return { value: sum / count, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const columns = Math.max(16, Math.ceil(Math.sqrt(n)));
    const rows = Math.ceil(n / columns) < size ? size : Math.ceil(n / columns);
    const y = vector(random, rows * columns, Kind, 0, 1);
    const x = y.map((pixel) => 0.7 * pixel + random.between(0, 0.3)) as Floats;
    return { loss: () => ssim(x, y, { rowLength: columns }), loop: () => loop(x, y, columns) };
  },
} satisfies Pair;
