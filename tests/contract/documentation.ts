import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import ts from 'typescript';
import { functionName, type Contract } from './clause.ts';

/** The doc comment of a function, in parts. */
export interface Documentation {
  readonly arguments: readonly string[];
  readonly lines: readonly string[];
  readonly tags: readonly { readonly name: string; readonly text: string }[];
}

/** Reads the doc comment of an exported function with the TypeScript parser. */
export function documentationOf(source: string, name: string): Documentation | undefined {
  const file = ts.createSourceFile(`${name}.ts`, source, ts.ScriptTarget.Latest, true);
  const declaration = file.statements.find((node): node is ts.FunctionDeclaration => ts.isFunctionDeclaration(node) && node.name?.text === name);
  const comment = declaration && ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc);
  if (!declaration || !comment) return undefined;
  const text = (part: string | ts.NodeArray<ts.JSDocComment> | undefined): string => ts.getTextOfJSDocComment(part) ?? '';
  return {
    arguments: declaration.parameters.map((parameter) => parameter.name.getText(file)),
    lines: text(comment.comment).split('\n'),
    tags: (comment.tags ?? []).map((tag) => ({ name: tag.tagName.text, text: `${ts.isJSDocParameterTag(tag) ? `${tag.name.getText(file)} ` : ts.isJSDocThrowsTag(tag) ? `${tag.typeExpression?.getText(file) ?? ''} ` : ''}${text(tag.comment)}` })),
  };
}

/** What a practitioner needs to know stands above the function, and the example in it is true. */
export const documentation: Contract = ({ card, exports, source }) => {
  const name = functionName(card.id);
  const documented = documentationOf(source, name);
  const settable = [...Object.keys(card.parameters), ...Object.keys(card.options ?? {})];
  const tags = (wanted: string): string[] => documented!.tags.filter((tag) => tag.name === wanted).map(({ text }) => text);
  return [
    {
      title: `${card.id}: the doc comment starts with the idea in one line, and the consequence follows`,
      prove: () => {
        assert.ok(documented, `${name} has no doc comment`);
        const [idea, gap, consequence] = documented.lines;
        assert.match(idea!, /^[A-Z].{20,118}\.$/);
        assert.equal(gap, '');
        assert.ok(consequence && consequence.length > 40, 'the second paragraph says what follows for the reader');
      },
    },
    {
      title: `${card.id}: the doc comment has each argument in order, the result, the error and the source`,
      prove: () => {
        assert.deepEqual(tags('param').map((text) => text.split(/\s/)[0]), documented!.arguments);
        assert.deepEqual(settable.filter((option) => !new RegExp(`\\b${option}\\b`).test(tags('param').at(-1)!)), []);
        for (const text of tags('param').slice(0, -1)) assert.match(text, /^\w+ .*(\[\w+\]|the same shape)/);
        assert.match(tags('returns').join(), /value .*grad/);
        assert.match(tags('throws').join(), /^\{RangeError\} if /);
        // a work from before there were identifiers is named by its place
        assert.match(tags('see').join(), /doi:10\.\d{4,}\/\S+|arXiv:\d{4}\.\d+|https:\/\/|\b1[5-8]\d\d\b.*(section|page|chapter)/);
      },
    },
    {
      title: `${card.id}: the doc comment states the domain of each parameter`,
      prove: () => {
        const options = tags('param').at(-1)!;
        for (const [parameter, { domain }] of Object.entries(card.parameters)) {
          const own = new RegExp(`\\b${parameter}: ([^;]*)`).exec(options)?.[1];
          assert.ok(own, `@param options does not name ${parameter}`);
          const { 'an integer': integer, ...bounds } = domain;
          const stated = Object.entries(bounds).filter(([, bound]) => Number.isFinite(bound));
          const between = 'at least' in bounds && 'at most' in bounds && own.includes(`${bounds['at least']} to ${bounds['at most']}`);
          if (!between) for (const [word, bound] of stated) assert.ok(own.includes(`${word} ${bound}`), `${parameter}: "${own}" must say "${word} ${bound}"`);
          assert.equal(/\binteger\b/.test(own), integer === true, `${parameter}: is it an integer?`);
        }
      },
    },
    {
      title: `${card.id}: the example in the doc comment comes out as written, at a value that is no default`,
      prove: () => {
        const examples = tags('example');
        assert.ok(examples.length > 0, 'no @example');
        for (const example of examples) {
          proveExample(example, exports);
          if (settable.length > 0) assert.match(example, /\{ \w+: .* \/\/ => /, 'the example must set an option');
        }
      },
    },
  ];
};

/** Fails unless an example gives what is written behind it. */
export function proveExample(example: string, exports: Readonly<Record<string, unknown>>): void {
  const [code, expected] = example.split(/\s*\/\/ => /);
  assert.ok(expected, `no // => in: ${example}`);
  assert.equal(inspect(run(code!, exports)), expected.trim());
}

/** Evaluates an expression that knows only what a module exports. */
function run(code: string, exports: Readonly<Record<string, unknown>>): unknown {
  const names = Object.keys(exports).filter((name) => name !== 'default');
  return new Function(...names, `return ${code};`)(...names.map((name) => exports[name]));
}
