import { isTypeOnly, nodeIn, nodesIn, type Node } from './nodes.ts';
import type { Pass, Rules } from './pass.ts';

/** Imports and exports; `leaveTypesOut` is called when all names have been seen. */
export function moduleRules({ usedAsType, usedAsValue, visit, blankStatement, blankItem }: Pass): { readonly rules: Rules; readonly leaveTypesOut: () => void } {
  const imported: Node[] = [];
  const rules: Rules = {
    ImportDeclaration: (node) => {
      for (const specifier of nodesIn(node['specifiers'])) {
        if (isTypeOnly(specifier)) blankItem(specifier);
        else if (specifier.type === 'ImportSpecifier') imported.push(specifier);
      }
    },
    ExportNamedDeclaration: (node) => {
      const declaration = nodeIn(node['declaration']);
      if (isTypeOnly(declaration)) return blankStatement(node);
      if (declaration) visit(declaration);
      for (const specifier of nodesIn(node['specifiers'])) {
        if (isTypeOnly(specifier)) blankItem(specifier);
        else visit(nodeIn(specifier['local'])!);
      }
    },
    ExportDefaultDeclaration: (node) => {
      const declaration = nodeIn(node['declaration'])!;
      if (isTypeOnly(declaration)) blankStatement(node);
      else visit(declaration);
    },
  };
  const leaveTypesOut = (): void => {
    for (const specifier of imported) {
      const name = nodeIn(specifier['local'])!['name'] as string;
      if (usedAsType.has(name) && !usedAsValue.has(name)) blankItem(specifier);
    }
  };
  return { rules, leaveTypesOut };
}
