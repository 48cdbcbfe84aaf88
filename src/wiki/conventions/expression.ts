import { parseExpressionAt, type Expression, type SpreadElement } from 'acorn';

/** What an expression may name: functions of the library, and the inputs of its record. */
export interface Scope {
  readonly functions: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * The value of an expression of a convention, read as data: a call of a public function of the library with literals and
 * inputs as arguments, a part of its result (`.value`, `.grad.anchor`, `.elements`), and arithmetic of such numbers.
 *
 * Nothing else is understood, so that a record of content can never run code. A bare result counts as its value.
 *
 * @throws {RangeError} where the text is anything else, and whatever the function itself throws
 */
export function evaluate(text: string, scope: Scope): unknown {
  const result = valueOf(parse(text), scope);
  return typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
}

function parse(text: string): Expression {
  try {
    const expression = parseExpressionAt(text, 0, { ecmaVersion: 2024 });
    if (text.slice(expression.end).trim() === '') return expression;
  } catch {
    // told below in the words of this wiki
  }
  throw refusal(`be one expression`, text);
}

const refusal = (rule: string, got: string): RangeError => new RangeError(`convention: ours must ${rule}, got ${got}`);

function valueOf(node: Expression | SpreadElement | null, scope: Scope): unknown {
  switch (node?.type) {
    case 'Literal': return node.value;
    case 'ParenthesizedExpression': return valueOf(node.expression, scope);
    case 'Identifier': return named(node.name, scope);
    case 'UnaryExpression': return node.operator === '-' ? -Number(valueOf(node.argument, scope)) : refuse(node);
    case 'ArrayExpression': return node.elements.map((element) => valueOf(element, scope));
    case 'ObjectExpression': return Object.fromEntries(node.properties.map((property) => {
      const plain = property.type === 'Property' && !property.computed && property.kind === 'init' && property.key.type === 'Identifier';
      return plain ? [(property.key as { name: string }).name, valueOf(property.value, scope)] : refuse(property);
    }));
    case 'CallExpression': {
      const called = node.callee.type === 'Identifier' ? scope.functions[node.callee.name] : undefined;
      if (typeof called !== 'function') return refuse(node.callee, 'call a public function of the library');
      return (called as (...input: unknown[]) => unknown)(...node.arguments.map((argument) => valueOf(argument, scope)));
    }
    case 'MemberExpression': {
      const [whole, part] = [node.object.type === 'Super' ? undefined : valueOf(node.object, scope), node.property];
      const name = !node.computed && part.type === 'Identifier' ? part.name : '';
      return isResult(whole) && Object.hasOwn(whole, name) ? whole[name] : refuse(node, 'name a part of a result');
    }
    case 'BinaryExpression': return arithmetic(node.operator, ...numbers(node.left as Expression, node.right, scope));
    default: return refuse(node);
  }
}

const numbers = (left: Expression, right: Expression, scope: Scope): [number, number] => [number(valueOf(left, scope)), number(valueOf(right, scope))];

/** A number, or the value of a result. */
const number = (part: unknown): number => Number(isResult(part) && 'value' in part ? part['value'] : part);

const isResult = (whole: unknown): whole is Record<string, unknown> => typeof whole === 'object' && whole !== null && !Array.isArray(whole) && !ArrayBuffer.isView(whole);

function arithmetic(operator: string, left: number, right: number): number {
  const by: Readonly<Record<string, (a: number, b: number) => number>> = { '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b };
  return Object.hasOwn(by, operator) ? by[operator]!(left, right) : refuse({ type: operator });
}

function named(name: string, { input }: Scope): unknown {
  if (name === 'Infinity' || name === 'NaN') return Number(name);
  return Object.hasOwn(input, name) ? input[name] : refuse({ type: name }, `name one of its inputs (${Object.keys(input).join(', ') || 'it has none'})`);
}

function refuse(node: { readonly type: string } | null, rule = 'be a call with literal arguments'): never {
  throw refusal(rule, node && 'name' in node ? String(node.name) : node?.type ?? 'a hole');
}
