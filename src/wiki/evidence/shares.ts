import type { Coverage } from '../prose/claims.ts';
import type { Evidence, FunctionProof } from './evidence.ts';

export const parts = ['S', 'C', 'N', 'F', 'R', 'M', 'L', 'D', 'H'] as const;
export type Part = (typeof parts)[number];

/** How much of what could be proved is proved. */
export interface Share {
  readonly have: number;
  readonly of: number;
}

/** The share of each part; a part that a page has nothing for does not apply. */
export type Shares = Readonly<Record<Part, Share | undefined>>;

/** Two reviewers are as many as count. */
const enoughReviewers = 2;

interface Material {
  /** of each function that the page explains; nothing where it was never counted */
  readonly proofs: readonly (FunctionProof | undefined)[];
  readonly coverage: Coverage;
  readonly examples: Evidence['examples'];
  readonly reviewers: number;
}

/**
 * sources (claims cited from trust A), claims cited, numbers in prose computed, formula evaluated, reference values of frameworks
 * (parameters and options that they set), mutants noticed, library calls run, doctests (cells that run), human review.
 *
 * A page is as strong as its weakest function.
 */
export function sharesOf({ proofs, coverage, examples, reviewers }: Material): Shares {
  const { stated, cited, best, numbers, cells } = coverage;
  const weakest = (share: (proof: FunctionProof) => Share | undefined): Share | undefined =>
    proofs.flatMap((proof) => (proof ? share(proof) ?? [] : { have: 0, of: 1 })).sort((a, b) => a.have / a.of - b.have / b.of)[0];
  const ran = cells.filter((name) => Object.hasOwn(examples, name) && examples[name]).length;
  return {
    S: { have: best, of: Math.max(1, stated) },
    C: { have: cited, of: Math.max(1, stated) },
    N: some(numbers.computed, numbers.computed + numbers.typed),
    F: weakest(({ formula }) => ({ have: Number(formula), of: 1 })),
    R: weakest(({ compared, uncompared }) => ({ have: compared.length, of: compared.length + uncompared.length })),
    M: weakest(({ mutants }) => (mutants ? { have: mutants.noticed, of: mutants.all } : { have: 0, of: 1 })),
    L: weakest(({ run, unrun }) => some(run.length, run.length + unrun.length)),
    D: proofs.length > 0 ? { have: ran, of: Math.max(1, cells.length) } : some(ran, cells.length),
    H: { have: Math.min(enoughReviewers, reviewers), of: enoughReviewers },
  };
}

const some = (have: number, of: number): Share | undefined => (of > 0 ? { have, of } : undefined);
