import type { Evidence, Run } from './evidence.ts';

/** One test that ran: whose it is (a loss, or `example huber`), what it says, and what it counted. */
export interface Result {
  readonly of: string;
  readonly title: string;
  readonly passed: boolean;
  readonly points?: number;
  /** why it failed */
  readonly error?: string;
}

/** The part of the JSON report of vitest that counts as evidence. */
export interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly meta?: { readonly points?: number };
    }[];
  }[];
}

/** The results of a report; a test that was skipped proved nothing. */
export function resultsIn({ testResults }: TestReport): Result[] {
  return testResults.flatMap(({ assertionResults }) => assertionResults).flatMap(({ ancestorTitles, title, status, meta }): Result[] =>
    ancestorTitles[0] === undefined ? [] : [{
      of: ancestorTitles[0], title: [...ancestorTitles.slice(1), title].join(' '), passed: status === 'passed', ...(meta?.points !== undefined && { points: meta.points }),
    }]);
}

/** What a run proved of a loss. The same run gives the same numbers in any order: no times, no paths. */
export function runOf(id: string, results: readonly Result[]): Run {
  const own = results.filter(({ of }) => of === id);
  const titles = (passed: boolean) => [...new Set(own.filter((result) => result.passed === passed).map(({ title }) => title))].sort();
  return { tests: titles(true).length, failing: titles(false), points: own.reduce((sum, { passed, points = 0 }) => (passed ? sum + points : sum), 0) };
}

/** Which of the examples passed all of their tests. */
export function examplesOf(names: readonly string[], results: readonly Result[]): Evidence['examples'] {
  const ran = (name: string) => {
    const own = results.filter(({ of }) => of === `example ${name}`);
    return own.length > 0 && own.every(({ passed }) => passed);
  };
  return Object.fromEntries(names.map((name) => [name, ran(name)]));
}
