import { readFile, readdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/** Drops from the built style sheets the rules of KaTeX that no formula of the site uses: two thirds of them. */
export function usedKatexRules(): AstroIntegration {
  return {
    name: 'used-katex-rules',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const files = await readdir(dir, { recursive: true });
        const used = new Set<string>();
        for (const file of files.filter((name) => name.endsWith('.html'))) collectClasses(await readFile(new URL(file, dir), 'utf8'), used);
        for (const file of files.filter((name) => name.endsWith('.css'))) {
          const url = new URL(file, dir);
          await writeFile(url, withoutUnused(await readFile(url, 'utf8'), used));
        }
      },
    },
  };
}

function collectClasses(html: string, used: Set<string>): void {
  for (const [, names] of html.matchAll(/\bclass="([^"]*)"/g)) for (const name of names!.split(/\s+/)) used.add(name);
}

/** Fonts of KaTeX that only formulas with one of these classes are set in. */
const needs: readonly (readonly [font: RegExp, classes: readonly string[]])[] = [
  [/Caligraphic/, ['mathcal']], [/Fraktur/, ['mathfrak']], [/SansSerif/, ['mathsf', 'textsf']], [/Script/, ['mathscr']],
  [/Typewriter/, ['mathtt', 'texttt']], [/AMS/, ['amsrm', 'mathbb']], [/Bold/, ['mathbf', 'textbf', 'boldsymbol']],
];

const isNeeded = (face: string, used: ReadonlySet<string>): boolean =>
  needs.every(([font, classes]) => !font.test(face) || classes.some((name) => used.has(name)));

/** The style sheet without fonts of unused alphabets, and without selectors that begin with `.katex` and ask for a class that is not there. */
export function withoutUnused(css: string, used: ReadonlySet<string>): string {
  const isUsed = (selector: string) => !selector.trim().startsWith('.katex') || [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].every(([, name]) => used.has(name!));
  const faces = css.replace(/@font-face\{[^}]*KaTeX_[^}]*\}/g, (face) => (isNeeded(face, used) ? face : ''));
  return faces.replace(/([^{}@;]*\.katex[^{}@;]*)\{([^{}]*)\}/g, (_, selectors: string, body: string) => {
    const kept = selectors.split(',').filter(isUsed);
    return kept.length ? `${kept.join(',')}{${body}}` : '';
  });
}
