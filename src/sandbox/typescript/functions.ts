import { nodeIn, nodesIn, type Node } from './nodes.ts';
import type { Pass, Rules } from './pass.ts';

/** Functions and their parameters. */
export function functionRules({ text, visitFields, blankItem }: Pass): Rules {
  function visitFunction(node: Node): void {
    const parameters = nodesIn(node['params']);
    if (parameters[0]?.['name'] === 'this') blankItem(parameters[0]);
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
      text.blank(text.source.lastIndexOf(')', result.start), result.start);
      text.put(result.end - 1, ')');
    }
    if (node['async'] && generics && text.hasLineEnd(generics.start, generics.end)) {
      text.put(generics.start, '(');
      text.blankMark(generics.end, '(');
    }
  }

  return {
    FunctionDeclaration: visitFunction,
    FunctionExpression: visitFunction,
    ArrowFunctionExpression: (node) => {
      visitFunction(node);
      keepArrowOnItsLine(node);
    },
  };
}
