import type { Wiki } from '../entry.ts';
import { advice } from '../evidence/advice.ts';
import { pageBill, printBill } from '../evidence/bill.ts';

/** The bill of each page, or of those that are named, with what would raise it. */
export function listBills(wiki: Wiki, named: readonly string[] = []): string {
  const pages = wiki.entries.filter(({ locale, slug }) => locale === 'ko' && (named.length === 0 || named.includes(slug)));
  return pages.flatMap((entry) => {
    const bill = pageBill(wiki, entry);
    const line = `${entry.section}/${entry.slug}  ${printBill(bill)}  ${bill.verification}  trust ${bill.trust}  (declares ${entry.page.confidence_score.toFixed(2)})`;
    return [line, ...(named.length > 0 ? advice(bill, entry.slug).map((more) => `  more: ${more}`) : [])];
  }).join('\n');
}
