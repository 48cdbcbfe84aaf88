import { Parser, type Options } from 'acorn';
import { tsPlugin } from '@sveltejs/acorn-typescript';
import type { Node } from './nodes.ts';

/** What the plugin adds to the parser, as far as it is used here. */
interface TypeScriptParser extends Parser {
  readonly start: number;
  tsMatchLeftRelational(): boolean;
  parseMaybeAssign(...context: unknown[]): Node;
  parseMaybeAssignOrigin(...context: unknown[]): Node;
}

const Plugged = Parser.extend(tsPlugin() as never) as unknown as new (options: Options, input: string) => TypeScriptParser;

/**
 * An expression that begins with `<` is read as a generic arrow function first, and read again as a cast if it is none.
 * Nested, that doubles with every level. So what came of a place is kept: no place is read as an arrow function twice.
 */
class Remembering extends Plugged {
  readonly #known = new Map<number, 'cast' | SyntaxError>();

  override parseMaybeAssign(...context: unknown[]): Node {
    if (!this.tsMatchLeftRelational()) return super.parseMaybeAssign(...context);
    const { start } = this;
    const known = this.#known.get(start);
    if (known === 'cast') return this.parseMaybeAssignOrigin(...context);
    if (known) throw known;
    try {
      const node = super.parseMaybeAssign(...context);
      if (node.type !== 'ArrowFunctionExpression') this.#known.set(start, 'cast');
      return node;
    } catch (error) {
      if (error instanceof SyntaxError) this.#known.set(start, error);
      throw error;
    }
  }
}

const options: Options = { ecmaVersion: 'latest', sourceType: 'module', locations: true };

/** The program that a TypeScript module is; throws where it is none. */
export const parseTypeScript = (source: string): Node => (new Remembering(options, source) as unknown as { parse(): Node }).parse();

/** Is it JavaScript as it stands? Asked where it is no TypeScript: `a ? (b) : c => d` is one, for the plugin, but not the other. */
export function isJavaScript(source: string): boolean {
  try {
    Parser.parse(source, options);
    return true;
  } catch {
    return false;
  }
}
