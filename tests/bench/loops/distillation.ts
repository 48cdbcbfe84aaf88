import { distillation } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const classes = 10;

export function loop(student: Floats, teacher: Floats, classes: number, temperature = 2): Measured {
  const rows = student.length / classes;
  const grad = new Float64Array(student.length);
  const soft = new Float64Array(classes);
  let sum = 0;
  for (let from = 0; from < student.length; from += classes) {
    let top = 0;
    let best = 0;
    for (let k = 1; k < classes; k++) {
      if (student[from + k]! > student[from + top]!) top = k;
      if (teacher[from + k]! > teacher[from + best]!) best = k;
    }
    const high = student[from + top]!;
    const peak = teacher[from + best]!;
    let weak = 0; // all but the highest of each: log1p of them keeps what 1 + weak would lose
    let faint = 0;
    for (let k = 0; k < classes; k++) {
      grad[from + k] = Math.exp((student[from + k]! - high) / temperature);
      soft[k] = Math.exp((teacher[from + k]! - peak) / temperature);
      if (k !== top) weak += grad[from + k]!;
      if (k !== best) faint += soft[k]!;
    }
    const perStudent = 1 / (1 + weak);
    const perTeacher = 1 / (1 + faint);
    let apart = 0;
    let left = 0;
    for (let k = 0; k < classes; k++) {
      const p = soft[k]! * perTeacher;
      if (p > 0) apart += p * (teacher[from + k]! - peak - student[from + k]! + high);
      if (k === top) continue;
      grad[from + k] = ((grad[from + k]! * perStudent - p) * temperature) / rows;
      left += grad[from + k]!;
    }
    grad[from + top] = -left;
    sum += Math.max(0, apart / temperature + Math.log1p(weak) - Math.log1p(faint));
  }
  return { value: (temperature * temperature * sum) / rows, grad };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const student = vector(random, whole(n, classes), Kind, -3, 3);
    const teacher = vector(random, student.length, Kind, -3, 3);
    return { loss: () => distillation(student, teacher, { classes }), loop: () => loop(student, teacher, classes) };
  },
} satisfies Pair;
