/** Characters or bytes of a piece. Between two pieces a newer order is noticed. */
const size = 1 << 20;

/** A piece of a text, and how much of the whole has been read with it. */
export interface Piece {
  readonly text: string;
  readonly share: number;
}

/** The text of a file in pieces. What is no UTF-8 is read as EUC-KR, in which spreadsheets save Korean; a byte order mark says UTF-16. */
export async function* piecesOf(data: Blob | string): AsyncGenerator<Piece> {
  if (typeof data === 'string') {
    for (let at = 0; at < data.length; at += size) yield { text: data.slice(at, at + size).replace(/^\uFEFF/, ''), share: Math.min(1, (at + size) / data.length) };
    return;
  }
  yield* decoded(data, await encodingOf(data));
}

async function encodingOf(file: Blob): Promise<string> {
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  try {
    for await (const _ of decoded(file, 'utf-8', true));
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'euc-kr';
    throw error;
  }
}

async function* decoded(file: Blob, encoding: string, fatal = false): AsyncGenerator<Piece> {
  const decoder = new TextDecoder(encoding, { fatal });
  for (let at = 0; at < file.size; at += size) {
    const stream = at + size < file.size;
    yield { text: decoder.decode(await file.slice(at, at + size).arrayBuffer(), { stream }), share: Math.min(1, (at + size) / file.size) };
  }
}
