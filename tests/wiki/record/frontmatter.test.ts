import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '#wiki/record/frontmatter';

const faults = (text: string) => readFrontMatter(text).faults.map(({ place, message, rule }) => `${place.line}:${place.column} ${message} (${rule})`);
const nfd = '후버'.normalize('NFD');

/** What a hostile or broken file looks like, and the first thing that is said about it. */
const hostile: readonly (readonly [what: string, text: string, fault: string])[] = [
  ['an empty file', '', '1:1 a page must have front matter and prose, got an empty file (fm/empty)'],
  ['a file of blanks', ' \n\n', '1:1 a page must have front matter and prose, got an empty file (fm/empty)'],
  ['no front matter', 'prose\n', '1:1 front matter must open with a bare --- and is YAML only (code is never run), got "prose" (fm/fence)'],
  ['---js', '---js\nglobalThis.ran = true\n---\n', '1:1 front matter must open with a bare --- and is YAML only (code is never run), got "---js" (fm/fence)'],
  ['---javascript', '---javascript\nglobalThis.ran = true\n---\n', '1:1 front matter must open with a bare --- and is YAML only (code is never run), got "---javascript" (fm/fence)'],
  ['--- js', '--- js\nglobalThis.ran = true\n---\n', '1:1 front matter must open with a bare --- and is YAML only (code is never run), got "--- js" (fm/fence)'],
  ['---json', '---json\n{"title": "x"}\n---\n', '1:1 front matter must open with a bare --- and is YAML only (code is never run), got "---json" (fm/fence)'],
  ['---coffee', '---coffee\ntitle: 1\n---\n', '1:1 front matter must open with a bare --- and is YAML only (code is never run), got "---coffee" (fm/fence)'],
  ['---constructor', '---constructor\ntitle: 1\n---\n', '1:1 front matter must open with a bare --- and is YAML only (code is never run), got "---constructor" (fm/fence)'],
  ['TOML', '+++\ntitle = "x"\n+++\n', '1:1 front matter must open with a bare --- and is YAML only (code is never run), got "+++" (fm/fence)'],
  ['---toml', '---toml\ntitle = "x"\n---\n', '1:1 front matter must open with a bare --- and is YAML only (code is never run), got "---toml" (fm/fence)'],
  ['JSON', '{"title": "x"}\n', '1:1 front matter must open with a bare --- and is YAML only (code is never run), got "{\\"title\\": \\"x\\"}" (fm/fence)'],
  ['a fence that is never closed', '---\ntitle: x\n', '1:1 front matter must be closed by a line ---, got the end of the file (fm/unterminated)'],
  ['a fence closed by too many dashes', '---\ntitle: x\n----\n---\n', '3:1 a line that begins with --- or ... must be the closing fence, got "----" (fm/fence)'],
  ['a second document', '---\ntitle: x\n...\nid: y\n---\n', '3:1 a line that begins with --- or ... must be the closing fence, got "..." (fm/fence)'],
  ['a megabyte', `---\ntitle: ${'x'.repeat(1 << 20)}\n---\n`, '1:1 front matter must be at most 32768 bytes, got 1048583 (fm/size)'],
  ['a byte order mark', '\uFEFF---\ntitle: x\n---\n', '1:1 the file must not begin with a byte order mark (fm/bom)'],
  ['CRLF', '---\r\ntitle: x\r\n---\r\n', '1:4 lines must end with LF, got CRLF or CR (fm/line-ends)'],
  ['a NUL', '---\ntitle: a\0b\n---\n', '2:9 text must not hold what a reader cannot see or takes for something else, got U+0000 NULL (text/character)'],
  ['a letter for private use', '---\ntitle: a\uE000b\n---\n', '2:9 text must not hold what a reader cannot see or takes for something else, got U+E000 PRIVATE USE CHARACTER (text/character)'],
  ['a text that runs backwards', '---\ntitle: a\u202Eb\n---\n', '2:9 text must not hold what a reader cannot see or takes for something else, got U+202E RIGHT-TO-LEFT OVERRIDE (text/character)'],
  ['nothing between the fences', '---\n---\nprose\n', '2:1 front matter must be a list of fields, got none (fm/empty)'],
  ['only a comment', '---\n# title\n---\n', '2:1 front matter must be a list of fields, got none (fm/empty)'],
  ['a list', '---\n- title\n---\n', '2:1 front matter must be a list of fields, got none (fm/empty)'],
  ['a key twice', '---\ntitle: a\ntitle: b\n---\n', '3:1 a key must appear once, got it twice (yaml/duplicate-key)'],
  ['an anchor', '---\na: &x [1]\n---\n', '2:7 YAML must not use anchors, got &x (yaml/alias)'],
  ['an alias without an anchor', '---\na: *x\n---\n', '2:4 YAML must not use aliases, got *x (yaml/alias)'],
  ['__proto__', '---\n__proto__: { admin: true }\n---\n', '2:1 a key must be a plain word, got "__proto__" (yaml/key)'],
  ['constructor', '---\nconstructor: 1\n---\n', '2:1 a key must be a plain word, got "constructor" (yaml/key)'],
  ['a key that is a list', '---\n? [a]\n: b\n---\n', '2:3 a key must be a plain word, got a list or a mapping (yaml/key)'],
  ['a function by tag', '---\na: !!js/function "function () {}"\n---\n', '2:4 YAML must not use tags: Unresolved tag: tag:yaml.org,2002:js/function (yaml/tag)'],
  ['binary by tag', '---\na: !!binary aGk=\n---\n', '2:13 YAML must not use tags, got tag:yaml.org,2002:binary (yaml/tag)'],
  ['brackets without end', `---\na: ${'['.repeat(30000)}\n---\n`, '1:1 YAML must nest at most a few levels, got more than can be read (yaml/depth)'],
  ['a brace without end', '---\na: {\n---\n', '2:5 YAML must be well-formed: Flow map in block collection must be sufficiently indented and end with a } (yaml/syntax)'],
  ['a tab', '---\na:\n\t- b\n---\n', '3:1 YAML must be indented with spaces, got a tab (yaml/tab)'],
  ['no space after a colon', '---\ntitle:Loss\nid: x\n---\n', '2:6 title must have a space after its colon, got "title:Loss" (yaml/no-space)'],
  ['Hangul as macOS types it', `---\ntitle: ${nfd}\n---\n`, '2:8 title must be Unicode NFC (it looks the same, but links break), got NFD (fm/nfc)'],
];

describe('front matter', () => {
  test.each(hostile)('%s is said at its place', (_what, text, fault) => {
    expect(faults(text)[0]).toBe(fault);
  });

  test.each(hostile)('%s runs nothing and changes no prototype', (_what, text) => {
    readFrontMatter(text);
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('a broken file is as broken the second time it is read', () => {
    const text = '---\na: {\n---\n';
    expect(faults(text)).toEqual(faults(text));
    expect(faults(text)).not.toEqual([]);
  });

  test('an alias bomb is refused before it grows', () => {
    const bomb = ['---', 'a: &a [x, x, x]', ...[...'bcdefgh'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(9)}*a]`), '---', ''].join('\n');
    const started = performance.now();
    expect(faults(bomb).every((fault) => fault.includes('yaml/alias'))).toBe(true);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('every scalar is the text that was typed', () => {
    const { data, faults } = readFrontMatter('---\ngithub_commit: 12e4567\nlast_reinforced: 2026-05-10\nid: 0123\ntitle: no\nempty:\nnothing: null\n---\n');
    expect(data).toEqual({ github_commit: '12e4567', last_reinforced: '2026-05-10', id: '0123', title: 'no', empty: '', nothing: 'null' });
    expect(faults).toEqual([]);
  });

  test('the score alone is a number, and only where it is written as one', () => {
    expect(readFrontMatter('---\nconfidence_score: 0.90\n---\n').data).toEqual({ confidence_score: 0.9 });
    expect(readFrontMatter('---\nconfidence_score: "0.9"\n---\n').data).toEqual({ confidence_score: '0.9' });
    expect(readFrontMatter('---\nconfidence_score: 9e-1\n---\n').data).toEqual({ confidence_score: '9e-1' });
  });

  test('NFD is told and read as NFC, so that one mistake is told once', () => {
    expect(readFrontMatter(`---\ntitle: ${nfd}\n---\n`).data).toEqual({ title: '후버' });
  });

  test('places lead to values, to keys, and to what is around a missing one', () => {
    const { at, body, bodyLine } = readFrontMatter('---\ntitle: x\nchangelog:\n  - { date: 2026-11-22, change: y }\n---\nprose\n');
    expect(at(['changelog', 0, 'date'])).toEqual({ line: 4, column: 13, length: 10 });
    expect(at(['changelog', 0, 'date'], 'key')).toEqual({ line: 4, column: 7, length: 4 });
    expect(at(['changelog', 5, 'date'])).toEqual({ line: 3, column: 1, length: 9 });
    expect({ body, bodyLine }).toEqual({ body: 'prose\n', bodyLine: 6 });
  });
});
