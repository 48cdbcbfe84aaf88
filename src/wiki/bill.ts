import type { Root } from 'mdast';
import { coverageOf } from './claims.ts';
import type { Entry, Wiki } from './entry.ts';
import { billOf, type Bill, type Evidence } from './evidence.ts';
import { parseBody } from './tree.ts';

/** Evidence of a project whose tests have not been counted yet. */
export const noEvidence: Evidence = { note: '', versions: {}, functions: {}, examples: {}, pages: {} };

/** The bill of a page: what it may claim, from its prose, its sources and what the tests proved. Same in both languages. */
export function pageBill(wiki: Wiki, entry: Entry, tree: Root = treeOf(entry)): Bill {
  return billOf({ page: entry.page, coverage: coverageOf(tree, wiki.sources), sources: wiki.sources, evidence: wiki.evidence });
}

/** The evidence file as data. A broken one proves nothing; `npm run wiki -- evidence --check` says so. */
export function parseEvidence(text: string | undefined): Evidence {
  try {
    return { ...noEvidence, ...(JSON.parse(text ?? '{}') as Partial<Evidence>) };
  } catch {
    return noEvidence;
  }
}

function treeOf({ body, bodyLine }: Entry): Root {
  const parsed = parseBody(body, bodyLine);
  return 'tree' in parsed ? parsed.tree : { type: 'root', children: [] };
}
