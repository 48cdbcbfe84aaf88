import { describe, expect, test } from 'vitest';
import { check } from '#wiki/check';
import { koreanBody, english, englishBody, lines, page, problemsOf, library, texts, withProse } from '../small-wiki.ts';

const first = (prose: string) => lines(problemsOf(page({}, withProse(prose))));

/** Prose that is more than data, and what is said about it. The first section's prose stands on line 17. */
const code: readonly (readonly [what: string, prose: string, fault: string])[] = [
  ['an import', 'import x from "y"', '17:1 content must not import or export, got "import x from \\"y\\"" (mdx/no-code)'],
  ['an export', 'export const x = 1', '17:1 content must not import or export, got "export const x = 1" (mdx/no-code)'],
  ['an expression', '값은 {1 + 1}이에요.', '17:4 content must not hold expressions, got "{1 + 1}" (mdx/no-code)'],
  ['an expression alone', '{process.exit(1)}', '17:1 content must not hold expressions, got "{process.exit(1)}" (mdx/no-code)'],
  ['raw HTML', '<script>alert(1)</script>', '17:1 a tag must be one that content may use, got <script> (mdx/unknown-tag)'],
  ['a fragment', '<>x</>', '17:1 a tag must be one that content may use, got <> (mdx/unknown-tag)'],
  ['a tag of Object.prototype', '<constructor />', '17:1 a tag must be one that content may use, got <constructor> (mdx/unknown-tag)'],
  ['an event handler', '<Note kind="tip" onClick="alert(1)">\n\nx\n\n</Note>', '17:1 <Note> must have no attribute but kind, got onClick (mdx/attribute)'],
  ['set:html', '<Note kind="tip" set:html="x">\n\nx\n\n</Note>', '17:1 <Note> must have no attribute but kind, got set:html (mdx/attribute)'],
  ['an attribute that is code', '<Value of={"huber.delta.default"} />', '17:1 of of <Value> must be a literal in quotes, got {"huber.delta.default"} (mdx/no-code)'],
  ['attributes spread', '<Value {...x} />', '17:1 <Value> must have literal attributes, got {...x} (mdx/no-code)'],
  ['an attribute twice', '값 <Value of="huber.delta.default" of="huber.delta.min" />', '17:3 of of <Value> must appear once, got it twice (mdx/attribute)'],
  ['a missing attribute', '<Formula />', '17:1 <Formula> must have the attribute of, got none (mdx/attribute)'],
  ['prose in a tag that takes none', '<Cell src="huber">x</Cell>', '17:1 <Cell> must close itself, got prose inside (mdx/children)'],
  ['a block inside a sentence', '보세요 <Cell src="huber" /> 여기', '17:5 <Cell> must stand alone in its paragraph, got it inside one (mdx/block)'],
  ['a tag left open', '<Note kind="tip">\n\nx', '17:1 prose must be well-formed MDX: Expected a closing tag for `<Note>` (17:1-17:18) (mdx/syntax)'],
  ['javascript:', '[x](javascript:alert(1))', '17:1 an address must begin with https:, mailto:, / or #, got "javascript:alert(1)" (mdx/url)'],
  ['javascript: in capitals and with a tab', '[x](<Java\tScript:alert(1)>)', '17:1 an address must begin with https:, mailto:, / or #, got "Java\\tScript:alert(1)" (mdx/url)'],
  ['javascript: as an entity', '[x](&#106;avascript:alert(1))', '17:1 an address must begin with https:, mailto:, / or #, got "javascript:alert(1)" (mdx/url)'],
  ['data:', '![x](data:image/svg+xml,x)', '17:1 an address must begin with https:, mailto:, / or #, got "data:image/svg+xml,x" (mdx/url)'],
  ['an address without a scheme', '[x](//example.org)', '17:1 an address must begin with https:, mailto:, / or #, got "//example.org" (mdx/url)'],
  ['javascript: in a definition', '[x][y]\n\n[y]: javascript:alert(1)', '19:1 an address must begin with https:, mailto:, / or #, got "javascript:alert(1)" (mdx/url)'],
];

/** References that lead nowhere. */
const references: readonly (readonly [what: string, prose: string, fault: string])[] = [
  ['a loss', '<Formula of="hubber" />', '17:1 of of <Formula> must be the id of a loss, got "hubber" (ref/loss)'],
  ['one of several losses', '<Compare losses="huber mse" />', '17:1 losses of <Compare> must be ids of losses with a space between, got "huber mse" (ref/losses)'],
  ['a view', '<Demo loss="huber" view="overlap" />', '17:1 view of <Demo> must be a view that fits huber (residual, outlier), got "overlap" (ref/view)'],
  ['an example', '<Cell src="hubber" />', '17:1 src of <Cell> must be a file of src/examples, got "hubber" (ref/example)'],
  ['a path out of the folder', '<Cell src="../losses/huber" />', '17:1 src of <Cell> must be a file of src/examples, got "../losses/huber" (ref/example)'],
  ['a number', '<Value of="huber.beta.default" />', '17:1 of of <Value> must be a number the code owns, as huber.delta.default, got "huber.beta.default" (ref/value)'],
  ['a source', '글 <Cite src="huber1965" />', '17:3 src of <Cite> must be a key of content/sources.yaml, got "huber1965" (ref/source)'],
  ['a seed', '<Claim id="a" from="seed:0#1">글 <Cite src="huber1964" /></Claim>', '17:1 from of <Claim> must look like seed:000#L29-35, got "seed:0#1" (ref/seed)'],
  ['a kind of note', '<Note kind="danger">\n\nx\n\n</Note>', '17:1 kind of <Note> must be one of caution, tip, convention, got "danger" (ref/note)'],
  ['a figure', '<Figure name="loop" />', '17:1 name of <Figure> must be one of training-loop, got "loop" (ref/figure)'],
  ['a claim twice', '<Claim id="huber-definition">글 <Cite src="huber1964" /></Claim>', '21:1 id of <Claim> must appear once on a page, got "huber-definition" twice (mdx/claim)'],
  ['a page', '[[틀린 이름]]을 보세요.', '17:1 a link must name a page, got [[틀린 이름]], which names none (site/dangling-link)'],
  ['a name of several pages', '[[L1 loss]]을 보세요.', '17:1 a link must name one page, got [[L1 loss]], which means huber, l1-penalty (site/dangling-link)'],
  ['a symbol of KaTeX', '값 $\\detla$', '17:4 a formula must be LaTeX that KaTeX sets: Undefined control sequence: \\detla (content/formula)'],
  ['a formula that links', '값 $\\href{javascript:alert(1)}{x}$', '17:3 a formula must not link or carry HTML, got "\\\\href{javascript:alert(1)}{x}" (content/formula)'],
  ['a term as the glossary does not', '아웃라이어 하나가 당겨요.', '17:1 the term for outlier must be "이상치", got "아웃라이어" (content/term)'],
  ['Hangul as macOS types it', '후버'.normalize('NFD'), '17:1 prose must be Unicode NFC (it looks the same, but no search finds it), got NFD (content/nfc)'],
  ['a gap', '⟨써 주세요⟩', '17:1 a gap must be filled, got ⟨써 주세요⟩ (content/gap)'],
];

describe('prose', () => {
  test.each(code)('%s is refused on the syntax tree', (_what, prose, fault) => {
    expect(first(prose)).toContain(fault);
  });

  test.each(references)('%s that does not exist is named', (_what, prose, fault) => {
    expect(first(prose)).toContain(fault);
  });

  test('code in a fence or in backquotes is text', () => {
    expect(first('```ts\nimport { huber } from "lossary"; const x = {a: 1};\n```\n\n`<script>{1}</script>`')).toEqual([]);
  });

  test('quoted words may be anybody’s', () => {
    expect(first('노트는 “아웃라이어”라고 해요.')).toEqual([]);
  });

  test('a wrong tag and a wrong link tell what is nearest', () => {
    const fix = (prose: string) => problemsOf(page({}, withProse(prose)))[0]!.fix;
    expect(fix('<Formla of="huber" />')).toBe('did you mean <Formula>?');
    expect(fix('[[후버 손싫]]')).toBe('nearest: [[후버 손실]]');
    expect(fix('<Cell src="hubber" />')).toBe('did you mean huber?');
  });
});

describe('the outline of a loss page', () => {
  const outline = (body: string) => lines(problemsOf(page({}, body))).filter((line) => line.endsWith('(content/outline)'));

  test('sections stand in their order', () => {
    expect(outline(koreanBody.replace('## 정의', '## 한눈에'))).toEqual(['16:1 section 1 must be "정의", got "한눈에" (content/outline)']);
    expect(outline(koreanBody.replace(/## 관련\n.*\n\n/, ''))).toEqual([expect.stringContaining('section 9 must be "관련", got "LLM 활용"')]);
    expect(outline(`${koreanBody}\n## 더\n\n글\n`)).toEqual([expect.stringContaining('a page must have 12 sections, got "더" after the last')]);
  });

  test('one paragraph stands above the first section', () => {
    const refused = (got: string) => [expect.stringContaining(`a page must begin with one paragraph above its first section, got ${got}`)];
    expect(outline(koreanBody.replace(/^.*\n/, ''))).toEqual(refused('none'));
    expect(outline(koreanBody.replace('## 정의', '\n둘째 문단이에요.\n\n## 정의'))).toEqual(refused('paragraph, paragraph'));
    expect(outline(koreanBody.replace(/^.*\n/, '- 목록이에요\n'))).toEqual(refused('list'));
  });

  test('no section is empty, no heading is the title, no level is left out', () => {
    expect(outline(koreanBody.replace('## 관련\n잔차를 잘라요.', '## 관련'))).toEqual([expect.stringContaining('section "관련" must hold something')]);
    expect(outline(withProse('# 제목\n\n글'))).toContainEqual(expect.stringContaining('a page must not hold a # heading'));
    expect(outline(withProse('#### 깊어요\n\n글'))).toEqual([expect.stringContaining('one level below the last at most, got ####')]);
  });
});

describe('twins', () => {
  const twin = (body: string, korean = koreanBody) =>
    lines(check(texts({ 'content/ko/losses/huber.mdx': page({}, korean), 'content/en/losses/huber.mdx': english({}, body, korean) }), library).filter(({ severity }) => severity === 'error'));
  const parity = (what: string) => expect.stringContaining(`${what} must be those of the Korean page`);

  test('the same parts in the same order are no problem', () => {
    expect(twin(englishBody)).toEqual([]);
  });

  test.each([
    ['a heading more', englishBody.replace('## Definition', '### More\n\nx\n\n## Definition'), 'headings'],
    ['a tag less', englishBody.replace('<Formula of="huber" />', 'x'), 'tags'],
    ['another claim', englishBody.replace('huber-definition', 'other'), 'tags'],
    ['another cell', englishBody.replace('<Cell src="huber" />', 'x'), 'tags'],
    ['another formula', englishBody.replace('$\\delta$', '$2\\delta$'), 'inline formulas'],
    ['a display formula', withProse('$$\ne\n$$', englishBody), 'display formulas'],
    ['a source less', englishBody.replace(' <Cite src="huber1964" />', ''), 'values and sources'],
    ['a link of its own', withProse('[[L1 loss|x]] and [[huber]]', englishBody), 'links'],
    ['code of its own', withProse('```ts\n1\n```', englishBody), 'code'],
  ])('%s is told', (_what, body, kind) => {
    expect(twin(body)).toContainEqual(parity(kind));
  });

  test('a link less is told, and a link to the same page by another name is not', () => {
    expect(twin(withProse('It clips.', englishBody), withProse('[[huber]]예요.'))).toContainEqual(expect.stringContaining('links must be those of the Korean page, got no "[[huber]]"'));
    expect(twin(withProse('[[Huber function|It]] clips.', englishBody), withProse('[[허버 손실]]이에요.'))).toEqual([]);
  });

  test('a prompt in a text block is translated, and where a source is cited may be said in words', () => {
    const [ko, en] = [withProse('```text\n물어보세요\n```'), withProse('```text\nAsk\n```', englishBody)];
    expect(twin(en.replace('src="huber1964"', 'src="huber1964" at="eq. 2"'), ko.replace('src="huber1964"', 'src="huber1964" at="식 2"'))).toEqual([]);
  });

  test('a translation is stale when words, numbers or signs changed, not spaces or commas', () => {
    const stale = (korean: string) => check(texts({ 'content/ko/losses/huber.mdx': page({}, korean) }), library).some(({ rule }) => rule === 'site/translation-stale');
    expect(stale(koreanBody)).toBe(false);
    expect(stale(koreanBody.replace('잔차를 잘라요.', '잔차를  잘라요!'))).toBe(false);
    expect(stale(koreanBody.replace('잔차를', '잔차의 크기를'))).toBe(true);
    expect(stale(koreanBody.replace('$\\delta$', '$-\\delta$'))).toBe(true);
  });
});
