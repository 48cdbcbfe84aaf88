/** A node of the syntax tree, read by its type; positions count from 0. */
export interface Node { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown }

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** The nodes in a field: one, several or none. */
export const nodesIn = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []);

/** The node in a field. */
export const nodeIn = (value: unknown): Node | undefined => nodesIn(value)[0];

/** Statements that are types through and through. */
const types = new Set(['TSTypeAliasDeclaration', 'TSInterfaceDeclaration', 'TSDeclareFunction', 'TSNamespaceExportDeclaration']);

/** Does this statement, or this member of a class, say something to the type checker alone? */
export const isTypeOnly = (node: Node | undefined): boolean =>
  node !== undefined && (types.has(node.type) || node['declare'] === true || node['importKind'] === 'type' || node['exportKind'] === 'type');

/** TypeScript that makes values, and what to write for it. */
const unsupported: Readonly<Record<string, string>> = {
  TSEnumDeclaration: 'an enum, write an object',
  TSModuleDeclaration: 'a namespace, write an object',
  TSParameterProperty: 'a parameter property, assign the field in the constructor',
  TSImportEqualsDeclaration: 'import = require(), write import ... from',
  TSExportAssignment: 'export =, write export default',
};

/** What has no meaning in JavaScript but cannot be left out either. */
export class Unsupported extends Error {
  readonly at: number;
  constructor(what: string, { start }: Node) {
    super(`a cell cannot hold ${what}`);
    this.at = start;
  }
}

/** Throws for what cannot be left out. */
export function refuseValues(node: Node): void {
  const what = Object.hasOwn(unsupported, node.type) && unsupported[node.type];
  if (what) throw new Unsupported(what, node);
}
