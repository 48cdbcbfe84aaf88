/** An import of the reader's code: where it begins, its specifier, and where the quoted specifier stands. */
export interface Import { readonly begin: number; readonly specifier: string; readonly start: number; readonly end: number; readonly line: number; readonly column: number }

const isWordCharacter = (character: string | undefined): boolean => character !== undefined && /[\w$\u0080-\uffff]/.test(character);

/** After these a slash starts a regular expression; after anything else it divides. */
const beforeRegex = /(?:^|[=(,:;[!&|?{}+\-*%<>~^])$|(?:^|[^\w$.])(?:return|typeof|case|in|of|delete|void|throw|new|await|yield|else|do)$/;

/**
 * Every static `import`/`export ... from` and every `import('literal')`, outside strings, comments and regular expressions.
 *
 * One pass; what it cannot tell from a regular expression it may miss, and then the engine refuses the specifier itself.
 */
export function imports(code: string): Import[] {
  const found: Import[] = [];
  let before = ''; // the code so far without comments, enough of it to judge a slash
  const templates: number[] = []; // depth of braces at which each open `${` closes
  let depth = 0;
  let at = 0;
  while (at < code.length) {
    const rest = skipped(code, at, before);
    if (rest > at) {
      if (code[at] !== '/' || (code[at + 1] !== '/' && code[at + 1] !== '*')) before = '0';
      if (code[at] === '`' && code.startsWith('${', rest - 2)) { templates.push(depth++); before = '{'; }
      at = rest;
      continue;
    }
    const character = code[at]!;
    if (character === '{') depth++;
    if (character === '}' && templates.at(-1) === --depth) {
      templates.pop();
      at = templateEnd(code, at + 1);
      if (code.startsWith('${', at - 2)) templates.push(depth++);
      before = '0';
      continue;
    }
    const importing = isWordCharacter(code[at - 1]) || code[at - 1] === '.' ? null : clause(code, at);
    if (importing) {
      found.push(placed(code, at, importing.start, importing.end));
      at = importing.end;
      before = '0';
      continue;
    }
    if (!/\s/.test(character)) before = (isWordCharacter(character) && !isWordCharacter(code[at - 1]) ? ' ' : before).slice(-12) + character;
    at++;
  }
  return found;
}

/** The end of the comment, string, template part or regular expression that starts at `at`; `at` where none does. */
function skipped(code: string, at: number, before: string): number {
  const character = code[at];
  if (character === '`') return templateEnd(code, at + 1);
  if (character !== '/' && character !== '"' && character !== "'") return at;
  const pattern = character !== '/' ? (character === '"' ? /"(?:[^"\\\n]|\\[^])*"?/y : /'(?:[^'\\\n]|\\[^])*'?/y)
    : code[at + 1] === '/' ? /\/\/.*/y
    : code[at + 1] === '*' ? /\/\*[^]*?(?:\*\/|$)/y
    : beforeRegex.test(before) ? /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y
    : undefined;
  if (!pattern) return at;
  pattern.lastIndex = at;
  return pattern.test(code) ? pattern.lastIndex : at;
}

/** Just after the closing backtick, or just after the next `${`. */
function templateEnd(code: string, from: number): number {
  const pattern = /(?:[^`\\$]|\\[^]|\$(?!\{))*(?:`|\$\{|$)/y;
  pattern.lastIndex = from;
  pattern.test(code);
  return pattern.lastIndex || code.length;
}

/** Where the quoted specifier of the import clause at `at` stands, if one starts there. */
function clause(code: string, at: number): { start: number; end: number } | null {
  if (code[at] !== 'i' && code[at] !== 'e') return null;
  const pattern = /(?:import(?:\s*\(\s*|\s+|(?=['"{*])(?:[\w$*{},\s\u0080-\uffff]{0,2000}?[}\s]from\s*)?|\s+[\w$*{},\s\u0080-\uffff]{0,2000}?[}\s]from\s*)|export\s*[*{][\w$*{},\s\u0080-\uffff]{0,2000}?from\s*)(?=(['"])((?:(?!\1)[^\\\n])*)\1)/y;
  pattern.lastIndex = at;
  const match = pattern.exec(code);
  if (!match) return null;
  const start = at + match[0].length;
  return { start, end: start + match[2]!.length + 2 };
}

function placed(code: string, begin: number, start: number, end: number): Import {
  const lines = code.slice(0, start).split('\n');
  return { begin, specifier: code.slice(start + 1, end - 1), start, end, line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** The code with its imports of `lossary` pointed at `library`; or the first import of anything else. */
export function pointImports(code: string, library: string): { readonly code: string } | { readonly refused: Import } {
  let out = '';
  let from = 0;
  for (const found of imports(code)) {
    if (found.specifier !== 'lossary') return { refused: found };
    out += `${code.slice(from, found.start)}'${library}'`;
    from = found.end;
  }
  return { code: out + code.slice(from) };
}

/** The code as the body of a function that nobody calls, on the same lines, its static imports blank; `shift` columns to the right in line 1. */
export function bodyAlone(code: string): { readonly text: string; readonly shift: number } {
  const head = "'use strict';async()=>{";
  let body = '';
  let from = 0;
  for (const { begin, end } of imports(code)) {
    const statement = code.slice(begin, end);
    body += code.slice(from, begin) + (/^import\s*\(/.test(statement) ? statement : statement.replace(/[^\n]/g, ' '));
    from = end;
  }
  return { text: `${head}${body}${code.slice(from)}\n}`, shift: head.length };
}
