import { decimal } from '../figure/format.ts';
import type { Table } from '../figure/table.ts';
import type { Spot } from './plane.ts';

/** Where points are and their gradients, for those who do not see them. */
export function pointTable(
  words: { readonly point: string; readonly gradient: string }, names: readonly string[], points: readonly Spot[], grad: readonly Spot[],
): Table {
  return {
    head: [words.point, 'x', 'y', `${words.gradient} x`, `${words.gradient} y`],
    rows: names.map((name, i) => [name, ...points[i]!.map((at) => decimal(at, 2)), ...grad[i]!.map((slope) => decimal(slope, 4))]),
  };
}
