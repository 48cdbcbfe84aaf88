import { most, type Bill } from './bill.ts';
import { parts, type Part } from './shares.ts';

/** How to earn more of each part that lacks something, the part that lacks most first. A reviewer cannot be earned alone, so that comes last. */
export function advice(bill: Bill, slug: string): string[] {
  if (bill.uncounted.length > 0) return [`count what is proved of ${bill.uncounted.join(', ')}: npm run wiki -- evidence ${slug}`];
  const lack = (part: Part): number => (bill.shares[part] ? Math.round((most[part] - bill.points[part]!) * 100) / 100 : 0);
  return parts.filter((part) => lack(part) > 0).sort((a, b) => Number(a === 'H') - Number(b === 'H') || lack(b) - lack(a))
    .map((part) => `${earn(part, bill, slug)} (+${lack(part)})`);
}

function earn(part: Part, { coverage: { stated, cited, best, numbers }, proofs }: Bill, slug: string): string {
  switch (part) {
    case 'S': return `cite a source of trust A for more claims: ${best} of ${stated} have one`;
    case 'C': return `cite every claim: ${cited} of ${stated} have a source`;
    case 'N': return `let the code compute the numbers of the prose: ${numbers.typed} are typed`;
    case 'F': return 'write a formula that can be evaluated, without formulaCheck on the card';
    case 'R': return `compare with a framework in tests/reference/${slug}.py: no case of one sets ${names(proofs.flatMap(({ uncompared }) => uncompared))}`;
    case 'M': return proofs.every(({ mutants }) => mutants) ? 'add a test that notices the mistakes that survive' : `record the mistakes that its tests notice: npm run mutate -- --record ${slug}`;
    case 'L': return `run the call of ${names(proofs.flatMap(({ unrun }) => unrun))} in tests/reference/${slug}.py or content/conventions/${slug}.yaml`;
    case 'D': return 'add a cell that runs';
    case 'H': return 'ask somebody else for a review, and name them in reviewed_by';
  }
}

const names = (list: readonly string[]): string => [...new Set(list)].join(', ');
