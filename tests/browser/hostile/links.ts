import { deflateRawSync } from 'node:zlib';

/** A link that a stranger sends, what the page says of it, and the code that the reader must see. */
export interface HostileLink { readonly name: string; readonly hash: string; readonly says: 'shared' | 'malformed' | 'long'; readonly code?: string }

const packed = (data: Uint8Array | string): string => `#code=v1.huber.${deflateRawSync(data, { level: 9 }).toString('base64url')}`;

/** Texts over which a grammar backtracks or a page lays out for seconds, each repeated up to 64 KB. */
const repeated: readonly (readonly [text: string, times: number])[] = [
  ['a', 65_000], ['a', 8000], ['가', 8000], ['가', 21_000], ['@a', 32_000], ['\n', 65_000], ['1_', 4000], ['1_', 32_000], ['a:(', 21_000], ['function a(', 5900], ['(', 65_000],
  ['/*', 32_000], ['//', 32_000], ['"', 65_000], ["'\\", 32_000], ['`${', 21_000], ['`', 65_000], ['/[', 32_000], ['<a>(', 16_000], ['a<b<', 16_000], ['new a<', 10_000], ['class a ', 8000],
  ['const', 13_000], ['const ', 10_000], ['async ', 10_000], [' ', 65_000], ['\t', 65_000], ['a\n', 32_000], ['=>', 32_000], ['[{a:', 16_000], ['\\u{', 21_000], ['import {', 8000], ['😀', 16_000],
  ['ﷺลุ้ﷺ؈', 3500], ['ﷺลุ้ﷺ؈\n', 3200], ['ﷺ ', 16_000], ['👨‍👩‍👧‍👦', 2600], ['a\u0301\u0316', 13_000], ['\u202e\u2066א', 8000], ['क्ष्म्य', 3000], ['a\u200b', 16_000], ['☎\ufe0f', 10_000], ['</textarea><script>', 3400],
];

const lasting: readonly HostileLink[] = repeated.map(([text, times]) => {
  const code = text.repeat(times).normalize('NFC');
  return { name: `${times} times ${JSON.stringify(text)}`, hash: packed(code), says: 'shared', code };
});

const pile = `a${'\u0301\u0316'.repeat(16_000)}`;

export const links: readonly HostileLink[] = [
  ...lasting,
  { name: '32 000 marks on one letter', hash: packed(pile), says: 'shared', code: pile },
  { name: 'a loop', hash: packed('while (true);'), says: 'shared', code: 'while (true);' },
  { name: 'a request', hash: packed("fetch('SINK/link')"), says: 'shared', code: "fetch('SINK/link')" },
  { name: 'a bomb of 66 MB in 85 KB', hash: packed(new Uint8Array(66_000_000)).slice(0, 89_000), says: 'long' },
  { name: 'a bomb of 1 GB in 1.3 MB', hash: `#code=v1.huber.${'7MEBAQAAAICQ_q_uCAo'.repeat(70_000)}`, says: 'long' },
  { name: 'a character more than 64 KB', hash: packed('x'.repeat(65_537)), says: 'long' },
  { name: 'noise in a long hash', hash: `#code=v1.huber.${'A'.repeat(200_000)}`, says: 'long' },
  { name: 'noise in a short hash', hash: `#code=v1.huber.${'zX9_'.repeat(20_000)}`, says: 'malformed' },
  { name: 'no UTF-8', hash: packed(new Uint8Array(60_000).fill(0xff)), says: 'malformed' },
  { name: 'half a deflate', hash: packed('abcdefgh'.repeat(4000)).slice(0, -3), says: 'malformed' },
  { name: 'a cell that is not there', hash: packed('1').replace('huber', 'a'.repeat(80)), says: 'malformed' },
];
