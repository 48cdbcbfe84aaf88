import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { show, type Fault } from '../problem.ts';
import { renderFormula } from './katex.ts';
import { placeOf, placeWithin } from './tree.ts';

/** A formula of the prose. */
export interface InProse {
  readonly latex: string;
  readonly display: boolean;
  readonly node: Nodes;
}

/** Every formula in reading order. */
export function formulasIn(tree: Root): InProse[] {
  const formulas: InProse[] = [];
  visit(tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath') formulas.push({ latex: node.value, display: node.type === 'math', node });
  });
  return formulas;
}

/** Formulas that KaTeX cannot set, as the site sets them: any doubt is an error. */
export function formulaFaults(tree: Root, symbols: readonly string[] = []): Fault[] {
  const colored = Object.fromEntries(symbols.map((symbol) => [symbol, { role: 'parameter' as const }]));
  return formulasIn(tree).flatMap(({ latex, display, node }): Fault[] => {
    if (latex.trim() === '') return [{ place: placeOf(node), rule: 'content/formula', severity: 'error', message: 'a formula must not be empty, got $$', fix: 'write \\$ for a dollar sign' }];
    if (/\\(?:href|url|html\w*|includegraphics)\b/.test(latex)) {
      return [{ place: placeOf(node), rule: 'content/formula', severity: 'error', message: `a formula must not link or carry HTML, got ${show(latex)}`, fix: 'colors are added by the page' }];
    }
    const problem = failure(latex, {}, display) ?? failure(latex, colored, display);
    if (!problem) return [];
    const fence = display ? { line: placeOf(node).line + 1 + latex.slice(0, problem.at).split('\n').length - 1, column: latex.slice(0, problem.at).split('\n').at(-1)!.length + 1, length: 1 } : placeWithin(node, problem.at + 1, 1);
    return [{ place: fence, rule: 'content/formula', severity: 'error', message: `a formula must be LaTeX that KaTeX sets: ${problem.reason}`, fix: 'see https://katex.org/docs/supported' }];
  });
}

function failure(latex: string, symbols: Parameters<typeof renderFormula>[1], display: boolean): { reason: string; at: number } | undefined {
  try {
    renderFormula(latex, symbols, display);
    return undefined;
  } catch (error) {
    const { message, position = 0 } = error as { message: string; position?: number };
    return { reason: message.replace(/^KaTeX parse error: /, '').replace(/ at (?:position|end).*$/s, ''), at: position };
  }
}
