import { blankTypes } from './typescript/blank.ts';
import { Unsupported } from './typescript/nodes.ts';
import { isJavaScript, parseTypeScript } from './typescript/parse.ts';

/** A syntax error in the reader's code, at its line and column (both from 1). */
export interface SyntaxProblem { readonly message: string; readonly line: number; readonly column: number }

export type Stripped = { readonly code: string } | { readonly problem: SyntaxProblem };

/** TypeScript without its types, on the same lines and columns; or what is wrong with it. */
export function strip(source: string): Stripped {
  try {
    return { code: blankTypes(source, parseTypeScript(source)) };
  } catch (error) {
    if (!(error instanceof Unsupported) && isJavaScript(source)) return { code: source };
    return { problem: problem(error, source) };
  }
}

function problem(error: unknown, source: string): SyntaxProblem {
  if (error instanceof Unsupported) {
    const lines = source.slice(0, error.at).split('\n');
    return { message: error.message, line: lines.length, column: lines.at(-1)!.length + 1 };
  }
  const { message, loc } = error as SyntaxError & { readonly loc?: { readonly line: number; readonly column: number } };
  // An error of the source has a place. What has none comes of a stack that was too small.
  if (!loc) return { message: 'the code is nested too deeply to be read', line: 1, column: 1 };
  return { message: message.replace(/ \(\d+:\d+\)$/, ''), line: loc.line, column: loc.column + 1 };
}
