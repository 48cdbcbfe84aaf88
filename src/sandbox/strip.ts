import { transform } from 'sucrase';

/** A syntax error in the reader's code, at its line and column (both from 1). */
export interface SyntaxProblem { readonly message: string; readonly line: number; readonly column: number }

/** TypeScript without its types, on the same lines; or what is wrong with it. */
export function strip(source: string): { readonly code: string } | { readonly problem: SyntaxProblem } {
  try {
    return { code: transform(source, { transforms: ['typescript'], disableESTransforms: true }).code };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, words = message, line = '1', column = '1'] = /^(?:Error transforming [^:]*: )?([^]*?) \((\d+):(\d+)\)$/.exec(message) ?? [];
    return { problem: { message: words, line: Number(line), column: Number(column) } };
  }
}
