import { describe, expect, test } from 'vitest';
import { evidencePhrases, fill } from '#site/evidence-words';
import { check } from '#wiki/check';
import { understand } from '#wiki/content';
import { advice } from '#wiki/evidence/advice';
import { billOf, declarable, pageBill, printBill } from '#wiki/evidence/bill';
import { examplesOf, resultsIn, runOf, type TestReport } from '#wiki/evidence/count';
import { evidenceDifferences, parseEvidence, printEvidence, type FunctionProof } from '#wiki/evidence/evidence';
import { coverageOf } from '#wiki/prose/claims';
import { parseBody } from '#wiki/prose/tree';
import { Source } from '#wiki/record/source';
import { readWiki } from '#wiki/disk';
import { lines, page, library, texts } from '../small-wiki.ts';

const source = (trust: 'A' | 'B' | 'C' | 'D') => Source.parse({ title: 'x', authors: ['x'], year: 2000, kind: 'note', trust, checked: 'x' });
const sources = { a: source('A'), a2: source('A'), b: source('B'), c: source('C'), d: source('D') };
const full: FunctionProof = {
  tests: 10, failing: [], points: 20, values: { 'PyTorch 2.13': 20 }, compared: ['call', 'delta'], uncompared: [], formula: true, run: ['pytorch'], unrun: [], mutants: { noticed: 90, all: 90 },
};

/** The bill of a page: each test says only what differs from a complete one. */
function bill({ raw = ['a', 'a2'], functions = { huber: full } as Record<string, FunctionProof>, names = ['huber'], stated = 10, cited = 10, best = 10, computed = 5, typed = 0, cells = ['huber'], ran = true, disputed = [] as string[], reviewed_by = [] as string[] } = {}) {
  return billOf({
    page: { raw_sources: raw, implements: names, disputed, reviewed_by }, sources,
    coverage: { stated, cited, best, numbers: { computed, typed }, trust: 'A', cells }, evidence: { functions, examples: { huber: ran } },
  });
}

type Material = Parameters<typeof bill>[0];

/** Each way in which a page may have proved a little less. */
const weaker = {
  'a claim without a source of trust A': { best: 9 },
  'a claim without a source': { cited: 9 },
  'a number that was typed': { typed: 1 },
  'a formula that is not evaluated': { functions: { huber: { ...full, formula: false } } },
  'an option that no framework was asked for': { functions: { huber: { ...full, compared: ['call'], uncompared: ['delta'] } } },
  'values of no framework': { functions: { huber: { ...full, compared: [], uncompared: ['call', 'delta'] } } },
  'a mistake that nobody noticed': { functions: { huber: { ...full, mutants: { noticed: 89, all: 90 } } } },
  'mistakes that nobody recorded': { functions: { huber: (({ mutants: _, ...rest }) => rest)(full) } },
  'a library call that nobody ran': { functions: { huber: { ...full, unrun: ['keras'] } } },
  'a cell that was not run': { cells: ['huber', 'other'] },
  'a second function that proved less': { functions: { huber: full, dice: { ...full, unrun: ['keras'] } }, names: ['huber', 'dice'] },
} satisfies Record<string, Material>;

describe('the bill', () => {
  test.each([
    ['a page of the old wiki as imported', { raw: [], functions: {}, names: [], stated: 0, cited: 0, best: 0, computed: 0, cells: [] }, '0 = S0 C0 H0', 'unverified'],
    ['a complete loss that nobody reviewed', {}, '0.9 = S20 C10 N10 F5 R20 M15 L5 D5 H0', 'reference_checked'],
    ['with one reviewer', { reviewed_by: ['Ada'] }, '0.95 = S20 C10 N10 F5 R20 M15 L5 D5 H5', 'reference_checked'],
    ['with one reviewer named twice', { reviewed_by: ['Ada', 'Ada'] }, '0.95 = S20 C10 N10 F5 R20 M15 L5 D5 H5', 'reference_checked'],
    ['with more reviewers than count', { reviewed_by: ['Ada', 'Grace', 'Emmy'] }, '1 = S20 C10 N10 F5 R20 M15 L5 D5 H10', 'reference_checked'],
    ['no number in the prose: that part does not apply', { computed: 0, reviewed_by: ['Ada', 'Grace'] }, '1 = S20 C10 F5 R20 M15 L5 D5 H10', 'reference_checked'],
    ['a comparison that fails', { functions: { huber: { ...full, failing: ['huber agrees'] } } }, '0.4 = S20 C10 N10 F5 R20 M15 L5 D5 H0 (capped: fails: huber: huber agrees)', 'sourced'],
    ['an example that fails', { ran: false }, '0.4 = S20 C10 N10 F5 R20 M15 L5 D0 H0 (capped: fails: the cell huber)', 'sourced'],
    ['an open dispute', { disputed: ['half or not?'] }, '0.6 = S20 C10 N10 F5 R20 M15 L5 D5 H0 (capped: open dispute: half or not?)', 'applied'],
    ['only a D source', { raw: ['d'], best: 0 }, '0.7 = S0 C10 N10 F5 R20 M15 L5 D5 H0', 'unverified'],
    ['a guide with all it can have', { functions: {}, names: [], reviewed_by: ['Ada', 'Grace'] }, '0.9 = S20 C10 N10 D5 H10 (capped: nothing executed)', 'applied'],
    ['a function that was never counted', { functions: {} }, '0.45 = S20 C10 N10 F0 R0 M0 L0 D5 H0', 'sourced'],
    ['a function named like a property of every object', { functions: {}, names: ['constructor'] }, '0.45 = S20 C10 N10 F0 R0 M0 L0 D5 H0', 'sourced'],
    ['few reference values', { functions: { huber: { ...full, values: { 'PyTorch 2.13': 19 } } } }, '0.9 = S20 C10 N10 F5 R20 M15 L5 D5 H0', 'applied'],
  ])('%s', (_what, material, printed, verification) => {
    const found = bill(material);
    expect([printBill(found), found.verification]).toEqual([printed, verification]);
  });

  test.each(Object.entries(weaker))('%s lowers the score', (_what, material) => {
    expect(bill(material).score).toBeLessThan(bill().score);
  });

  test('may be declared in whole hundredths, rounded down', () => {
    expect(declarable(bill({ best: 7, stated: 9, cited: 9 }))).toBe(0.85);
    expect(bill({ best: 7, stated: 9, cited: 9 }).score).toBeGreaterThan(0.85);
  });

  test('tells the loss pages apart', () => {
    const wiki = readWiki();
    const pages = wiki.entries.filter(({ locale, section }) => locale === 'ko' && section === 'losses');
    const scores = pages.map((entry) => pageBill(wiki, entry).score);
    expect(new Set(scores).size).toBeGreaterThan(0.75 * pages.length);
  });
});

describe('the advice', () => {
  test('a function that was never counted is to be counted, and nothing else', () => {
    expect(advice(bill({ functions: {} }), 'huber')).toEqual(['count what is proved of huber: npm run wiki -- evidence huber']);
  });

  test('a complete page lacks a reviewer only', () => {
    expect(advice(bill(), 'huber')).toEqual(['ask somebody else for a review, and name them in reviewed_by (+10)']);
  });

  test.each([
    [{ best: 4 }, 'cite a source of trust A for more claims: 4 of 10 have one (+12)'],
    [{ functions: { huber: { ...full, uncompared: ['weight'] } } }, 'compare with a framework in tests/reference/huber.py: no case of one sets weight (+6.67)'],
    [weaker['mistakes that nobody recorded'], 'record the mistakes that its tests notice: npm run mutate -- --record huber (+15)'],
    [weaker['a library call that nobody ran'], 'run the call of keras in tests/reference/huber.py or content/conventions/huber.yaml (+2.5)'],
    [{ typed: 5 }, 'let the code compute the numbers of the prose: 5 are typed (+5)'],
  ])('says what lacks, and how many points it gives: %#', (material, first) => {
    expect(advice(bill(material), 'huber')[0]).toBe(first);
  });
});

describe('the evidence in words', () => {
  const said = (material: Material, locale: 'ko' | 'en') => evidencePhrases(bill(material), 'huber', 8, locale).map(({ words }) => words).join(', ');

  test('says what was checked, in both languages, and no letters', () => {
    expect(said({ typed: 5 }, 'en')).toBe('8 sources, 10 of 10 claims cited (10 from trust A), 5 of 10 decimals and percentages in the text computed by the code, 10 tests, 20 values compared with PyTorch 2.13, gradient checked at 20 points, formula evaluated and equal to the code, 90 of 90 planted mistakes noticed by the tests, 1 of 1 library calls run, 1 of 1 examples run, no human review yet');
    expect(said({}, 'ko')).toMatch(/^출처 8개, .*PyTorch 2\.13의 답과 비교한 값 20개, 기울기를 20곳에서 확인, .*사람의 검토는 아직 없음$/);
  });

  test('names every framework, and a second implementation where no framework has the loss', () => {
    const values = { 'PyTorch 2.13': 26, 'Keras 3.15': 4, 'second implementation': 3 };
    expect(said({ functions: { huber: { ...full, values } } }, 'en')).toContain('30 values compared with frameworks (26 PyTorch 2.13, 4 Keras 3.15), 3 values compared with a second implementation');
  });

  test('says what nobody recorded or counted, and speaks of one thing in the singular', () => {
    expect(said(weaker['mistakes that nobody recorded'], 'en')).toContain('planted mistakes not recorded yet');
    expect(said({ functions: {} }, 'en')).toContain('the checks of huber not counted yet');
    expect(said({ reviewed_by: ['Ada'] }, 'en')).toContain(', 1 human review');
    expect(fill('{n} sources', { n: 1 })).toBe('1 source');
  });
});

describe('coverage', () => {
  const coverage = (body: string) => {
    const parsed = parseBody(body, 1);
    return 'tree' in parsed ? coverageOf(parsed.tree, sources) : undefined;
  };

  test('counts claims and display formulas, cited or not', () => {
    expect(coverage('## 가\n\n<Claim id="x">글 <Cite src="a" /></Claim> <Claim id="y">글</Claim>\n\n$$\ne\n$$\n\n## 나\n\n<Formula of="huber" />\n')).toMatchObject({ stated: 4, cited: 2, best: 2 });
    expect(coverage('<Claim id="x">글 <Cite src="b" /> <Cite src="a" /></Claim> <Claim id="y">글 <Cite src="b" /></Claim>')).toMatchObject({ cited: 2, best: 1 });
  });

  test('trust is the best level that half of the cited claims reach', () => {
    const claims = (...keys: string[]) => keys.map((key, index) => `<Claim id="c${index}">글 <Cite src="${key}" /></Claim>`).join('\n\n');
    expect(coverage(claims('a', 'b'))!.trust).toBe('A');
    expect(coverage(claims('a', 'b', 'b'))!.trust).toBe('B');
    expect(coverage(claims('c', 'd', 'd'))!.trust).toBe('D');
    expect(coverage('글')!.trust).toBe('D');
  });

  test.each([
    ['결과는 0.5, 95 %, 1e-7이에요.', 3], ['하나는 3, 둘은 22예요.', 0], ['PyTorch 2.13과 Keras 3.15.1, v1.0', 0], ['$0.5$와 `0.5`', 0],
    ['<Claim id="x">95 %예요 <Cite src="a" /></Claim>', 0], ['<Claim id="x">95 %예요</Claim>', 1], ['−0.25', 1], ['L1, 2026-11-22', 0],
  ])('counts the numbers that were typed: %s', (prose, typed) => {
    expect(coverage(prose)!.numbers).toEqual({ computed: 0, typed });
  });

  test('counts no input of a number beside it', () => {
    expect(coverage('0.5에서 <N of="x">4.5</N>예요.')!.numbers).toEqual({ computed: 1, typed: 0 });
  });

  test('counts the numbers that the code computed', () => {
    expect(coverage('<N of="x">4.5</N>와 <Value of="huber.delta.default" />예요.\n\n그리고 0.5예요.')!.numbers).toEqual({ computed: 2, typed: 1 });
  });
});

describe('counting', () => {
  const result = (title: string, status = 'passed', meta = {}, loss = 'huber') => ({ ancestorTitles: [loss], title, status, meta });
  const report = (...results: TestReport['testResults'][number]['assertionResults']): TestReport => ({ testResults: [{ name: '/x/every-loss.test.ts', assertionResults: results }] });

  test('counts distinct titles that passed, names those that failed, and adds up what was compared', () => {
    const run = report(result('a', 'passed', { points: 20 }), result('a'), result('b', 'passed', { points: 30 }), result('c', 'failed', { points: 9 }), result('d', 'passed', {}, 'pseudo-huber'));
    expect(runOf('huber', resultsIn(run))).toEqual({ tests: 2, failing: ['c'], points: 50 });
  });

  test('an example counts only if all of its tests ran and passed', () => {
    const ran = (...results: ReturnType<typeof result>[]) => examplesOf(['huber'], resultsIn(report(...results)));
    expect(ran()).toEqual({ huber: false });
    expect(ran(result('prints', 'passed', {}, 'example huber'))).toEqual({ huber: true });
    expect(ran(result('prints', 'passed', {}, 'example huber'), result('fits', 'skipped', {}, 'example huber'))).toEqual({ huber: false });
  });

  const written = { note: '', functions: { huber: full }, examples: { huber: true } };

  test('gives the same bytes in any order, and reads them again', () => {
    const two = { ...written, functions: { huber: full, dice: full } };
    const turned = { ...written, functions: { dice: full, huber: full } };
    expect(printEvidence(two)).toBe(printEvidence(turned));
    expect(evidenceDifferences(parseEvidence(printEvidence(two)), two)).toEqual([]);
  });

  test('a deleted test, a lost record and a function that was not counted show as differences; prose shows none', () => {
    const stale = (functions: Record<string, object>) => evidenceDifferences(written, { functions }).map(({ message }) => message);
    expect(stale({ huber: { ...full, tests: 9 } })).toEqual(['the evidence of huber must be what is proved: tests 9, got 10']);
    expect(stale({ huber: weaker['mistakes that nobody recorded'].functions.huber })).toEqual(['the evidence of huber must be what is proved: mutants nothing, got {"noticed":90,"all":90}']);
    expect(stale({ huber: full, dice: full })).toEqual(['the evidence of dice must be what is proved: some, got nothing']);
    expect(Object.keys(parseEvidence(printEvidence(written)))).toEqual(['note', 'functions', 'examples']);
  });

  test('parts that nobody counted now are not judged', () => {
    const { tests: _, failing: __, points: ___, ...facts } = full;
    expect(evidenceDifferences(written, { functions: { huber: facts } })).toEqual([]);
  });
});

describe('a record', () => {
  const declares = (fields: Record<string, string>) => lines(check(texts({ 'content/ko/losses/huber.mdx': page(fields) }), library).filter(({ rule, severity }) => severity === 'error' && /site\/(confidence|trust|verification)/.test(rule)));

  test('may not claim more than was proved', () => {
    expect(declares({ confidence_score: '0.9' })).toEqual(['13:19 confidence_score must be at most what the checks add up to (0.3333 = S20 C10 F0 R0 M0 L0 D0 H0), got 0.90 (site/confidence)']);
    expect(declares({ verification_status: 'applied' })).toEqual(['13:22 verification_status must be at most sourced (0.3333 = S20 C10 F0 R0 M0 L0 D0 H0; 2 of 2 claims cited), got applied (site/verification)']);
  });

  test('may claim less', () => {
    expect(declares({ confidence_score: '0.33', source_trust_level: 'A', verification_status: 'sourced' })).toEqual([]);
    expect(declares({ confidence_score: '0.1', source_trust_level: 'C' })).toEqual([]);
  });

  test('says how to fix it: what to count, or what to declare', () => {
    const [problem] = check(texts({ 'content/ko/losses/huber.mdx': page({ confidence_score: '0.9' }) }), library).filter(({ rule }) => rule === 'site/confidence');
    expect(problem!.fix).toBe('count what is proved of huber: npm run wiki -- evidence huber; or declare 0.33 (--fix)');
  });

  test('may name its reviewers', () => {
    expect(pageBill(understand(texts({ 'content/ko/losses/huber.mdx': page({ reviewed_by: '[Ada]' }) })), understand(texts({ 'content/ko/losses/huber.mdx': page({ reviewed_by: '[Ada]' }) })).entries[0]!).points.H).toBe(5);
  });
});
