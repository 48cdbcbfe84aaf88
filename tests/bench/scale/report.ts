import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readWiki } from '#wiki/disk';
import { syntheticPages } from './pages.ts';
import { copyProject } from './project.ts';

/** What the wiki costs with so many pages more in each language. */
interface Cost {
  readonly pages: number;
  readonly check: number;
  readonly build: number;
  /** seconds of processor time for both: growth is judged by these, because a shared machine stretches the others */
  readonly work: number;
  /** peak resident memory of the largest process, in MB */
  readonly memory: number;
  /** sizes of the built pages, in KB */
  readonly largest: number;
  readonly average: number;
  /** the search index of the heavier language, in KB of gzip */
  readonly index: number;
}

/** Checks and builds the project in a temporary copy with more and more pages, and prints what that costs. */
export function reportScale(counts: readonly number[]): void {
  const wrong = counts.find((count) => !Number.isInteger(count) || count < 0);
  if (wrong !== undefined) throw new RangeError(`bench: scale must list numbers of pages, as 0,100, got ${wrong}`);
  const wiki = readWiki();
  console.log('synthetic pages a language; seconds of check and of build; processor time of both, and what each page more takes of it; peak memory of the largest process; built pages; search index in gzip');
  console.log(line(['pages', 'check s', 'build s', 'processor s', 'ms a page', 'memory MB', 'largest KB', 'average KB', 'index KB']));
  const costs: Cost[] = [];
  for (const pages of counts) {
    const cost = costOf(pages, syntheticPages(pages, wiki));
    console.log(line([pages, cost.check.toFixed(1), cost.build.toFixed(1), cost.work.toFixed(1), added(costs.at(-1), cost)?.toFixed(1) ?? '', cost.memory.toFixed(0), cost.largest.toFixed(0), cost.average.toFixed(1), cost.index.toFixed(1)]));
    costs.push(cost);
  }
  const steps = costs.slice(1).map((cost, at) => added(costs[at], cost)!);
  for (const [at, step] of steps.slice(1).entries()) {
    console.log(`growth from ${costs[at + 1]!.pages} to ${costs[at + 2]!.pages}: a page more takes ${(step / steps[at]!).toFixed(2)} times what it took before`);
  }
}

/** Milliseconds of processor time for each page more, both languages together. */
function added(before: Cost | undefined, { pages, work }: Cost): number | undefined {
  return before && (1000 * (work - before.work)) / (pages - before.pages);
}

function costOf(pages: number, texts: Readonly<Record<string, string>>): Cost {
  const project = copyProject(texts);
  try {
    const check = project.run('scripts/wiki.ts', 'check');
    const build = project.run('node_modules/astro/bin/astro.mjs', 'build');
    const files = readdirSync(join(project.folder, 'dist'), { recursive: true, encoding: 'utf8' }).map((file) => join(project.folder, 'dist', file));
    const html = files.filter((file) => file.endsWith('.html')).map((file) => statSync(file).size / 1024);
    const indices = files.filter((file) => /search\/[a-z]+\.json$/.test(file)).map((file) => gzipSync(readFileSync(file), { level: 9 }).length / 1024);
    return {
      pages, check: check.seconds, build: build.seconds, work: check.work + build.work, memory: Math.max(check.memory, build.memory),
      largest: Math.max(...html), average: html.reduce((sum, size) => sum + size, 0) / html.length, index: Math.max(...indices),
    };
  } finally {
    project.remove();
  }
}

const line = (cells: readonly (string | number)[]): string => cells.map((cell) => String(cell).padStart(11)).join('');
