import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from './court.ts';

/** A mutant that no test can tell from the original, because it means the same. Kept in `equivalents/<id>.ts`. */
export interface Equivalent {
  readonly rule: string;
  /** a part of the changed line as it was */
  readonly line: string;
  readonly reason: string;
}

/** The mutants of a loss that mean the same. */
export async function equivalentsOf(id: string): Promise<readonly Equivalent[]> {
  const file = join(import.meta.dirname, `equivalents/${id}.ts`);
  return existsSync(file) ? ((await import(file)) as { default: readonly Equivalent[] }).default : [];
}

/** Why a mutant means the same as the original; none if it does not. */
export function reasonOf({ edit, before }: Verdict, equivalents: readonly Equivalent[]): string | undefined {
  return equivalents.find((one) => one.rule === edit.rule && before.includes(one.line))?.reason;
}
