import { languages, Token, tokenize } from 'prism-code-editor/prism';

const keywords = [
  'abstract', 'as', 'async', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'declare', 'default', 'delete', 'do', 'else', 'enum', 'export',
  'extends', 'finally', 'for', 'from', 'function', 'if', 'implements', 'import', 'in', 'infer', 'instanceof', 'interface', 'is', 'keyof', 'let', 'new', 'null', 'of', 'private',
  'protected', 'public', 'readonly', 'return', 'satisfies', 'static', 'super', 'switch', 'this', 'throw', 'try', 'type', 'typeof', 'undefined', 'var', 'void', 'while', 'yield',
];

/** Comments, strings, templates and keywords: what has a color here. Every alternative takes what it has begun, so no text makes it go back. */
const colored = new RegExp(
  [
    String.raw`(?<comment>\/\/.*|\/\*[^]*?(?:\*\/|$))`,
    String.raw`(?<string>"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?)`,
    '(?<template>`(?:[^`\\\\]|\\\\[^])*`?)',
    String.raw`(?<![\w$.])(?<keyword>${keywords.join('|')})(?![\w$])`,
  ].join('|'),
  'g',
);

/** The name under which the editor knows these colors. Prism's own grammar backtracks: a line of 8000 letters takes it seconds. */
export const language = 'cell';

languages[language] = { [tokenize]: (code: string) => tokens(code) };

function tokens(code: string): (string | Token)[] {
  const found: (string | Token)[] = [];
  let from = 0;
  for (const { 0: text, index, groups } of code.matchAll(colored)) {
    const kind = Object.keys(groups!).find((name) => groups![name] !== undefined)!;
    found.push(code.slice(from, index), ...(kind === 'template' ? template(text) : [new Token(kind, text, text)]));
    from = index + text.length;
  }
  found.push(code.slice(from));
  // For the editor an empty text is the end.
  return found.filter((token) => token !== '');
}

/** A template's own text is a string; what stands in `${}` is not. */
const template = (text: string): (string | Token)[] =>
  text.split(/(\$\{[^}]*\}?)/).map((part, i) => (i % 2 || part === '' ? part : new Token('string', part, part)));
