import type { Root } from 'mdast';
import type { Entry, Wiki } from '../entry.ts';
import { coverageOf, type Coverage } from '../prose/claims.ts';
import { parseBody } from '../prose/tree.ts';
import type { PageFields, Trust, Verification } from '../record/schema.ts';
import type { Source } from '../record/source.ts';
import type { Evidence, FunctionProof } from './evidence.ts';
import { parts, sharesOf, type Part, type Shares } from './shares.ts';

/** The most that each part gives; together 100. */
export const most: Readonly<Record<Part, number>> = { S: 20, C: 10, N: 10, F: 5, R: 20, M: 15, L: 5, D: 5, H: 10 };

/** What a page may claim of itself, and why. */
export interface Bill {
  readonly shares: Shares;
  /** of each part its share of the most, to a hundredth; nothing for a part that does not apply */
  readonly points: Readonly<Partial<Record<Part, number>>>;
  /** 0 to 1: the most that confidence_score may say */
  readonly score: number;
  /** why the score is below the sum of its points, where it is */
  readonly cap?: string;
  readonly coverage: Pick<Coverage, 'stated' | 'cited' | 'best' | 'numbers'>;
  readonly trust: Trust;
  readonly verification: Verification;
  /** functions of the page that were never counted */
  readonly uncounted: readonly string[];
  /** counted proofs of its functions */
  readonly proofs: readonly FunctionProof[];
}

interface Material {
  readonly page: Pick<PageFields, 'raw_sources' | 'implements' | 'disputed' | 'reviewed_by'>;
  readonly coverage: Coverage;
  readonly sources: Readonly<Record<string, Source>>;
  readonly evidence: Pick<Evidence, 'functions' | 'examples'>;
}

/**
 * Adds up what a page may claim: of each part its share, out of the parts that apply.
 *
 * A page without functions is capped at 0.90, because nothing numeric was executed.
 */
export function billOf({ page, coverage, sources, evidence }: Material): Bill {
  const found = page.implements.map((name) => (Object.hasOwn(evidence.functions, name) ? evidence.functions[name] : undefined));
  const shares = sharesOf({ proofs: found, coverage, examples: evidence.examples, reviewers: new Set(page.reviewed_by).size });
  const applying = parts.filter((part) => shares[part]);
  const points = Object.fromEntries(applying.map((part) => [part, rounded(most[part] * (shares[part]!.have / shares[part]!.of))])) as Bill['points'];
  const whole = rounded(applying.reduce((sum, part) => sum + points[part]!, 0) * 100 / applying.reduce((sum, part) => sum + most[part], 0));
  const failing = failures(page.implements, found, coverage, evidence.examples);
  const cap = [
    ...(failing.length > 0 ? [{ why: `fails: ${failing[0]}${failing.length > 1 ? ` and ${failing.length - 1} more` : ''}`, at: 40 }] : []),
    ...(page.disputed.length ? [{ why: `open dispute: ${page.disputed[0]}`, at: 60 }] : []),
    ...(found.length ? [] : [{ why: 'nothing executed', at: 90 }]),
  ].find(({ at }) => whole > at);
  const proofs = found.filter((proof) => proof !== undefined);
  const levels = page.raw_sources.flatMap((key) => (Object.hasOwn(sources, key) ? sources[key]!.trust : []));
  return {
    shares, points, score: Math.round(100 * (cap ? cap.at : whole)) / 10_000, ...(cap && { cap: cap.why }), coverage, trust: coverage.trust, proofs,
    uncounted: page.implements.filter((_, index) => !found[index]),
    verification: verificationOf({ shares, levels, failing: failing.length > 0, proofs: found, disputed: page.disputed.length > 0 }),
  };
}

/** What fails, by name: a check of a function, or a cell. */
function failures(names: readonly string[], proofs: readonly (FunctionProof | undefined)[], { cells }: Coverage, examples: Evidence['examples']): string[] {
  return [
    ...names.flatMap((name, index) => (proofs[index]?.failing ?? []).map((title) => `${name}: ${title}`)),
    ...cells.filter((cell) => Object.hasOwn(examples, cell) && !examples[cell]).map((cell) => `the cell ${cell}`),
  ];
}

interface Proved {
  readonly shares: Shares;
  readonly levels: readonly Trust[];
  readonly failing: boolean;
  readonly proofs: readonly (FunctionProof | undefined)[];
  readonly disputed: boolean;
}

/** How many reference values and slopes a function that calls itself checked must have. */
const enough = 20;

function verificationOf({ shares, levels, failing, proofs, disputed }: Proved): Verification {
  const cited = shares.C!.have / shares.C!.of;
  if (cited < 0.5 || !levels.some((level) => level !== 'D')) return 'unverified';
  const ran = shares.D !== undefined && shares.D.have === shares.D.of;
  if (failing || !ran || proofs.some((proof) => !proof || proof.tests === 0)) return 'sourced';
  const values = (proof: FunctionProof) => Object.values(proof.values).reduce((sum, count) => sum + count, 0);
  const compared = proofs.length > 0 && proofs.every((proof) => proof && values(proof) >= enough && proof.points >= enough);
  return compared && cited >= 0.9 && levels.some((level) => level <= 'B') && !disputed ? 'reference_checked' : 'applied';
}

/** The bill of a page: what it may claim, from its prose, its sources and what the tests proved. Same in both languages. */
export function pageBill(wiki: Wiki, entry: Entry, coverage: Coverage = coverageOf(treeOf(entry), wiki.sources)): Bill {
  return billOf({ page: entry.page, coverage, sources: wiki.sources, evidence: wiki.evidence });
}

function treeOf({ body, bodyLine }: Entry): Root {
  const parsed = parseBody(body, bodyLine);
  return 'tree' in parsed ? parsed.tree : { type: 'root', children: [] };
}

/** `0.7243 = S12.5 C10 F5 R20 ...`, as the command prints it. */
export function printBill({ score, points, cap }: Bill): string {
  return `${score} = ${parts.flatMap((part) => (points[part] === undefined ? [] : `${part}${points[part]}`)).join(' ')}${cap ? ` (capped: ${cap})` : ''}`;
}

/** The most that confidence_score may be declared: whole hundredths. */
export const declarable = ({ score }: Bill): number => Math.floor(score * 100 + 1e-9) / 100;

/** Rounded down: a hundredth of a point is earned when it is whole. */
const rounded = (value: number): number => Math.floor(value * 100 + 1e-9) / 100;
