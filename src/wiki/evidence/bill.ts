import type { Root } from 'mdast';
import type { Entry, Wiki } from '../entry.ts';
import { coverageOf, type Coverage } from '../prose/claims.ts';
import { parseBody } from '../prose/tree.ts';
import type { PageFields, Trust, Verification } from '../record/schema.ts';
import { trustPoints, type Source } from '../record/source.ts';
import type { Evidence, FunctionProof } from './evidence.ts';

export const parts = ['S', 'C', 'T', 'R', 'G', 'D', 'H'] as const;
export type Part = (typeof parts)[number];
/** sources, coverage, tests, reference, gradient, examples (doctests), review by a human */
export const most: Readonly<Record<Part, number>> = { S: 30, C: 10, T: 15, R: 20, G: 10, D: 5, H: 10 };

/** What a page may claim of itself, and why. */
export interface Bill {
  readonly points: Readonly<Record<Part, number>>;
  /** 0 to 1 in steps of 0.05: the most that confidence_score may say */
  readonly score: number;
  /** why the score is below the sum of its points, where it is */
  readonly cap?: 'failing check' | 'open dispute' | 'nothing executed';
  readonly coverage: Pick<Coverage, 'stated' | 'cited'>;
  readonly trust: Trust;
  readonly verification: Verification;
}

interface Material {
  readonly page: Pick<PageFields, 'raw_sources' | 'implements' | 'disputed'>;
  readonly coverage: Coverage;
  readonly sources: Readonly<Record<string, Source>>;
  readonly evidence: Pick<Evidence, 'functions' | 'examples'>;
  /** people other than the author who reviewed the page */
  readonly reviewers?: number;
}

/**
 * Adds up what a page may claim.
 *
 * A page is as strong as its weakest function. A page without functions is measured over the 55 points it can earn,
 * and capped at 0.90, because nothing numeric was executed.
 */
export function billOf({ page, coverage, sources, evidence, reviewers = 0 }: Material): Bill {
  const proofs = page.implements.map((name) => (Object.hasOwn(evidence.functions, name) ? evidence.functions[name] : undefined));
  const weakest = (count: (proof: FunctionProof) => number, enough: number) =>
    proofs.length ? Math.min(...proofs.map((proof) => Math.min(1, (proof ? count(proof) : 0) / enough))) : 0;
  const keys = [...new Set(page.raw_sources)].filter((key) => Object.hasOwn(sources, key));
  const levels = keys.map((key) => sources[key]!.trust);
  const share = coverage.stated ? coverage.cited / coverage.stated : 0;
  const run = coverage.cells.length > 0 && coverage.cells.every((name) => Object.hasOwn(evidence.examples, name) && evidence.examples[name]);
  const points = {
    S: Math.min(most.S, levels.reduce((sum, level) => sum + trustPoints[level], 0)),
    C: tenth(most.C * share),
    T: tenth(most.T * weakest(({ tests }) => tests, 10)),
    R: tenth(most.R * weakest(({ cases }) => cases, 20)),
    G: tenth(most.G * weakest(({ points }) => points, 20)),
    D: run ? most.D : 0,
    H: Math.min(most.H, 5 * reviewers),
  };
  const failing = proofs.some((proof) => proof && proof.failed > 0) || coverage.cells.some((name) => Object.hasOwn(evidence.examples, name) && !evidence.examples[name]);
  const sum = parts.reduce((total, part) => total + points[part], 0);
  const whole = proofs.length ? sum : (sum * 100) / 55;
  const caps = [
    ...(failing ? [{ cap: 'failing check', at: 40 } as const] : []),
    ...(page.disputed.length ? [{ cap: 'open dispute', at: 60 } as const] : []),
    ...(proofs.length ? [] : [{ cap: 'nothing executed', at: 90 } as const]),
  ];
  const cap = caps.find(({ at }) => whole > at);
  const score = Math.floor((cap ? cap.at : whole) / 5 + 1e-9) * 5 / 100;
  return {
    points, score, coverage: { stated: coverage.stated, cited: coverage.cited }, trust: coverage.trust, ...(cap && { cap: cap.cap }),
    verification: verificationOf({ points, share, levels, run, failing, functions: proofs.length, disputed: page.disputed.length > 0 }),
  };
}

interface Proved {
  readonly points: Bill['points'];
  readonly share: number;
  readonly levels: readonly Trust[];
  readonly run: boolean;
  readonly failing: boolean;
  readonly functions: number;
  readonly disputed: boolean;
}

function verificationOf({ points, share, levels, run, failing, functions, disputed }: Proved): Verification {
  if (share < 0.5 || !levels.some((level) => level !== 'D')) return 'unverified';
  if (failing || !run || (functions > 0 && points.T < 7.5)) return 'sourced';
  const checked = functions > 0 && points.R === most.R && points.G === most.G && share >= 0.9 && levels.some((level) => level <= 'B') && !disputed;
  return checked ? 'reference_checked' : 'applied';
}

/** The bill of a page: what it may claim, from its prose, its sources and what the tests proved. Same in both languages. */
export function pageBill(wiki: Wiki, entry: Entry, coverage: Coverage = coverageOf(treeOf(entry), wiki.sources)): Bill {
  return billOf({ page: entry.page, coverage, sources: wiki.sources, evidence: wiki.evidence });
}

function treeOf({ body, bodyLine }: Entry): Root {
  const parsed = parseBody(body, bodyLine);
  return 'tree' in parsed ? parsed.tree : { type: 'root', children: [] };
}

/** `0.90 = S30 C10 T15 R20 G10 D5 H0`, as the page prints it. */
export function printBill({ score, points, cap }: Bill): string {
  return `${score.toFixed(2)} = ${parts.map((part) => `${part}${points[part]}`).join(' ')}${cap ? ` (capped: ${cap})` : ''}`;
}

/** Rounded down: a point is earned when it is whole. */
function tenth(value: number): number {
  return Math.floor(value * 10 + 1e-9) / 10;
}
