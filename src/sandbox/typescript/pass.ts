import { nodesIn, type Node } from './nodes.ts';
import { BlankableText } from './text.ts';

/** What to do with a node of a type. */
export type Rules = Readonly<Record<string, (node: Node) => void>>;

/** One walk over a program: the text that becomes blank, and the names that are used. */
export interface Pass {
  readonly text: BlankableText;
  readonly usedAsType: Set<string>;
  readonly usedAsValue: Set<string>;
  readonly visit: (node: Node) => void;
  readonly visitFields: (node: object) => void;
  /** Notes the names in a type. */
  readonly noteTypes: (node: Node) => void;
  readonly blankNode: (node: Node) => void;
  /** A semicolon stays: what comes after must not go on with what came before. */
  readonly blankStatement: (node: Node) => void;
  /** An item of a list goes with its comma. */
  readonly blankItem: (node: Node) => void;
}

/** The fields of any node that hold types. */
const typeFields = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'superTypeParameters', 'superTypeArguments']);

/** A walk in which `visit` decides about each node. */
export function createPass(source: string, visit: (node: Node) => void): Pass {
  const text = new BlankableText(source);
  const usedAsType = new Set<string>();

  const noteTypes = (node: Node): void => {
    if (node.type === 'Identifier') usedAsType.add(node['name'] as string);
    for (const field of Object.values(node)) nodesIn(field).forEach(noteTypes);
  };
  const blankNode = (node: Node): void => {
    noteTypes(node);
    text.blank(node.start, node.end);
  };

  return {
    text, usedAsType, usedAsValue: new Set(), visit, noteTypes, blankNode,
    visitFields: (node) => {
      for (const [name, field] of Object.entries(node)) nodesIn(field).forEach(typeFields.has(name) ? blankNode : visit);
    },
    blankStatement: (node) => {
      blankNode(node);
      text.put(node.start, ';');
    },
    blankItem: (node) => {
      text.blank(node.start, node.end);
      text.blankMark(node.end, ',');
    },
  };
}
