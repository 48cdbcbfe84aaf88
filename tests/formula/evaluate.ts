import { ComputeEngine, compile } from '@cortex-js/compute-engine';
import type { Formula } from '#core/card/formula';
import { problems, type MathJson } from './guard.ts';
import { misspellings, normalize } from './normalize.ts';

/** A number for a scalar symbol, a list for one that is indexed. */
export type Variables = Readonly<Record<string, number | readonly number[]>>;

/** A formula ready to be evaluated. */
export interface Evaluable {
  readonly value: (variables: Variables) => number;
  readonly json: MathJson;
  /** LaTeX of a symbol -> the name of its variable */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Parses and compiles a formula, or throws with everything that is wrong with it.
 *
 * @param lists  LaTeX of the symbols that hold a list of numbers; the others hold one number
 */
export function evaluable({ body, symbols }: Pick<Formula, 'body' | 'symbols'>, lists: ReadonlySet<string>): Evaluable {
  const spelling = misspellings(body);
  if (spelling.length > 0) throw new SyntaxError(spelling.join('; '));
  const { latex, names } = normalize(body, symbols);
  const engine = engineFor([...names].map(([symbol, name]) => `${name}: ${lists.has(symbol) ? 'list<number>' : 'real'}`));
  const expression = engine.parse(latex);
  const json = expression.json as MathJson;
  const wrong = problems(json, new Set(names.values()));
  if (wrong.length > 0) throw new SyntaxError(`${wrong.join('; ')} in ${JSON.stringify(json)}`);
  const compiled = compile(expression, { fallback: false });
  if (!compiled.success || !compiled.run) throw new SyntaxError(`the formula has no compiled value: ${JSON.stringify(json)}`);
  const run = compiled.run as (variables: Variables) => unknown;
  return {
    json, names,
    value: (variables) => {
      const value = run(variables);
      if (typeof value !== 'number') throw new TypeError(`the formula must give a number, got ${JSON.stringify(value)}`);
      return value;
    },
  };
}

const engines = new Map<string, ComputeEngine>();

/** An engine that knows these symbols: making one is slow, so formulas with the same symbols share theirs. */
function engineFor(declarations: readonly string[]): ComputeEngine {
  const key = declarations.join();
  const known = engines.get(key);
  if (known) return known;
  const engine = new ComputeEngine();
  for (const declaration of declarations) {
    const [name, type] = declaration.split(': ');
    engine.declare(name!, type as 'real');
  }
  engines.set(key, engine);
  return engine;
}
