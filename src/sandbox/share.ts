/** A cell's code in the hash of a link: `#code=v1.<cell>.<deflate-raw, base64url>`. It never reaches a server. */
import { caps } from './protocol.ts';

export interface Shared { readonly cell: string; readonly code: string }

const prefix = '#code=';
/** The hash of 64 KB that cannot be compressed is shorter. */
const longestHash = 90_000;
/** So few bytes inflate to 264 KB at most: a bomb is noticed before it is large. */
const slice = 256;

/** Is this hash a shared cell, well formed or not? */
export const isShared = (hash: string): boolean => hash.startsWith(prefix);

/** Marks piled on one letter are left as they are: to put thousands in order takes seconds. */
const composed = (text: string): string => (/\p{M}{31}/u.test(text) ? text : text.normalize('NFC'));

/** The hash that carries `code`; undefined for more than 64 KB. */
export async function share({ cell, code }: Shared): Promise<string | undefined> {
  const text = new Blob([composed(code)]);
  if (text.size > caps.code) return undefined;
  const bytes = new Uint8Array(await new Response(text.stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `${prefix}v1.${cell}.${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** What a hash carries: `long` for more than 64 KB inflated, `malformed` for anything else that is no code in UTF-8. */
export async function unshare(hash: string): Promise<Shared | 'malformed' | 'long'> {
  if (hash.length > longestHash) return 'long';
  const match = /^#code=v1\.([a-z0-9-]{1,80})\.([\w-]+)$/.exec(hash);
  if (!match) return 'malformed';
  try {
    const binary = atob(match[2]!.replaceAll('-', '+').replaceAll('_', '/'));
    const code = await inflate(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
    return code === undefined ? 'long' : { cell: match[1]!, code: composed(code) };
  } catch {
    return 'malformed';
  }
}

/** Inflates step by step, so that a bomb is dropped after 64 KB and never held. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const reader = inSlices(bytes).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > caps.code) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function inSlices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, (at += slice)));
      else controller.close();
    },
  });
}
