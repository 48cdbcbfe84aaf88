import { nodeIn, nodesIn, type Node } from '#sandbox/typescript/nodes';
import { parseTypeScript } from '#sandbox/typescript/parse';
import type { NamedExpression } from '#wiki/library';
import type { Fault, Place } from '#wiki/problem';

/** A named expression as it is written. */
export type Written = Pick<NamedExpression, 'code' | 'inputs' | 'place'> & {
  /** the functions and constants above it that it needs */
  readonly helpers: string;
  readonly expression: string;
  /** the names of the library that it needs, as an import says them; nothing where a cell cannot import them */
  readonly uses: string | undefined;
};

/** What a file of src/numbers holds, before anything of it is run. */
export interface NumbersSource {
  readonly numbers: ReadonlyMap<string, Written>;
  readonly checks: ReadonlyMap<string, Written>;
  readonly faults: readonly Fault[];
}

const packages: ReadonlySet<string> = new Set(['lossary', 'lossary/training']);

/** Reads a file of numbers as text: names, expressions, and what they lean on above. */
export function readSource(source: string): NumbersSource {
  const faults: Fault[] = [];
  const blame = (at: number, message: string, fix: string, length = 1): void => void faults.push({ place: placeAt(source, at, length), rule: 'number/file', severity: 'error', message, fix });
  const statements = programOf(source, blame);
  const declared = statements.flatMap((statement): Declared[] => (exportOf(statement) ? [] : declarationsIn(statement)));
  for (const { imported, from, node } of declared) if (imported && !packages.has(from!)) blame(node.start, `a file of numbers must import lossary and lossary/training alone, got ${from}`, 'import what the package exports', node.end - node.start);
  const read = (name: string): ReadonlyMap<string, Written> => {
    const object = statements.map(exportOf).find((exported) => exported?.name === name)?.object;
    return new Map(object ? nodesIn(object['properties']).map((property) => written(source, property, declared, blame)).filter((entry) => entry !== undefined) : []);
  };
  const [numbers, checks] = [read('numbers'), read('checks')];
  if (numbers.size + checks.size + faults.length === 0) blame(0, 'a file of numbers must export numbers or checks, got neither', "write export const numbers = { 'name': () => expression }");
  return { numbers, checks, faults };
}

type Blame = (at: number, message: string, fix: string, length?: number) => void;

function programOf(source: string, blame: Blame): readonly Node[] {
  try {
    return nodesIn(parseTypeScript(source)['body']);
  } catch (error) {
    const { message, pos = 0 } = error as SyntaxError & { readonly pos?: number };
    blame(pos, `a file of numbers must be TypeScript: ${message}`, 'mend the syntax');
    return [];
  }
}

/** `export const numbers = { ... }`, an annotation or `satisfies` around it or not. */
function exportOf(statement: Node): { name: string; object: Node } | undefined {
  const declarator = statement.type === 'ExportNamedDeclaration' ? nodeIn(nodeIn(statement['declaration'])?.['declarations']) : undefined;
  let object = nodeIn(declarator?.['init']);
  while (object && /^TS(?:As|Satisfies)Expression$/.test(object.type)) object = nodeIn(object['expression']);
  return object?.type === 'ObjectExpression' ? { name: String(nodeIn(declarator!['id'])!['name']), object } : undefined;
}

/** A name above the expressions: where it is imported from, or the statement that makes it. */
interface Declared {
  readonly name: string;
  readonly node: Node;
  readonly imported?: string;
  readonly from?: string;
}

function declarationsIn(statement: Node): Declared[] {
  if (statement.type === 'ImportDeclaration') {
    const from = String(nodeIn(statement['source'])!['value']);
    return nodesIn(statement['specifiers']).map((specifier) => ({ name: String(nodeIn(specifier['local'])!['name']), imported: String(nodeIn(specifier['imported'] ?? specifier['local'])!['name']), from, node: statement }));
  }
  const made = statement.type === 'VariableDeclaration' ? nodesIn(statement['declarations']).flatMap((declarator) => [...identifiersIn(nodeIn(declarator['id'])!)]) : [nodeIn(statement['id'])?.['name']];
  return made.flatMap((name) => (typeof name === 'string' ? [{ name, node: statement }] : []));
}

function written(source: string, property: Node, declared: readonly Declared[], blame: Blame): [string, Written] | undefined {
  const key = nodeIn(property['key']);
  const name = key && (key.type === 'Literal' ? String(key['value']) : String(key['name']));
  const value = nodeIn(property['value']);
  const expression = nodeIn(value?.['body']);
  if (!name || value?.type !== 'ArrowFunctionExpression' || nodesIn(value['params']).length > 0 || !expression) {
    blame(property.start, `a number must be written as a name and an arrow function, got ${source.slice(property.start, property.end).split('\n')[0]}`, "write 'name': () => expression");
    return undefined;
  }
  const needed = neededBy(expression, declared);
  const helpers = [...new Set(needed.flatMap(({ node, imported }) => (imported ? [] : [node])))].sort((a, b) => a.start - b.start);
  const said = (node: Node): string => source.slice(node.start, node.end);
  const text = { helpers: helpers.map(said).join('\n'), expression: expression.type === 'BlockStatement' ? `(${said(value)})()` : said(expression) };
  return [name, {
    ...text, code: [text.helpers, text.expression].filter((part) => part).join('\n'), uses: usesOf(needed),
    inputs: [...helpers, expression].flatMap(numbersIn), place: placeAt(source, property.start, key!.end - key!.start),
  }];
}

/** What an expression names, and what that names in turn. */
function neededBy(expression: Node, declared: readonly Declared[]): readonly Declared[] {
  const needed = new Set<Declared>();
  const visit = (node: Node): void => {
    const names = identifiersIn(node);
    for (const one of declared) {
      if (needed.has(one) || !names.has(one.name)) continue;
      needed.add(one);
      if (!one.imported) visit(one.node);
    }
  };
  visit(expression);
  return [...needed];
}

/** A cell knows `lossary` alone. */
function usesOf(needed: readonly Declared[]): string | undefined {
  const imports = needed.filter(({ imported }) => imported);
  return imports.every(({ from }) => from === 'lossary') ? imports.map(({ name, imported }) => (name === imported ? name : `${imported} as ${name}`)).sort().join(', ') : undefined;
}

function identifiersIn(node: Node): Set<string> {
  return new Set(within(node).flatMap((part) => (part.type === 'Identifier' ? [String(part['name'])] : [])));
}

/** Every number of some code, without its sign. */
const numbersIn = (node: Node): number[] => within(node).flatMap((part) => (part.type === 'Literal' && typeof part['value'] === 'number' ? [part['value']] : []));

const within = (node: Node): Node[] => [node, ...Object.values(node).flatMap((field) => nodesIn(field).flatMap(within))];

function placeAt(source: string, at: number, length: number): Place {
  const lines = source.slice(0, at).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1, length: Math.max(1, length) };
}
