import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '#core/card/kinds';
import { readSnippet, snippetLibraries, type PrintedFile, type SnippetLibrary } from './snippet.ts';

/** What a page shows of a loss in another library. */
export interface ShownLibrary {
  readonly library: SnippetLibrary;
  readonly name: string;
  /** the call in one line, where the card has one */
  readonly call: string | undefined;
  /** code that was run, what it printed with which version, and the call that gives the same here */
  readonly snippet: { readonly code: string; readonly ours: string; readonly printed: string; readonly version: string } | undefined;
}

/** The libraries that have the loss, or a recipe for it, in the order that readers ask for them. Files are read below the working folder. */
export function shownLibraries({ id, frameworks }: Pick<Card, 'id' | 'frameworks'>): ShownLibrary[] {
  const folder = join('src/snippets', id);
  const record = existsSync(join(folder, 'printed.json')) ? JSON.parse(readFileSync(join(folder, 'printed.json'), 'utf8')) as PrintedFile : {};
  return (Object.keys(snippetLibraries) as SnippetLibrary[]).flatMap((library): ShownLibrary[] => {
    const [call, printed, file] = [frameworks[library], record[library], join(folder, `in_${library}.py`)];
    if (!call && !printed) return [];
    const snippet = printed && { ...readSnippet(file, readFileSync(file, 'utf8')), printed: printed.printed, version: printed.version };
    return [{ library, name: snippetLibraries[library].name, call, snippet }];
  });
}
