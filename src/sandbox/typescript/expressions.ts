import { nodeIn, Unsupported, type Node } from './nodes.ts';
import type { Pass, Rules } from './pass.ts';

/** Names, casts and assertions. */
export function expressionRules({ text, usedAsValue, visit, visitFields, noteTypes }: Pass): Rules {
  const { source } = text;

  function blankAs(node: Node): void {
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

  return {
    Identifier: (node) => {
      usedAsValue.add(node['name'] as string);
      visitFields(node);
    },
    // The names of members and properties are no names of imports.
    MemberExpression: (node) => {
      visit(nodeIn(node['object'])!);
      if (node['computed']) visit(nodeIn(node['property'])!);
    },
    Property: (node) => {
      if (node['computed']) visit(nodeIn(node['key'])!);
      visit(nodeIn(node['value'])!);
    },
    VariableDeclarator: (node) => {
      const id = nodeIn(node['id'])!;
      if (node['definite']) text.blankMark(id.start + (id['name'] as string).length, '!');
      visitFields(node);
    },
    TSAsExpression: blankAs,
    TSSatisfiesExpression: blankAs,
    TSNonNullExpression: (node) => {
      visit(nodeIn(node['expression'])!);
      text.blank(node.end - 1, node.end);
    },
    TSTypeAssertion: (node) => {
      const type = nodeIn(node['typeAnnotation'])!;
      noteTypes(type);
      const close = text.next(type.end);
      const rest = text.next(close + 1);
      if (source[rest] === '{' || text.hasLineEnd(node.start, rest)) throw new Unsupported('a cast in <> before a brace or a line end, write as', node);
      text.blank(node.start, close + 1);
      visit(nodeIn(node['expression'])!);
    },
  };
}
