import { parseExpressionAt, type Expression as Node, type SpreadElement } from 'acorn';

/** What an expression may name: functions of the library, and the inputs of its record. */
export interface Scope {
  readonly functions: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, unknown>>;
}

/** An expression that was understood, not yet computed. */
export interface Expression {
  /** the functions it calls */
  readonly calls: ReadonlySet<string>;
  /** the inputs it names */
  readonly inputs: ReadonlySet<string>;
  valueIn(scope: Scope): unknown;
}

type Value = (scope: Scope) => unknown;
/** Names met while reading. */
interface Met { readonly calls: Set<string>; readonly inputs: Set<string> }

/**
 * Reads an expression of a convention as data: a call of a public function of the library with literals and inputs as
 * arguments, a part of its result (`.value`, `.grad.anchor`, `.elements`), and arithmetic of such numbers.
 *
 * Nothing else is understood, so that a record of content can never run code. A bare result counts as its value.
 *
 * @throws {RangeError} where the text is anything else
 */
export function readExpression(text: string): Expression {
  const met: Met = { calls: new Set(), inputs: new Set() };
  const value = read(parse(text), met);
  return {
    ...met,
    valueIn(scope) {
      const result = value(scope);
      return isResult(result) && Object.hasOwn(result, 'value') ? result['value'] : result;
    },
  };
}

function parse(text: string): Node {
  try {
    const expression = parseExpressionAt(text, 0, { ecmaVersion: 2024 });
    if (text.slice(expression.end).trim() === '') return expression;
  } catch {
    // told below in the words of this wiki
  }
  throw refusal('be one expression', text);
}

const refusal = (rule: string, got: string): RangeError => new RangeError(`convention: an expression must ${rule}, got ${got}`);

function read(node: Node | SpreadElement | null, met: Met): Value {
  switch (node?.type) {
    case 'Literal': {
      const { value } = node;
      return (typeof value === 'object' && value !== null) || typeof value === 'bigint' ? refuse(node) : () => value;
    }
    case 'ParenthesizedExpression': return read(node.expression, met);
    case 'Identifier': return named(node.name, met);
    case 'UnaryExpression': return node.operator === '-' ? negative(read(node.argument, met)) : refuse(node);
    case 'ArrayExpression': return listed(node.elements.map((element) => read(element, met)));
    case 'ObjectExpression': {
      const parts = node.properties.map((property): [string, Value] => {
        const plain = property.type === 'Property' && !property.computed && property.kind === 'init' && property.key.type === 'Identifier';
        return plain ? [(property.key as { name: string }).name, read(property.value, met)] : refuse(property);
      });
      return (scope) => Object.fromEntries(parts.map(([name, part]) => [name, part(scope)]));
    }
    case 'CallExpression': {
      if (node.callee.type !== 'Identifier') return refuse(node.callee, 'call a public function of the library');
      return called(node.callee.name, listed(node.arguments.map((argument) => read(argument, met))), met);
    }
    case 'MemberExpression': {
      const name = !node.computed && node.property.type === 'Identifier' ? node.property.name : undefined;
      return name === undefined || node.object.type === 'Super' ? refuse(node, 'name a part of a result') : partOf(read(node.object, met), name);
    }
    case 'BinaryExpression': return arithmetic(node.operator, read(node.left as Node, met), read(node.right, met));
    default: return refuse(node ?? undefined);
  }
}

const listed = (parts: readonly Value[]) => (scope: Scope): unknown[] => parts.map((part) => part(scope));
const negative = (part: Value): Value => (scope) => -number(part(scope));

function called(name: string, input: (scope: Scope) => unknown[], { calls }: Met): Value {
  calls.add(name);
  return (scope) => {
    const known = Object.hasOwn(scope.functions, name) ? scope.functions[name] : undefined;
    if (typeof known !== 'function') throw refusal('call a public function of the library', name);
    return (known as (...input: unknown[]) => unknown)(...input(scope));
  };
}

function named(name: string, { inputs }: Met): Value {
  if (name === 'Infinity' || name === 'NaN') return () => Number(name);
  inputs.add(name);
  return ({ input }) => {
    if (!Object.hasOwn(input, name)) throw refusal(`name one of its inputs (${Object.keys(input).join(', ') || 'it has none'})`, name);
    return input[name];
  };
}

function partOf(whole: Value, name: string): Value {
  return (scope) => {
    const result = whole(scope);
    if (!isResult(result) || !Object.hasOwn(result, name)) throw refusal('name a part of a result', name);
    return result[name];
  };
}

const isResult = (whole: unknown): whole is Record<string, unknown> => typeof whole === 'object' && whole !== null && !Array.isArray(whole) && !ArrayBuffer.isView(whole);

/** A number, or the value of a result. */
const number = (part: unknown): number => Number(isResult(part) && Object.hasOwn(part, 'value') ? part['value'] : part);

const operators: ReadonlyMap<string, (a: number, b: number) => number> = new Map([['+', (a, b) => a + b], ['-', (a, b) => a - b], ['*', (a, b) => a * b], ['/', (a, b) => a / b]]);

function arithmetic(operator: string, left: Value, right: Value): Value {
  const by = operators.get(operator) ?? refuse({ type: operator });
  return (scope) => by(number(left(scope)), number(right(scope)));
}

function refuse({ type }: { readonly type: string } = { type: 'a hole' }, rule = 'be a call with literal arguments'): never {
  throw refusal(rule, type);
}
