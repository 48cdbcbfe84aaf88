import type { Wiki } from '../entry.ts';
import { problemAt } from '../problem-at.ts';
import type { Problem } from '../problem.ts';
import type { Coverage } from '../prose/claims.ts';
import { trusts, verifications } from '../record/schema.ts';
import { advice } from './advice.ts';
import { declarable, pageBill, printBill } from './bill.ts';

/** Records that claim more than was proved. Only Korean files declare anything. */
export function billProblems(wiki: Wiki, coverages: ReadonlyMap<string, Coverage>, release: boolean): Problem[] {
  return wiki.entries.filter(({ locale }) => locale === 'ko').flatMap(({ file, ...entry }) => {
    const coverage = coverages.get(file);
    if (!coverage) return [];
    const { page } = entry;
    const bill = pageBill(wiki, { file, ...entry }, coverage);
    const problems: Problem[] = [];
    const blame = (field: string, rule: string, message: string, fix: string, severity: Problem['severity'] = 'error') => problems.push(problemAt(wiki, file, [field], rule, message, fix, severity));
    if (page.confidence_score > bill.score + 1e-9) {
      blame('confidence_score', 'site/confidence', `confidence_score must be at most what the checks add up to (${printBill(bill)}), got ${page.confidence_score.toFixed(2)}`, `${advice(bill, entry.slug)[0] ?? 'nothing lacks'}; or declare ${declarable(bill).toFixed(2)} (--fix)`);
    }
    if (verifications.indexOf(page.verification_status) > verifications.indexOf(bill.verification)) {
      blame('verification_status', 'site/verification', `verification_status must be at most ${bill.verification} (${printBill(bill)}; ${bill.coverage.cited} of ${bill.coverage.stated} claims cited), got ${page.verification_status}`, `npm run wiki -- evidence, or declare ${bill.verification}`);
    }
    if (trusts.indexOf(page.source_trust_level) < trusts.indexOf(bill.trust)) {
      blame('source_trust_level', 'site/trust', `source_trust_level must be at most ${bill.trust}, the best that half of the cited claims reach, got ${page.source_trust_level}`, `cite better sources, or declare ${bill.trust}`);
    }
    if (release && page.github_commit === 'pending') blame('github_commit', 'site/commit', 'github_commit must name the commit of the evidence at a release, got pending', 'write the hash of the library commit');
    return problems;
  });
}
