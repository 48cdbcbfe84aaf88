import { describe, expect, test } from 'vitest';
import { bodyAlone, imports, pointImports } from '#sandbox/imports';

const specifiers = (code: string) => imports(code).map(({ specifier }) => specifier);

describe('imports', () => {
  test.each([
    ["import { huber } from 'lossary'", ['lossary']],
    ["import{huber}from'lossary'", ['lossary']],
    ['import * as all from "lossary";import one, { two as three } from "x"', ['lossary', 'x']],
    ["import {\n  huber,\n  dice,\n} from 'lossary'", ['lossary']],
    ["import 'side'", ['side']],
    ["export { huber } from 'a'; export * from 'b'", ['a', 'b']],
    ["const all = await import('lossary'); await import( 'x' )", ['lossary', 'x']],
    ["`${await import('inside')}` + `no import 'x'`", ['inside']],
    ["`a${`b${'}'}`}` ; import 'after'", ['after']],
    ["const r = /[/'\"`]/g; import 'after'", ['after']],
    ["const half = 4 / 2; import 'after' // '", ['after']],
  ])('%s', (code, found) => {
    expect(specifiers(code)).toEqual(found);
  });

  test.each(["// import 'x'", "/* import 'x' */", "'import \"x\"'", '"import \'x\'"', "`import 'x'`", "a.import('x')", "const important = 'x'", "import(x)", "export const from = 'x'", "return /import 'x'/"])('none in %s', (code) => {
    expect(specifiers(code)).toEqual([]);
  });

  test('has the place of the specifier', () => {
    expect(imports("\n  import 'x'")).toMatchObject([{ line: 2, column: 10 }]);
  });

  test('64 KB of nothing but beginnings is read in time', () => {
    for (const text of ['import {', 'import ', '`${', "'", '/', '{', 'export *']) expect(imports(text.repeat(65_536 / text.length))).toEqual([]);
  });
});

describe('pointImports', () => {
  test('points the library where it is, and leaves strings that look like imports', () => {
    expect(pointImports("import { huber } from 'lossary'\nconsole.log(\"import 'lossary'\")", 'blob:1')).toEqual({ code: "import { huber } from 'blob:1'\nconsole.log(\"import 'lossary'\")" });
  });

  test('names the first import of anything else', () => {
    expect(pointImports("import 'lossary'; import '../x.js'", 'blob:1')).toMatchObject({ refused: { specifier: '../x.js' } });
  });
});

test('the body alone has the same lines and no static imports', () => {
  const { text, shift } = bodyAlone("import {\n a } from 'lossary'; const x;\nawait import('lossary')");
  expect(text).toBe(`'use strict';async()=>{        \n${' '.repeat(" a } from 'lossary'".length)}; const x;\nawait import('lossary')\n}`);
  expect(shift).toBe("'use strict';async()=>{".length);
});
