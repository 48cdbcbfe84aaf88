import { classRules } from './classes.ts';
import { expressionRules } from './expressions.ts';
import { functionRules } from './functions.ts';
import { isTypeOnly, refuseValues, type Node } from './nodes.ts';
import { moduleRules } from './modules.ts';
import { createPass, type Rules } from './pass.ts';

/**
 * The program without its types, on the same lines and columns.
 *
 * A semicolon stands where a blank would make one statement of two. A name that is imported and used as a type alone is
 * not imported; one that is not used at all is, so that a name that does not exist is an error.
 */
export function blankTypes(source: string, program: Node): string {
  const pass = createPass(source, (node) => {
    if (isTypeOnly(node)) return pass.blankStatement(node);
    refuseValues(node);
    (rules[node.type] ?? pass.visitFields)(node);
  });
  const { rules: ofModules, leaveTypesOut } = moduleRules(pass);
  const rules: Rules = { ...ofModules, ...expressionRules(pass), ...functionRules(pass), ...classRules(pass) };
  pass.visit(program);
  leaveTypesOut();
  return pass.text.toString();
}
