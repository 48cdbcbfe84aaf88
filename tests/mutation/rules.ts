import ts from 'typescript';

/** A change of one place of a source text. */
interface Edit {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit made: the whole text it gives; its first line before and after, and the two lines below. */
export interface Mistake {
  readonly rule: string;
  readonly text: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly below: string;
}

/** Gives the edits of one rule at a node, if the rule speaks of such nodes. */
type Rule = (node: ts.Node, text: (node: ts.Node) => string) => readonly Omit<Edit, 'start' | 'end'>[];

const binary: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'], '-': ['+'], '*': ['/'], '/': ['*'], '**': ['*'],
  '<': ['<=', '>'], '<=': ['<', '>'], '>': ['>=', '<'], '>=': ['>', '<'],
  '===': ['!=='], '!==': ['==='], '&&': ['||'], '||': ['&&'],
  '+=': ['-=', '='], '-=': ['+=', '='],
};

const calls: Readonly<Record<string, readonly string[]>> = {
  'Math.max': ['Math.min'], 'Math.min': ['Math.max'], 'Math.abs': [''], 'Math.sign': ['', 'Math.abs'], 'Math.sqrt': [''],
  'Math.exp': ['Math.expm1', 'Math.cosh'], 'Math.expm1': ['Math.exp'], 'Math.log1p': ['Math.log'], 'Math.log': ['Math.log1p'],
};

const words: Readonly<Record<string, string>> = { mean: 'sum', sum: 'none', none: 'mean' };
const names: Readonly<Record<string, string>> = { above: 'at least', 'at least': 'above', below: 'at most', 'at most': 'below' };
const estimated = ['mean', 'median', 'between mean and median', 'probability', 'none'];

/** The mistakes: sign, factor, comparison, branch, off by one, reduction, parameter, a check left out. */
const rules: readonly Rule[] = [
  (node, text) => (ts.isBinaryExpression(node) ? (binary[node.operatorToken.getText()] ?? []).map((by) => ({
    rule: `${node.operatorToken.getText()} becomes ${by}`, text: `${text(node.left)} ${by} ${text(node.right)}`,
  })) : []),
  (node, text) => (ts.isBinaryExpression(node) && ['-', '/', '**'].includes(node.operatorToken.getText())
    ? [{ rule: `sides of ${node.operatorToken.getText()} change places`, text: `(${text(node.right)}) ${node.operatorToken.getText()} (${text(node.left)})` }] : []),
  (node, text) => (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken ? [{ rule: 'a minus is lost', text: text(node.operand) }] : []),
  (node) => (ts.isNumericLiteral(node) ? [{ rule: 'a number grows by one', text: String(Number(node.text) + 1) }, ...(Number(node.text) ? [{ rule: 'a number is doubled', text: String(Number(node.text) * 2) }] : [])] : []),
  (node, text) => (ts.isConditionalExpression(node) ? [
    { rule: 'branches change places', text: `${text(node.condition)} ? ${text(node.whenFalse)} : ${text(node.whenTrue)}` },
    { rule: 'always the first branch', text: `(${text(node.whenTrue)})` },
    { rule: 'always the second branch', text: `(${text(node.whenFalse)})` },
  ] : []),
  (node) => (node.parent && ts.isIfStatement(node.parent) && node.parent.expression === node ? ['true', 'false'].map((text) => ({ rule: `a condition is always ${text}`, text })) : []),
  (node, text) => (ts.isCallExpression(node) ? (calls[text(node.expression)] ?? []).map((by) => ({ rule: `${text(node.expression)} becomes ${by || 'nothing'}`, text: `${by}(${node.arguments.map(text).join(', ')})` })) : []),
  (node) => (ts.isExpressionStatement(node) && (ts.isCallExpression(node.expression) || ts.isBinaryExpression(node.expression)) ? [{ rule: 'a statement is left out', text: ';' }] : []),
  (node, text) => (ts.isElementAccessExpression(node) ? [{ rule: 'an index is off by one', text: `${text(node.expression)}[${text(node.argumentExpression)} + 1]` }] : []),
  (node) => (ts.isStringLiteral(node) && node.text in words && !isEstimate(node) ? [{ rule: `'${node.text}' becomes '${words[node.text]}'`, text: `'${words[node.text]}'` }] : []),
  (node) => (ts.isStringLiteral(node) && isEstimate(node) ? estimated.filter((word) => word !== node.text).map((word) => ({ rule: `estimates ${word}`, text: `'${word}'` })) : []),
  (node) => ((ts.isIdentifier(node) || ts.isStringLiteral(node)) && node.text in names && ts.isPropertyAssignment(node.parent) && node.parent.name === node ? [{ rule: `${node.text} becomes ${names[node.text]}`, text: `'${names[node.text]!}'` }] : []),
  (node) => (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword ? [{ rule: 'true and false change places', text: node.kind === ts.SyntaxKind.TrueKeyword ? 'false' : 'true' }] : []),
  (node) => (ts.isIdentifier(node) && node.text === 'Infinity' ? [{ rule: 'infinity becomes one', text: '1' }] : []),
];

const isEstimate = (node: ts.Node): boolean => ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'estimates';

/** Parts of a card that are words or pictures, or that another check holds to account. */
const told = new Set(['label', 'symbol', 'slider', 'id', 'name', 'kind', 'family', 'formula', 'options', 'conventions', 'edges', 'precision', 'frameworks', 'sources', 'loss']);

/** Every mistake that can be made in a source text. */
export function mistakesIn(source: string): Mistake[] {
  const lines = source.split('\n');
  return editsOf(source).map(({ rule, start, end, text: by }) => {
    const text = source.slice(0, start) + by + source.slice(end);
    const line = source.slice(0, start).split('\n').length;
    const below = lines.slice(line, line + 2).map((one) => one.trim()).join(' ');
    return { rule, text, line, before: lines[line - 1]!.trim(), after: text.split('\n')[line - 1]!.trim(), below };
  });
}

function editsOf(source: string): Edit[] {
  const file = ts.createSourceFile('loss.ts', source, ts.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  const text = (node: ts.Node): string => node.getText(file);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isPropertyAssignment(node) && told.has(node.name.getText(file))) return;
    for (const rule of rules) for (const edit of rule(node, text)) edits.push({ ...edit, start: node.getStart(file), end: node.getEnd() });
    // the step of a loop is left alone: mistaken, it would never end
    ts.forEachChild(node, (child) => (ts.isForStatement(node) && node.incrementor === child ? undefined : visit(child)));
  };
  visit(file);
  return edits.filter(({ start, end, text: by }) => source.slice(start, end) !== by);
}
