import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { nearest } from '../names/names.ts';
import { show, type Fault } from '../problem.ts';
import { holdsProse, tagRules } from './tags.ts';
import { placeOf } from './tree.ts';

type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Content is data: refuses code, unknown tags and raw HTML. */
export function markupFaults(tree: Root): Fault[] {
  const faults: Fault[] = [];
  const blame = (node: Nodes, rule: string, message: string, fix: string) =>
    faults.push({ place: placeOf(node), rule, message, fix, severity: 'error' });
  visit(tree, (node) => {
    switch (node.type) {
      case 'mdxjsEsm': return void blame(node, 'mdx/no-code', `content must not import or export, got ${show(node.value.split('\n')[0])}`, 'delete the line; the tags are already there');
      case 'mdxFlowExpression':
      case 'mdxTextExpression': return void blame(node, 'mdx/no-code', `content must not hold expressions, got ${show(`{${node.value}}`)}`, 'write the value, or \\{ for a brace');
      case 'html': return void blame(node, 'mdx/no-html', `content must not hold raw HTML, got ${show(node.value)}`, 'use Markdown');
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': return void elementFaults(node, (rule, message, fix) => blame(node, rule, message, fix));
      default: return undefined;
    }
  });
  return faults;
}

function elementFaults(node: Element, blame: (rule: string, message: string, fix: string) => void): void {
  const name = node.name ?? '';
  const rule = Object.hasOwn(tagRules, name) ? tagRules[name] : undefined;
  if (!rule) {
    const near = nearest(name, Object.keys(tagRules));
    return blame('mdx/unknown-tag', `a tag must be one that content may use, got <${name}>`, near ? `did you mean <${near}>?` : `use Markdown, or one of ${Object.keys(tagRules).join(', ')}`);
  }
  const given = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') blame('mdx/no-code', `<${name}> must have literal attributes, got {${attribute.value}}`, 'write name="value"');
    else if (typeof attribute.value !== 'string') blame('mdx/no-code', `${attribute.name} of <${name}> must be a literal in quotes, got ${attribute.value ? `{${attribute.value.value}}` : 'nothing'}`, `write ${attribute.name}="value"`);
    else if (given.has(attribute.name)) blame('mdx/attribute', `${attribute.name} of <${name}> must appear once, got it twice`, 'keep one of the two');
    else if (!Object.hasOwn(rule.required, attribute.name) && !Object.hasOwn(rule.optional ?? {}, attribute.name)) {
      const known = [...Object.keys(rule.required), ...Object.keys(rule.optional ?? {})];
      blame('mdx/attribute', `<${name}> must have no attribute but ${known.join(', ') || 'none'}, got ${attribute.name}`, `remove ${attribute.name}`);
    }
    if (attribute.type === 'mdxJsxAttribute') given.add(attribute.name);
  }
  for (const attribute of Object.keys(rule.required)) {
    if (!given.has(attribute)) blame('mdx/attribute', `<${name}> must have the attribute ${attribute}, got none`, `write <${name} ${attribute}="...">`);
  }
  if (!holdsProse(name) && node.children.length) blame('mdx/children', `<${name}> must close itself, got prose inside`, `write <${name} ... />`);
  if (holdsProse(name) && !node.children.length) blame('mdx/children', `<${name}> must hold prose, got nothing`, `write it between <${name} ...> and </${name}>`);
  if (rule.stands === 'words' && node.children.some(({ type }) => type !== 'text')) blame('mdx/children', `<${name}> must hold plain text, got a ${node.children.find(({ type }) => type !== 'text')!.type}`, `write <${name} ...>4.5</${name}>, marks and formulas around it`);
  if (rule.stands === 'block' && node.type === 'mdxJsxTextElement') blame('mdx/block', `<${name}> must stand alone in its paragraph, got it inside one`, 'put empty lines around it');
}
