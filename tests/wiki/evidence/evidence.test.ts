import { describe, expect, test } from 'vitest';
import { check } from '#wiki/check';
import { understand } from '#wiki/content';
import { billOf, printBill } from '#wiki/evidence/bill';
import { countEvidence, evidenceDifferences, printEvidence, type TestReport } from '#wiki/evidence/count';
import type { FunctionProof } from '#wiki/evidence/evidence';
import { coverageOf } from '#wiki/prose/claims';
import { parseBody } from '#wiki/prose/tree';
import { Source } from '#wiki/record/source';
import { lines, page, library, texts } from '../small-wiki.ts';

const source = (trust: 'A' | 'B' | 'C' | 'D') => Source.parse({ title: 'x', authors: ['x'], year: 2000, kind: 'note', trust, checked: 'x' });
const sources = { a: source('A'), a2: source('A'), b: source('B'), c: source('C'), d: source('D') };
const full: FunctionProof = { source: '', tests: 10, failed: 0, cases: 20, points: 20 };

/** The bill of a page in short: each test says only what differs from a complete one. */
function bill({ raw = ['a', 'a2'], functions = { huber: full } as Record<string, FunctionProof>, names = ['huber'], stated = 10, cited = 10, cells = ['huber'], ran = true, disputed = [] as string[], reviewers = 0 } = {}) {
  return billOf({
    page: { raw_sources: raw, implements: names, disputed }, sources, reviewers,
    coverage: { stated, cited, trust: 'A', cells }, evidence: { functions, examples: { huber: ran } },
  });
}

describe('the bill', () => {
  test.each([
    ['a page of the old wiki as imported', { raw: [], functions: {}, names: [], stated: 0, cited: 0, cells: [] }, '0.00 = S0 C0 T0 R0 G0 D0 H0', 'unverified'],
    ['its references, every claim cited, no code', { functions: {}, names: [], cells: [] }, '0.70 = S30 C10 T0 R0 G0 D0 H0', 'sourced'],
    ['a complete loss that nobody reviewed', {}, '0.90 = S30 C10 T15 R20 G10 D5 H0', 'reference_checked'],
    ['with one reviewer', { reviewers: 1 }, '0.95 = S30 C10 T15 R20 G10 D5 H5', 'reference_checked'],
    ['with two, and with more', { reviewers: 3 }, '1.00 = S30 C10 T15 R20 G10 D5 H10', 'reference_checked'],
    ['tests only, one B source, half cited', { raw: ['b'], functions: { huber: { ...full, cases: 0, points: 0 } }, cited: 5 }, '0.35 = S10 C5 T15 R0 G0 D5 H0', 'applied'],
    ['a comparison that fails', { functions: { huber: { ...full, failed: 1 } } }, '0.40 = S30 C10 T15 R20 G10 D5 H0 (capped: failing check)', 'sourced'],
    ['an example that fails', { ran: false }, '0.40 = S30 C10 T15 R20 G10 D0 H0 (capped: failing check)', 'sourced'],
    ['an open dispute', { disputed: ['x'] }, '0.60 = S30 C10 T15 R20 G10 D5 H0 (capped: open dispute)', 'applied'],
    ['only a C source', { raw: ['c'] }, '0.65 = S5 C10 T15 R20 G10 D5 H0', 'applied'],
    ['only a D source', { raw: ['d'] }, '0.60 = S0 C10 T15 R20 G10 D5 H0', 'unverified'],
    ['the same source twice, and lines of a seed', { raw: ['b', 'b', 'seed:000#L1'] }, '0.70 = S10 C10 T15 R20 G10 D5 H0', 'reference_checked'],
    ['a guide with all it can have', { functions: {}, names: [], reviewers: 2 }, '0.90 = S30 C10 T0 R0 G0 D5 H10 (capped: nothing executed)', 'applied'],
    ['a function without any proof', { functions: {} }, '0.45 = S30 C10 T0 R0 G0 D5 H0', 'sourced'],
    ['a function named like a property of every object', { functions: {}, names: ['constructor'] }, '0.45 = S30 C10 T0 R0 G0 D5 H0', 'sourced'],
    ['two functions, one weak', { functions: { huber: full, dice: { ...full, tests: 5, cases: 10 } }, names: ['huber', 'dice'] }, '0.70 = S30 C10 T7.5 R10 G10 D5 H0', 'applied'],
  ])('%s', (_what, material, printed, verification) => {
    const found = bill(material);
    expect([printBill(found), found.verification]).toEqual([printed, verification]);
  });

  test('never rises when evidence is taken away', () => {
    const whole = bill().score;
    for (const less of [{ raw: ['a'] }, { cited: 9 }, { cells: [] }, { functions: { huber: { ...full, tests: 9 } } }, { functions: { huber: { ...full, cases: 19 } } }]) expect(bill(less).score).toBeLessThan(whole);
  });
});

describe('coverage', () => {
  const coverage = (body: string) => {
    const parsed = parseBody(body, 1);
    return 'tree' in parsed ? coverageOf(parsed.tree, sources) : undefined;
  };

  test('counts claims and display formulas, cited or not', () => {
    expect(coverage('## 가\n\n<Claim id="x">글 <Cite src="a" /></Claim> <Claim id="y">글</Claim>\n\n$$\ne\n$$\n\n## 나\n\n<Formula of="huber" />\n')).toMatchObject({ stated: 4, cited: 2 });
  });

  test('trust is the best level that half of the cited claims reach', () => {
    const claims = (...keys: string[]) => keys.map((key, index) => `<Claim id="c${index}">글 <Cite src="${key}" /></Claim>`).join('\n\n');
    expect(coverage(claims('a', 'b'))!.trust).toBe('A');
    expect(coverage(claims('a', 'b', 'b'))!.trust).toBe('B');
    expect(coverage(claims('c', 'd', 'd'))!.trust).toBe('D');
    expect(coverage('글')!.trust).toBe('D');
  });
});

describe('counting', () => {
  const result = (title: string, status = 'passed', meta = {}, loss = 'huber') => ({ ancestorTitles: [loss], title, status, meta });
  const report = (...results: TestReport['testResults'][number]['assertionResults']): TestReport => ({ testResults: [{ name: '/x/every-loss.test.ts', assertionResults: results }] });
  const counted = (run: TestReport) => countEvidence(understand(texts()), { report: run, losses: { huber: 'export const huber = 1' }, examples: ['huber'], versions: { vitest: '5.1.1' } });

  test('counts distinct titles that passed, and what they compared', () => {
    const run = report(result('a', 'passed', { cases: 20 }), result('a'), result('b', 'passed', { points: 30 }), result('c', 'failed', { points: 9 }), result('d', 'passed', {}, 'pseudo-huber'));
    expect(counted(run).functions['huber']).toMatchObject({ tests: 2, failed: 1, cases: 20, points: 30 });
  });

  test('an example counts only if all of its tests ran and passed', () => {
    expect(counted(report()).examples).toEqual({ huber: false });
    expect(counted(report(result('prints', 'passed', {}, 'example huber'))).examples).toEqual({ huber: true });
    expect(counted(report(result('prints', 'passed', {}, 'example huber'), result('fits', 'skipped', {}, 'example huber'))).examples).toEqual({ huber: false });
  });

  test('gives the same bytes for the same run in any order', () => {
    const [one, two] = [result('a', 'passed', { cases: 20 }), result('b')];
    expect(printEvidence(counted(report(one, two)))).toBe(printEvidence(counted(report(two, one))));
  });

  test('a deleted test shows as a difference', () => {
    const [one, two] = [result('a'), result('b')];
    expect(evidenceDifferences(counted(report(one, two)), counted(report(one)))).toEqual([expect.stringMatching(/^functions\.huber must be .*"tests":1.*, got .*"tests":2/), expect.stringMatching(/^pages\.wiki-2026-1122-huber/)]);
  });
});

describe('a record', () => {
  const declares = (fields: Record<string, string>) => lines(check(texts({ 'content/ko/losses/huber.mdx': page(fields) }), library).filter(({ rule, severity }) => severity === 'error' && /site\/(confidence|trust|verification)/.test(rule)));

  test('may not claim more than was proved', () => {
    expect(declares({ confidence_score: '0.9' })).toEqual(['13:19 confidence_score must be at most what the checks add up to (0.25 = S15 C10 T0 R0 G0 D0 H0), got 0.90 (site/confidence)']);
    expect(declares({ verification_status: 'applied' })).toEqual(['13:22 verification_status must be at most sourced (0.25 = S15 C10 T0 R0 G0 D0 H0; 2 of 2 claims cited), got applied (site/verification)']);
  });

  test('may claim less', () => {
    expect(declares({ confidence_score: '0.25', source_trust_level: 'A', verification_status: 'sourced' })).toEqual([]);
    expect(declares({ confidence_score: '0.1', source_trust_level: 'C' })).toEqual([]);
  });
});
