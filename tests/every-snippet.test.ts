import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cards } from '#cards/index';
import * as lossary from '#losses/index';
import { askedOfSnippet, firstNumber, readSnippet } from '#site/snippets/snippet';
import { readExpression } from '#wiki/conventions/expression';
import { printedOf, snippetIds, snippetsOf } from './snippets/compute.ts';

const root = join(import.meta.dirname, '..');
const all = snippetIds(root).flatMap((id) => {
  const loss = id.slice('snippets/'.length);
  return snippetsOf(root, loss).map((snippet) => ({ ...snippet, loss, on: printedOf(root, loss)[snippet.library] }));
});

test('snippets lie with losses that there are, and each that was run is there', () => {
  const ids = new Set(cards.map(({ id }) => id));
  expect([...new Set(all.map(({ loss }) => loss))].filter((loss) => !ids.has(loss))).toEqual([]);
  expect(snippetIds(root).flatMap((id) => Object.keys(printedOf(root, id.slice('snippets/'.length)))).length).toBe(all.length);
});

describe.each(all)('snippet $file', ({ file, text, on }) => {
  test('was run as it stands', () => {
    expect(on?.asked, `npm run reference -- ${file.replace(/^src\/|\/[^/]+$/g, '')}`).toBe(askedOfSnippet(text));
  });

  test('prints first the value that this library has', () => {
    const result = readExpression(readSnippet(file, text).ours).valueIn({ functions: lossary, input: {} }) as number;
    const printed = firstNumber(on!.printed);
    expect(Math.abs(printed - result), `${on!.printed} against ${result}`).toBeLessThanOrEqual(1e-5 * Math.max(Math.abs(result), 1e-3));
  });

  test('fits a phone: short, and no line beyond 100 columns', () => {
    const lines = readSnippet(file, text).code.split('\n');
    expect(lines.length).toBeLessThanOrEqual(28);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});
