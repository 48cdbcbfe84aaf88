import { add, constant, divide, functions, multiply, negate, norm, power, type Dual } from './dual.ts';
import type { Variables } from './evaluate.ts';
import { isNumber, type MathJson } from './guard.ts';

/** What the walk along a formula saw: value, derivative, and the branches it took. */
export interface Walk extends Dual {
  readonly branches: ReadonlySet<string>;
}

type Value = Dual | readonly Dual[];

/**
 * Value and exact derivative of a parsed formula, by dual numbers: how fast it moves when its variables move so.
 *
 * It shares nothing with the analytic gradient of a loss, nor with the compiler of the engine: only the parsed formula.
 */
export function differentiate(json: MathJson, variables: Variables, motion: Variables): Walk {
  const branches = new Set<string>();
  const scope = new Map<string, Value>();
  for (const [name, value] of Object.entries(variables)) {
    const speed = motion[name];
    scope.set(name, typeof value === 'number'
      ? { v: value, d: typeof speed === 'number' ? speed : 0 }
      : value.map((v, index) => ({ v, d: Array.isArray(speed) ? (speed as number[])[index]! : 0 })));
  }
  const result = walk(json, scope, branches, '');
  if (isList(result)) throw new TypeError('a formula must give a number, got a list');
  return { ...result, branches };
}

const isList = (value: Value): value is readonly Dual[] => Array.isArray(value);
const names: Readonly<Record<string, number>> = { ExponentialE: Math.E, Pi: Math.PI, Half: 0.5, True: 1, False: 0, PositiveInfinity: Infinity, NegativeInfinity: -Infinity };

function walk(node: MathJson, scope: ReadonlyMap<string, Value>, branches: Set<string>, path: string): Value {
  if (typeof node === 'number') return constant(node);
  if (isNumber(node)) return constant(Number(node.num));
  if (typeof node === 'string') {
    const value = scope.get(node) ?? (node in names ? constant(names[node]!) : undefined);
    if (value === undefined) throw new ReferenceError(`${node} has no value`);
    return value;
  }
  const [head, ...operands] = node;
  const at = (place: number): Value => walk(operands[place]!, scope, branches, `${path}/${place}`);
  const one = (place: number): Dual => number(at(place), head);
  if (head === 'Which') return which(operands, at, branches, path);
  if (head === 'Sum') return sum(operands, scope, branches, path);
  if (head === 'At') return (at(0) as readonly Dual[])[one(1).v - 1]!;
  if (head === 'Norm') return norm(at(0) as readonly Dual[], operands.length > 1 ? one(1) : constant(2));
  if (head === 'Rational' || head === 'Divide') return broadcast(divide, at(0), at(1));
  if (head === 'Negate') return each(negate, at(0));
  if (head === 'Subtract') return broadcast(add, at(0), each(negate, at(1)));
  if (head === 'Add') return operands.map((_, place) => at(place)).reduce((a, b) => broadcast(add, a, b));
  if (head === 'Multiply') return operands.map((_, place) => at(place)).reduce((a, b) => broadcast(multiply, a, b));
  if (head === 'Power') return operands[0] === 'ExponentialE' ? functions['Exp']!(one(1)) : power(one(0), one(1));
  if (head === 'Root') return power(one(0), divide(constant(1), one(1)));
  if (head === 'Max' || head === 'Min') return extreme(head, operands.map((_, place) => one(place)), branches, path);
  const compare = relation[head];
  if (compare) return constant(Number(operands.slice(1).every((_, place) => compare(one(place).v, one(place + 1).v))));
  if (head === 'And' || head === 'Or') return constant(Number(operands.map((_, place) => one(place).v !== 0)[head === 'And' ? 'every' : 'some'](Boolean)));
  if (head === 'Not') return constant(Number(one(0).v === 0));
  const known = functions[head];
  if (!known) throw new TypeError(`${head} has no derivative here`);
  return known(one(0));
}

/** The first piece whose condition holds. */
function which(operands: readonly MathJson[], at: (place: number) => Value, branches: Set<string>, path: string): Value {
  for (let place = 0; place < operands.length; place += 2) {
    if (number(at(place), 'Which').v === 0) continue;
    branches.add(`${path}:${place / 2}`);
    return at(place + 1);
  }
  throw new RangeError('no piece of the formula holds here');
}

function sum(operands: readonly MathJson[], scope: ReadonlyMap<string, Value>, branches: Set<string>, path: string): Dual {
  const [body, limits] = operands as [MathJson, readonly [string, string, MathJson, MathJson]];
  const bound = (limit: MathJson): number => number(walk(limit, scope, branches, path), 'Limits').v;
  let total = constant(0);
  for (let index = bound(limits[2]); index <= bound(limits[3]); index++) {
    total = add(total, number(walk(body, new Map([...scope, [limits[1], constant(index)]]), branches, `${path}/0`), 'Sum'));
  }
  return total;
}

/** The largest or smallest; the branch is which one it was. */
function extreme(head: 'Max' | 'Min', values: readonly Dual[], branches: Set<string>, path: string): Dual {
  const place = values.reduce((best, { v }, at) => ((head === 'Max' ? v > values[best]!.v : v < values[best]!.v) ? at : best), 0);
  branches.add(`${path}:${place}`);
  return values[place]!;
}

/** Relations give 1 or 0. They are no functions of one number, so they are looked up apart. */
const relation: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  Less: (a, b) => a < b, LessEqual: (a, b) => a <= b, Greater: (a, b) => a > b, GreaterEqual: (a, b) => a >= b, Equal: (a, b) => a === b, NotEqual: (a, b) => a !== b,
};

function number(value: Value, head: string): Dual {
  if (isList(value)) throw new TypeError(`${head} needs a number, got a list`);
  return value;
}

const each = (change: (a: Dual) => Dual, a: Value): Value => (isList(a) ? a.map(change) : change(a));

/** An operation on numbers or lists; a number meets every element of a list. */
function broadcast(change: (a: Dual, b: Dual) => Dual, a: Value, b: Value): Value {
  if (isList(a)) return a.map((element, index) => change(element, isList(b) ? b[index]! : b));
  return isList(b) ? b.map((element) => change(a, element)) : change(a, b);
}
