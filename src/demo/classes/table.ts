import { decimal } from '../kit/figure/format.ts';
import type { Table } from '../kit/figure/table.ts';
import type { Measured, Problem } from './measure/problem.ts';
import type { Three } from './measure/three.ts';
import type { ClassesWords } from './words.ts';

interface TableInput {
  readonly problem: Problem;
  readonly names: readonly string[];
  readonly logits: Three;
  readonly p: Three;
  readonly q: Three;
  readonly measured: Measured;
  readonly words: ClassesWords;
}

/** A row a class. Where the loss takes no logits, the gradient in what it takes stands beside that in the logits. */
export function classesTable({ problem, names, logits, p, q, measured: { grad, logitGrad }, words }: TableInput): Table {
  const own = problem.prediction !== 'logit';
  return {
    head: [words.class, words.logit, words.probability, words.aim, words.gradient, ...(own ? [words.logitGradient] : [])],
    rows: names.map((name, k) => [
      name, decimal(logits[k]!, 2), ...[p[k]!, q[k]!, grad[k]!, ...(own ? [logitGrad[k]!] : [])].map((number) => decimal(number, 4)),
    ]),
  };
}
