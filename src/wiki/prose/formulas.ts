import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { show, type Fault } from '../problem.ts';
import { maxSize, renderFormula } from './katex.ts';
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

/** Characters of a formula: the longest of the site has some hundreds. */
const longest = 2000;
/** Boxes inside boxes, as KaTeX nests them: two fractions and an exponent take some twenty. */
const deepest = 300;

/** What a formula must not be, before anybody sets it: a definition alone can make KaTeX run for a minute. */
function refusal(latex: string): [message: string, fix: string] | undefined {
  if (latex.trim() === '') return ['a formula must not be empty, got $$', 'write \\$ for a dollar sign'];
  if (latex.length > longest) return [`a formula must be at most ${longest} characters long, got ${latex.length}`, 'write it in several'];
  if (/\\(?:href|url|html\w*|includegraphics)(?![a-zA-Z])/.test(latex)) return [`a formula must not link or carry HTML, got ${show(latex)}`, 'colors are added by the page'];
  if (/\\(?:[egx]?def|(?:future)?let|global|long|(?:re)?newcommand|providecommand)(?![a-zA-Z])/.test(latex)) return [`a formula must define no command, got ${show(latex)}`, 'write it out'];
  const size = sizesIn(latex).find(({ em }) => em > maxSize);
  return size && [`a size in a formula must be at most ${maxSize}em, got ${size.text}`, 'make it smaller'];
}

/** Units of TeX in points, em and ex being those of its text font. */
const points: Readonly<Record<string, number>> = { pt: 1, mm: 2.845, cm: 28.45, in: 72.27, bp: 1.004, px: 1.004, pc: 12, dd: 1.07, cc: 12.84, nd: 1.067, nc: 12.8, sp: 1 / 65536, em: 10, ex: 4.3, mu: 10 / 18 };

/** Every size of a formula: KaTeX caps those that are too large itself, but not those below zero, which can lay a formula over other text. */
function sizesIn(latex: string): { text: string; em: number }[] {
  const math = latex.replace(/\\text\w*\{[^{}]*\}/g, '');
  return [...math.matchAll(/(\d+(?:\.\d*)?|\.\d+)\s*([a-z]{2})(?![a-zA-Z])/g)].flatMap(([text, number, unit]) => (points[unit!] ? [{ text, em: (Number(number) * points[unit!]!) / 10 }] : []));
}

/** Formulas that KaTeX cannot set, as the site sets them: any doubt is an error. */
export function formulaFaults(tree: Root, symbols: readonly string[] = []): Fault[] {
  const colored = Object.fromEntries(symbols.map((symbol) => [symbol, { role: 'parameter' as const }]));
  return formulasIn(tree).flatMap(({ latex, display, node }): Fault[] => {
    const refused = refusal(latex);
    if (refused) return [{ place: placeOf(node), rule: 'content/formula', severity: 'error', message: refused[0], fix: refused[1] }];
    const problem = failure(latex, {}, display) ?? failure(latex, colored, display);
    if (!problem) return [];
    const fence = display ? { line: placeOf(node).line + 1 + latex.slice(0, problem.at).split('\n').length - 1, column: latex.slice(0, problem.at).split('\n').at(-1)!.length + 1, length: 1 } : placeWithin(node, problem.at + 1, 1);
    return [{ place: fence, rule: 'content/formula', severity: 'error', message: `a formula must be LaTeX that KaTeX sets: ${problem.reason}`, fix: 'see https://katex.org/docs/supported' }];
  });
}

function failure(latex: string, symbols: Parameters<typeof renderFormula>[1], display: boolean): { reason: string; at: number } | undefined {
  try {
    const nested = depthOf(renderFormula(latex, symbols, display));
    return nested > deepest ? { reason: `it must nest at most ${deepest} boxes, got ${nested}`, at: 0 } : undefined;
  } catch (error) {
    const { message, position = 0 } = error as { message: string; position?: number };
    return { reason: message.replace(/^KaTeX parse error: /, '').replace(/ at (?:position|end).*$/s, ''), at: position };
  }
}

/** How deep the elements of HTML lie in one another. */
function depthOf(html: string): number {
  let [depth, most] = [0, 0];
  for (const [, closed, alone] of html.matchAll(/<(\/?)[a-z][^>]*?(\/?)>/gi)) if (!alone) most = Math.max(most, (depth += closed ? -1 : 1));
  return most;
}
