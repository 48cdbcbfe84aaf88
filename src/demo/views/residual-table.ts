import type { ResidualKernel } from '#core/kinds';
import type { Values } from '#core/parameter';
import { decimal } from '../format.ts';
import type { Table } from '../table.ts';
import { span } from './trace.ts';

/** Loss and slope at whole errors. */
export function residualTable(kernel: ResidualKernel, values: Values, words: { readonly e: string; readonly v: string; readonly g: string }): Table {
  const errors = Array.from({ length: span[1] - span[0] + 1 }, (_, i) => span[0] + i);
  return {
    head: [words.e, words.v, words.g],
    rows: errors.map((e) => {
      const { v, g } = kernel.at(e, values);
      return [decimal(e, 0), decimal(v, 3), decimal(g, 3)];
    }),
  };
}
