import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { functionName, type Contract } from './clause.ts';

const root = join(import.meta.dirname, '../..');

/** One id is the file, the export, the pages, the example and the fixtures. */
export const identity: Contract = ({ card, exports }) => {
  const { id } = card;
  const name = functionName(id);
  return [
    {
      title: `${id} is exported as ${name}`,
      prove: () => {
        assert.match(id, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
        assert.equal(typeof exports[name], 'function');
        assert.equal(exports[name], card.loss);
        assert.equal(card.loss.name, name);
      },
    },
    {
      title: `${id} exports no function but its own, its kernel, and those its card names`,
      prove: () => {
        const functions = Object.keys(exports).filter((exported) => typeof exports[exported] === 'function' && exported !== 'joints');
        assert.deepEqual(functions.filter((exported) => exported !== `${name}At`).sort(), [name, ...(card.alsoExports ?? [])].sort());
      },
    },
    {
      title: `${id} describes the settings of its function, all of them and no other, and has its joints`,
      prove: () => {
        const settings = Object.entries(card.parameters).map(([name, { default: value, domain }]) => [name, { default: value, domain }]);
        assert.deepEqual(Object.fromEntries(settings), exports['settings'] ?? {});
        assert.equal(card.joints, exports['joints']);
      },
    },
    {
      title: `${id} is the name of its file and fixtures, and of its pages and example once it has them`,
      prove: () => {
        const absent = (files: readonly string[]): string[] => files.filter((file) => !existsSync(join(root, file)));
        assert.deepEqual(absent([`src/losses/${id}.ts`, `src/cards/${id}.ts`, `tests/reference/${id}.py`, `tests/reference/${id}.json`]), []);
        const pages = [`content/ko/losses/${id}.mdx`, `content/en/losses/${id}.mdx`, `src/examples/${id}.ts`];
        assert.ok([0, pages.length].includes(absent(pages).length), `a page needs its twin and its example, got no ${absent(pages).join(', ')}`);
      },
    },
  ];
};
