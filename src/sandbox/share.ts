/** A cell's code in the hash of a link: `#code=v1.<cell>.<deflate-raw, base64url>`. It never reaches a server. */
import { caps } from './protocol.ts';

export interface Shared { readonly cell: string; readonly code: string }

const prefix = '#code=';

/** Is this hash a shared cell, well formed or not? */
export const isShared = (hash: string): boolean => hash.startsWith(prefix);

/** The hash that carries `code`. */
export async function share({ cell, code }: Shared): Promise<string> {
  const stream = new Blob([code.normalize('NFC')]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `${prefix}v1.${cell}.${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** What a hash carries. Undefined for anything malformed, for text that is not UTF-8, and for more than 64 KB inflated. */
export async function unshare(hash: string): Promise<Shared | undefined> {
  const match = /^#code=v1\.([a-z0-9-]{1,80})\.([\w-]+)$/.exec(hash);
  if (!match) return undefined;
  try {
    const binary = atob(match[2]!.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const code = await inflate(bytes);
    return code === undefined ? undefined : { cell: match[1]!, code: code.normalize('NFC') };
  } catch {
    return undefined;
  }
}

/** Inflates step by step, so that a bomb is dropped after 64 KB and never held. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
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
