import { readFile } from 'node:fs/promises';
import { inlineScript } from './live-scripts.ts';

/** What a page runs at once: theme and menu, the answers in its address, and what waits for the first use of a live part. */
const parts = ['site/page', 'choose/answers', 'cell/loader', 'demo/watch'];

/** The one inline script of every page of the wiki. */
export async function pageScript(): Promise<string> {
  const sources = await Promise.all(parts.map((part) => readFile(`src/components/${part}.js`, 'utf8')));
  return inlineScript(sources.join('\n'));
}

/** The inline script of a listing: the reader's choice of light or dark, before anything is painted. */
export const themeScript = "try { const t = localStorage.getItem('theme'); if (t === 'light' || t === 'dark') document.documentElement.dataset.theme = t } catch {}";

/** Every inline script that the site writes. The policy of a page allows these, and none that came into its HTML otherwise. */
export const inlineScripts = async (): Promise<string[]> => [await pageScript(), themeScript];
