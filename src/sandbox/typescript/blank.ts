import { isTypeOnly, nodeIn, nodesIn, refuseValues, Unsupported, type Node } from './nodes.ts';
import { BlankableText } from './text.ts';

/** The fields of any node that hold types. */
const typeFields = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'superTypeParameters', 'superTypeArguments']);
const modifiers = new Set(['abstract', 'private', 'protected', 'public', 'override', 'readonly', 'declare']);

/**
 * The program without its types, on the same lines and columns.
 *
 * A semicolon stands where a blank would make one statement of two. A name that is imported and used as a type alone is
 * not imported; one that is not used at all is, so that a name that does not exist is an error.
 */
export function blankTypes(source: string, program: Node): string {
  const text = new BlankableText(source);
  const usedAsType = new Set<string>();
  const usedAsValue = new Set<string>();
  const imported: Node[] = [];

  function noteTypes(node: Node): void {
    if (node.type === 'Identifier') usedAsType.add(node['name'] as string);
    for (const field of Object.values(node)) nodesIn(field).forEach(noteTypes);
  }

  function blankNode(node: Node): void {
    noteTypes(node);
    text.blank(node.start, node.end);
  }

  function blankStatement(node: Node): void {
    blankNode(node);
    text.put(node.start, ';');
  }

  function blankSpecifier(node: Node): void {
    text.blank(node.start, node.end);
    text.blankMark(node.end, ',');
  }

  /** Blanks the words of TypeScript before the name of a member or the word `class`. */
  function blankModifiers(node: Node, to: number): void {
    const start = text.next(nodesIn(node['decorators']).at(-1)?.end ?? node.start);
    let last: string | undefined;
    let at = start;
    for (let word; at < to && (word = /^[\w$]+/.exec(source.slice(at, at + 20))?.[0]); at = text.next(at + word.length)) {
      last = word;
      if (modifiers.has(word)) text.blank(at, at + word.length);
    }
    // The member above may have ended at the word that is blank now.
    if (last !== undefined && modifiers.has(last) && /[[*]/.test(source[at]!) && start === text.next(node.start)) text.put(start, ';');
  }

  const rules: Readonly<Record<string, (node: Node) => void>> = {
    Identifier(node) {
      usedAsValue.add(node['name'] as string);
      visitFields(node);
    },

    ImportDeclaration(node) {
      for (const specifier of nodesIn(node['specifiers'])) {
        if (isTypeOnly(specifier)) blankSpecifier(specifier);
        else if (specifier.type === 'ImportSpecifier') imported.push(specifier);
      }
    },
    ExportNamedDeclaration(node) {
      const declaration = nodeIn(node['declaration']);
      if (isTypeOnly(declaration)) return blankStatement(node);
      if (declaration) visit(declaration);
      for (const specifier of nodesIn(node['specifiers'])) {
        if (isTypeOnly(specifier)) blankSpecifier(specifier);
        else visit(nodeIn(specifier['local'])!);
      }
    },
    ExportDefaultDeclaration(node) {
      const declaration = nodeIn(node['declaration'])!;
      if (isTypeOnly(declaration)) blankStatement(node);
      else visit(declaration);
    },

    MemberExpression(node) {
      visit(nodeIn(node['object'])!);
      if (node['computed']) visit(nodeIn(node['property'])!);
    },
    Property(node) {
      if (node['computed']) visit(nodeIn(node['key'])!);
      visit(nodeIn(node['value'])!);
    },
    VariableDeclarator(node) {
      const id = nodeIn(node['id'])!;
      if (node['definite']) text.blankMark(id.start + (id['name'] as string).length, '!');
      visitFields(node);
    },

    FunctionDeclaration: visitFunction,
    FunctionExpression: visitFunction,
    ArrowFunctionExpression(node) {
      visitFunction(node);
      keepArrowOnItsLine(node);
    },

    ClassDeclaration: visitClass,
    ClassExpression: visitClass,
    MethodDefinition: visitMember,
    PropertyDefinition: visitMember,
    TSIndexSignature: blankStatement,

    TSAsExpression: visitAs,
    TSSatisfiesExpression: visitAs,
    TSNonNullExpression(node) {
      visit(nodeIn(node['expression'])!);
      text.blank(node.end - 1, node.end);
    },
    TSTypeAssertion(node) {
      const type = nodeIn(node['typeAnnotation'])!;
      noteTypes(type);
      const close = text.next(type.end);
      const rest = text.next(close + 1);
      if (source[rest] === '{' || text.hasLineEnd(node.start, rest)) throw new Unsupported('a cast in <> before a brace or a line end, write as', node);
      text.blank(node.start, close + 1);
      visit(nodeIn(node['expression'])!);
    },
  };

  function visit(node: Node): void {
    if (isTypeOnly(node)) return blankStatement(node);
    refuseValues(node);
    (rules[node.type] ?? visitFields)(node);
  }

  function visitFields(node: Node): void {
    for (const [name, field] of Object.entries(node)) nodesIn(field).forEach(typeFields.has(name) ? blankNode : visit);
  }

  function visitFunction(node: Node): void {
    const parameters = nodesIn(node['params']);
    if (parameters[0]?.['name'] === 'this') blankSpecifier(parameters[0]);
    for (const parameter of parameters) {
      const target = nodeIn(parameter['left']) ?? parameter;
      if (target['optional']) text.blankMark(target.start + ((target['name'] as string | undefined)?.length ?? 0), '?');
    }
    visitFields(node);
  }

  /** No line may end before `=>`, nor after `async`: a bracket moves to where the blank types end, or begin. */
  function keepArrowOnItsLine(node: Node): void {
    const result = nodeIn(node['returnType']);
    const generics = nodeIn(node['typeParameters']);
    if (result && text.hasLineEnd(result.start, result.end)) {
      text.blank(source.lastIndexOf(')', result.start), result.start);
      text.put(result.end - 1, ')');
    }
    if (node['async'] && generics && text.hasLineEnd(generics.start, generics.end)) {
      text.put(generics.start, '(');
      text.blankMark(generics.end, '(');
    }
  }

  function visitClass(node: Node): void {
    const bases = nodesIn(node['implements']);
    if (node['abstract']) blankModifiers(node, node.end);
    if (bases.length) {
      bases.forEach(noteTypes);
      text.blank(source.lastIndexOf('implements', bases[0]!.start), bases.at(-1)!.end);
    }
    visitFields({ ...node, implements: undefined });
  }

  function visitMember(node: Node): void {
    const key = nodeIn(node['key'])!;
    const type = nodeIn(node['typeAnnotation']);
    if (node['abstract'] || nodeIn(node['value'])?.type === 'TSDeclareMethod') return blankStatement(node);
    blankModifiers(node, key.start);
    const name = node['computed'] ? text.next(key.end) + 1 : key.end;
    text.blankMark(name, '?');
    text.blankMark(name, '!');
    visitFields(node['computed'] ? node : { ...node, key: undefined });
    // A field named get is a getter of what comes after it, unless it ends.
    if (type && !node['value'] && source[node.end - 1] !== ';') text.put(type.start, ';');
  }

  function visitAs(node: Node): void {
    const expression = nodeIn(node['expression'])!;
    visit(expression);
    noteTypes(nodeIn(node['typeAnnotation'])!);
    let at = text.next(expression.end);
    while (source[at] === ')') at = text.next(at + 1);
    text.blank(at, node.end);
    const rest = text.next(node.end);
    // What begins the next line would go on with this one.
    if (/[[(`]/.test(source[rest] ?? '') && text.hasLineEnd(node.end, rest)) text.put(at, ';');
  }

  visit(program);
  for (const specifier of imported) {
    const name = nodeIn(specifier['local'])!['name'] as string;
    if (usedAsType.has(name) && !usedAsValue.has(name)) blankSpecifier(specifier);
  }
  return text.toString();
}
