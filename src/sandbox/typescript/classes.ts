import { nodeIn, nodesIn, type Node } from './nodes.ts';
import type { Pass, Rules } from './pass.ts';

const modifiers = new Set(['abstract', 'private', 'protected', 'public', 'override', 'readonly', 'declare']);

/** Classes and their members. */
export function classRules({ text, visitFields, noteTypes, blankStatement }: Pass): Rules {
  const { source } = text;

  /** Where a class or a member begins, after its decorators. */
  const begin = (node: Node): number => text.next(nodesIn(node['decorators']).at(-1)?.end ?? node.start);

  /** Blanks the words of TypeScript before `to`, where the name of a member begins. */
  function blankModifiers(node: Node, to: number): void {
    const start = begin(node);
    let last: string | undefined;
    let at = start;
    for (let word; at < to && (word = /^[\w$]+/.exec(source.slice(at, at + 20))?.[0]); at = text.next(at + word.length)) {
      last = word;
      if (modifiers.has(word)) text.blank(at, at + word.length);
    }
    // The member above may have ended at the word that is blank now.
    if (last !== undefined && modifiers.has(last) && /[[*]/.test(source[at]!) && start === text.next(node.start)) text.put(start, ';');
  }

  function visitClass(node: Node): void {
    const bases = nodesIn(node['implements']);
    if (node['abstract']) text.blank(begin(node), begin(node) + 'abstract'.length);
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

  return { ClassDeclaration: visitClass, ClassExpression: visitClass, MethodDefinition: visitMember, PropertyDefinition: visitMember, TSIndexSignature: blankStatement };
}
