/** An expression as compute-engine gives it: a number, a name, or [head, ...operands]. */
export type MathJson = number | string | { readonly num: string } | readonly [string, ...MathJson[]];

/** Heads that mean the text was read as something an author of a loss never means. */
const forbidden = new Set([
  'Error', 'Complex', 'EulerGamma', 'CatalanConstant', 'GoldenRatio', 'ImaginaryUnit', 'Subscript', 'OverHat', 'OverBar', 'OverTilde', 'OverVector',
  'List', 'Set', 'Tuple', 'Pair', 'D', 'Derivative', 'Prime', 'Transpose', 'AngleBracket', 'InvisibleOperator', 'Sequence', 'Delimiter', 'Nothing', 'Missing', 'HorizontalSpacing', 'String', 'Log', 'Assign', 'Colon',
]);

/** Relations have a truth value: they may stand only where a condition does. */
const relations = new Set(['Equal', 'NotEqual', 'Less', 'LessEqual', 'Greater', 'GreaterEqual', 'And', 'Or', 'Not']);

/** Names that are constants of mathematics, and the ones that are part of the syntax. */
const constants = new Set(['ExponentialE', 'Pi', 'Half', 'True', 'False', 'PositiveInfinity', 'NegativeInfinity']);

/** Everything in a parsed formula that makes its value untrustworthy, in words; empty when it may be evaluated. */
export function problems(json: MathJson, declared: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const visit = (node: MathJson, bound: ReadonlySet<string>, condition: boolean): void => {
    if (typeof node === 'number' || isNumber(node)) return;
    if (typeof node === 'string') {
      if (forbidden.has(node)) found.push(`${node} is a constant no formula here means`);
      else if (!declared.has(node) && !bound.has(node) && !constants.has(node)) found.push(`${node} is not declared`);
      return;
    }
    const [head, ...operands] = node;
    if (forbidden.has(head)) found.push(`${head} is no part of a checkable formula`);
    else if (relations.has(head) && !condition) found.push(`${head} stands where a number must`);
    else if (declared.has(head)) found.push(`${head} is read as a function`);
    const inner = head === 'Sum' || head === 'Product' ? new Set([...bound, ...indices(operands)]) : bound;
    operands.forEach((operand, place) => {
      if (isLimits(operand)) for (const limit of operand.slice(2) as MathJson[]) visit(limit, bound, false);
      else visit(operand, inner, head === 'Which' ? place % 2 === 0 : head === 'If' ? place === 0 : condition && ['And', 'Or', 'Not'].includes(head));
    });
  };
  visit(json, new Set(), false);
  return [...new Set(found)];
}

/** A number too long for a double is given as text. */
export function isNumber(node: MathJson): node is { readonly num: string } {
  return typeof node === 'object' && 'num' in node;
}

/** The names that a sum binds. */
function indices(operands: readonly MathJson[]): string[] {
  return operands.flatMap((operand) => (isLimits(operand) ? [String(operand[1])] : []));
}

const isLimits = (node: MathJson): node is readonly [string, ...MathJson[]] => Array.isArray(node) && node[0] === 'Limits';
