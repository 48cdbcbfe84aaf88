import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listSources } from '#wiki/author/citations';
import { draftOf } from '#wiki/author/draft';
import { acceptTranslation, fixText, reinforce } from '#wiki/author/fix';
import { githubReport, report, summary } from '#wiki/author/report';
import { scaffold } from '#wiki/author/scaffold';
import { readSeed } from '#wiki/author/seed';
import { check } from '#wiki/check';
import { readFrontMatter } from '#wiki/record/frontmatter';
import { PageFields } from '#wiki/record/schema';
import { lines, page, problemsOf, library, texts } from '../small-wiki.ts';

describe('--fix', () => {
  test.each([
    ['a byte order mark', `\uFEFF${page()}`],
    ['CRLF', page().replaceAll('\n', '\r\n')],
    ['NFD', page().normalize('NFD')],
    ['a missing space', page().replace('title: ', 'title:')],
    ['a changelog newest first', page({ changelog: '\n  - { date: 2026-11-23, change: b }\n  - { date: 2026-11-22, change: a }', last_reinforced: '2026-11-23' })],
    ['an old last_reinforced', page({ last_reinforced: '2026-11-21' })],
    ['a score too high', page({ confidence_score: '0.9' })],
  ])('mends %s', (_what, broken) => {
    expect(problemsOf(broken)).not.toEqual([]);
    expect(lines(problemsOf(fixText(broken, problemsOf(broken))))).toEqual([]);
  });

  test('leaves a sound page and everything that needs judgement alone', () => {
    const unsure = page({ status: 'Verified' });
    expect(fixText(unsure, problemsOf(unsure))).toBe(unsure);
    expect(fixText(page(), problemsOf(page()))).toBe(page());
  });
});

describe('reinforce', () => {
  test('adds the newest entry and sets the day, and the page stays sound', () => {
    const text = reinforce(page(), '2026-12-01', '“인용”과 "따옴표": 고쳤어요');
    expect(lines(problemsOf(text))).toEqual([]);
    expect(readFrontMatter(text).data).toMatchObject({ last_reinforced: '2026-12-01', changelog: [{ date: '2026-11-22' }, { date: '2026-12-01', change: '“인용”과 "따옴표": 고쳤어요' }] });
  });

  test('a page without a list to add to is told', () => {
    expect(() => reinforce(page({ changelog: '[]' }), '2026-12-01', 'x')).toThrow('reinforce: changelog must be a list with one entry a line, got none');
  });

  test('a translation is accepted by its hash, written or not yet', () => {
    expect(acceptTranslation('translation_of: x\nsource_hash: "000000000000"\n', '0123456789ab')).toBe('translation_of: x\nsource_hash: "0123456789ab"\n');
    expect(acceptTranslation('translation_of: x\n---\n', '0123456789ab')).toBe('translation_of: x\nsource_hash: "0123456789ab"\n---\n');
  });
});

describe('a scaffold', () => {
  const files = scaffold({ id: 'pseudo-huber', date: '2026-12-01', figure: true });

  test('holds every authored file', () => {
    expect(Object.keys(files)).toEqual(['content/ko/losses/pseudo-huber.mdx', 'content/en/losses/pseudo-huber.mdx', 'content/conventions/pseudo-huber.yaml', 'src/losses/pseudo-huber.ts', 'src/cards/pseudo-huber.ts', 'src/examples/pseudo-huber.ts', 'tests/reference/pseudo-huber.py']);
  });

  test('has a sound record, and fails the check by its gaps only', () => {
    const known = { losses: new Map([...library.losses, ['pseudo-huber', { ...library.losses.get('huber')!, id: 'pseudo-huber' }]]), examples: new Set(['huber', 'pseudo-huber']), numbers: library.numbers };
    const pages = Object.fromEntries(Object.entries(files).filter(([file]) => file.endsWith('.mdx')));
    const errors = check(texts(pages), known).filter(({ severity, file }) => severity === 'error' && file in pages);
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['content/gap']));
    expect(errors.length).toBeGreaterThan(20);
  });

  test('begins with the call of the card where there is one', () => {
    const sample = { arguments: ['logit', 'target'], differentiated: ['logit'], input: [[[1, -Infinity]], [0], { reduction: 'sum' }] };
    const known = scaffold({ id: 'z-loss', ko: '지 손실', en: 'Z loss', date: '2026-12-01', figure: true, sample });
    expect(known['src/examples/z-loss.ts']).toContain("const logit = [[1, -Infinity]];\nconst target = [0];\n\n// ⟨what to look at⟩\nconst { value, grad } = zLoss(logit, target, { reduction: 'sum' });");
    expect(known['tests/reference/z-loss.py']).toContain('few = [[[1, -INF]], [0]]');
    expect(known['tests/reference/z-loss.py']).toContain('autograd(⟨F.name⟩, ["logit"])');
    expect(known['content/en/losses/z-loss.mdx']).toContain('title: Z loss');
  });

  test('has a record of conventions that fails the check by its gaps, and not once only its comment is left', () => {
    const file = 'content/conventions/pseudo-huber.yaml';
    const known = { ...library, losses: new Map([...library.losses, ['pseudo-huber', { ...library.losses.get('huber')!, id: 'pseudo-huber' }]]) };
    const rules = (text: string) => new Set(check(texts({}, { [file]: text }), known).filter((problem) => problem.file === file).map(({ rule }) => rule));
    expect(rules(files[file]!)).toContain('content/gap');
    expect(rules(files[file]!.split('\n').filter((line) => line.startsWith('#')).join('\n'))).toEqual(new Set(['convention/numbers']));
    expect(files['content/ko/losses/pseudo-huber.mdx']).toContain('## 라이브러리마다 다른 점\n\n<Conventions of="pseudo-huber" />\n\n##');
  });

  test('has a figure only where a view fits', () => {
    const page = 'content/ko/losses/pseudo-huber.mdx';
    expect(files[page]).toContain('<Demo loss="pseudo-huber" />');
    expect(scaffold({ id: 'pseudo-huber', date: '2026-12-01', figure: false })[page]).not.toContain('<Demo');
  });

  test('an id that is no file name is told', () => {
    expect(() => scaffold({ id: '../x', date: '2026-12-01', figure: true })).toThrow('wiki: id must be lower case words joined by hyphens, got "../x"');
  });
});

describe('a page of the old wiki', () => {
  const seed = readSeed(readFileSync(new URL('seed.txt', import.meta.url), 'utf8'));

  test('comes over with its lists, its date and its changelog as a field', () => {
    expect(seed.record).toMatchObject({ id: 'wiki-2026-0508-loss-functions-foundations', status: 'verified', raw_sources: [], tags: ['loss', 'dice'], tech_stack: ['language', 'framework', 'Python', 'PyTorch'], github_commit: 'pending' });
    expect(seed.changelog).toEqual([{ date: '2026-05-08', change: 'Phase 1' }, { date: '2026-05-10', change: 'Manual cleanup' }]);
    expect(seed.prose).toBe('매 한 줄\n"매 loss는 <task>가 정한다". {x}');
  });

  test('names that are one name are kept once, and what it claimed is told', () => {
    expect(seed.record['aliases']).toEqual(['Loss Functions', 'Cost Functions']);
    expect(seed.notes).toEqual(expect.arrayContaining(['alias "Loss-Functions" is "Loss Functions" once case, spaces and hyphens are folded; dropped', 'status was verified; a draft claims nothing until its evidence is counted']));
  });

  test('becomes a draft whose record is sound', () => {
    const front = readFrontMatter(draftOf(seed, '004'));
    expect(front.faults).toEqual([]);
    expect(PageFields.parse(front.data)).toMatchObject({ status: 'draft', confidence_score: 0, last_reinforced: '2026-05-10', tech_stack: { language: 'Python', framework: 'PyTorch' } });
  });

  test('another file is told', () => {
    expect(() => readSeed('hello')).toThrow('import: the file must hold the record as a flattened table');
  });
});

describe('a report', () => {
  const broken = page({ status: 'Verified' });
  const problems = problemsOf(broken);
  const file = 'content/ko/losses/huber.mdx';

  test('shows file, line, column, the line before, carets under the value, and a fix', () => {
    expect(report(problems, { [file]: broken })).toBe([
      `${file}:4:9  error  status must be one of draft, review, verified, deprecated, redirect, got "Verified"  fm/status`,
      '  3 | title: 후버 손실', '  4 | status: Verified', '    |         ^^^^^^^^', '  fix: use verified', '', '1 problem: 1 error, 0 warnings',
    ].join('\n'));
  });

  test('puts carets under Hangul, which is two columns wide', () => {
    const text = 'ab 후버';
    const shown = report([{ ...problems[0]!, place: { line: 1, column: 4, length: 2 } }], { [file]: text });
    expect(shown.split('\n')[2]).toBe('    |    ^^^^');
  });

  test('shows fifty problems and the number of the others', () => {
    const many = Array.from({ length: 60 }, () => problems[0]!);
    expect(report(many, {}).split('\n\n')).toHaveLength(51);
    expect(summary(many)).toBe('60 problems: 60 errors, 0 warnings (the first 50 shown, 10 more)');
    expect(summary([])).toBe('no problems');
  });

  test('annotates a pull request in one line a problem, whatever the message holds', () => {
    const line = githubReport([{ ...problems[0]!, message: 'a%b\n::error::x', fix: 'y' }]).split('\n')[0];
    expect(line).toBe(`::error file=${file},line=4,col=9,title=fm/status::a%25b%0A::error::x%0Afix: y`);
  });

  test('says nothing a terminal would obey', () => {
    expect(report([{ ...problems[0]!, message: '\u001B[31mred\u0007' }], {})).not.toMatch(/[\u001B\u0007]/);
  });

  test('is the same in any order of files', () => {
    const pages = { 'content/ko/losses/huber.mdx': broken, 'content/ko/losses/b.mdx': 'x', 'content/ko/losses/a.mdx': 'y' };
    const reversed = Object.fromEntries(Object.entries(pages).reverse());
    expect(report(check(texts(pages), library), {})).toBe(report(check({ pages: { ...reversed, 'content/en/losses/huber.mdx': texts().pages['content/en/losses/huber.mdx']! }, data: texts().data }, library), {}));
  });

  test('the list of sources says who cites each', () => {
    expect(listSources(texts(), library)).toContain('A  huber1964  Robust Estimation of a Location Parameter (1964)  https://doi.org/10.1214/aoms/1177703732\n   cited by huber, card of huber');
  });
});
