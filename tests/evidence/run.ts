import { promised, readExample } from '#site/example';
import type { Result } from '#wiki/evidence/count';
import { contracts } from '../contract/contracts.ts';
import { subjects } from '../contract/subjects.ts';

/** Holds one loss to its contract, without a test runner around it: the same clauses that tests/every-loss.test.ts runs. */
export function runContract(id: string): Result[] {
  const subject = subjects.find(({ card }) => card.id === id);
  if (!subject) return [];
  return contracts.flatMap((contract) => contract(subject)).map(({ title, prove }) => {
    try {
      const { points } = prove() ?? {};
      return { of: id, title, passed: true, ...(points !== undefined && { points }) };
    } catch (error) {
      return { of: id, title, passed: false, error: error instanceof Error ? error.message : String(error) };
    }
  });
}

/** Runs a cell: it must print what its comments promise, and something. */
export async function runCell(name: string): Promise<Result> {
  const title = 'prints what its comments promise, and nothing else';
  try {
    const { source, output } = await readExample(name);
    const wanted = promised(source);
    const passed = output.length > 0 && JSON.stringify(output) === JSON.stringify(wanted);
    return { of: `example ${name}`, title, passed, ...(!passed && { error: `must print ${JSON.stringify(wanted)}, got ${JSON.stringify(output)}` }) };
  } catch (error) {
    return { of: `example ${name}`, title, passed: false, error: error instanceof Error ? error.message : String(error) };
  }
}
