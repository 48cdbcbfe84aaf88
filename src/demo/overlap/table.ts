import { decimal } from '../kit/figure/format.ts';
import type { Table } from '../kit/figure/table.ts';
import type { Overlap } from './kind.ts';
import { side } from './mask.ts';

/** A number of each pixel besides its probability. */
interface InBrackets {
  readonly of: readonly number[];
  readonly digits: number;
}

/** The painted mask as numbers, a dot where the target is, and in brackets what else each pixel has. */
export function maskTable({ prediction, target }: Overlap, head: string, inBrackets?: InBrackets): Table {
  const cell = (at: number) => [
    decimal(prediction[at]!, 1), target[at]! > 0 && '●', inBrackets && `(${decimal(inBrackets.of[at]!, inBrackets.digits)})`,
  ].filter(Boolean).join(' ');
  const line = Array.from({ length: side }, (_, at) => at);
  return {
    head: [head, ...line.map((column) => String(column + 1))],
    rows: line.map((row) => [String(row + 1), ...line.map((column) => cell(row * side + column))]),
  };
}
