import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

export const weights = ['400', '700'] as const;
export const alphabets = ['latin', 'korean'] as const;
export type FontName = `${(typeof weights)[number]}-${(typeof alphabets)[number]}`;

export const fontNames: readonly FontName[] = weights.flatMap((weight) => alphabets.map((alphabet) => `${weight}-${alphabet}` as const));

const belongs: Readonly<Record<(typeof alphabets)[number], RegExp>> = {
  latin: /[\u0020-\u024f\u2010-\u2026]/u,
  korean: /[\u3000-\u303f\u3130-\u318f\uac00-\ud7a3]/u,
};

/** The serif of the titles, cut down to the letters that `text` uses: a whole Korean font weighs half a megabyte. */
export async function titleFont(name: FontName, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const [weight, alphabet] = name.split('-') as [string, (typeof alphabets)[number]];
  const file = createRequire(import.meta.url).resolve(`@fontsource/gowun-batang/files/gowun-batang-${alphabet}-${weight}-normal.woff2`);
  const letters = [...new Set(text)].filter((letter) => belongs[alphabet].test(letter)).sort().join('');
  return new Uint8Array(await subsetFont(await readFile(file), letters, { targetFormat: 'woff2' }));
}
