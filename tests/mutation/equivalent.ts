import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Mistake } from './rules.ts';

/** Mistakes that no test can tell from the original, because they mean the same. Kept in `equivalents/<name>.ts`. */
export interface Equivalent {
  readonly rule: string;
  /** a part of the changed line as it was */
  readonly line: string;
  /** a part of the line as it becomes, where the same rule changes that line in other ways too */
  readonly becomes?: string;
  /** a part of the two lines below it, where that line stands in several places */
  readonly below?: string;
  /** how many mistakes these words explain, if not one */
  readonly explains?: number;
  readonly reason: string;
}

/** What means the same wherever it stands. */
const everywhere: readonly Equivalent[] = [{
  rule: 'always the first branch', line: "|| reduction === 'none' ? new Float64Array(",
  reason: 'only what is returned counts, and elements are returned for none alone',
}];

const folder = join(import.meta.dirname, 'equivalents');

/** What is declared to mean the same in a target. */
export async function equivalentsOf(name: string): Promise<readonly Equivalent[]> {
  const file = join(folder, `${name}.ts`);
  return existsSync(file) ? ((await import(/* @vite-ignore */ file)) as { default: readonly Equivalent[] }).default : [];
}

/** Does an equivalent speak of this mistake? */
export const explains = ({ rule, line, becomes = '', below = '' }: Equivalent, mistake: Mistake): boolean =>
  rule === mistake.rule && mistake.before.includes(line) && mistake.after.includes(becomes) && mistake.below.includes(below);

/** Why a mistake means the same as the original; none if it does not. */
export const reasonOf = (mistake: Mistake, equivalents: readonly Equivalent[]): string | undefined =>
  [...equivalents, ...everywhere].find((one) => explains(one, mistake))?.reason;

/** Equivalents that explain nothing, or more or fewer mistakes than they say: each would hide what nobody has looked at. */
export function miscounted(equivalents: readonly Equivalent[], mistakes: readonly Mistake[]): string[] {
  return equivalents.flatMap((one) => {
    const [found, said] = [mistakes.filter((mistake) => explains(one, mistake)).length, one.explains ?? 1];
    return found === said ? [] : [`${one.rule} in "${one.line}"${one.becomes ? ` to "${one.becomes}"` : ''}${one.below ? ` above "${one.below}"` : ''} must explain ${said}, got ${found}`];
  });
}
