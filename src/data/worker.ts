import { analyses, constants } from './analysis.ts';
import { takesMeaning } from './apply.ts';
import type { ColumnLoss } from './losses.ts';
import { piecesOf } from './pieces.ts';
import type { Order, Told } from './protocol.ts';
import { readPieces } from './read.ts';

/** Lets a newer order in. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** An order that a newer one has overtaken. */
const overtaken = new Error('overtaken');

/** Answers orders with what these losses say. The data stays in this worker: it asks nothing of the network. */
export function serve(losses: readonly ColumnLoss[]): void {
  let latest = 0;
  addEventListener('message', async ({ data: order }: MessageEvent<Order>) => {
    latest = order.order;
    const say = async (told: Told): Promise<void> => {
      postMessage({ order: order.order, ...told });
      await rest();
      if (order.order !== latest) throw overtaken;
    };
    try {
      await answer(losses, order, say);
    } catch (error) {
      if (error !== overtaken) postMessage({ order: order.order, type: 'problem', problem: 'unreadable' });
    }
  });
}

async function answer(losses: readonly ColumnLoss[], { data, choices }: Order, say: (told: Told) => Promise<void>): Promise<void> {
  const read = await readPieces(noticed(piecesOf(data), say), choices);
  if ('problem' in read) return say({ type: 'problem', ...read });
  await say({ type: 'reading', reading: read.reading });
  const given = { table: read.table, facts: read.facts, meaning: read.reading.meaning };
  const all = losses.filter((loss) => takesMeaning(loss, given.meaning)).length;
  let done = 0;
  const refused = new Set<string>();
  for (const result of analyses(losses, given)) {
    if ('refusal' in result) refused.add(result.id);
    await say({ type: 'result', result });
    await say({ type: 'progress', share: 0.3 + (0.3 * ++done) / all });
  }
  const fitting = losses.filter(({ id }) => !refused.has(id));
  done = 0;
  for (const constant of constants(fitting, given)) {
    await say({ type: 'constant', constant });
    await say({ type: 'progress', share: 0.6 + (0.4 * ++done) / all });
  }
  await say({ type: 'done' });
}

/** The same pieces, each told of as it is read. */
async function* noticed<P extends { readonly share: number }>(pieces: AsyncIterable<P>, say: (told: Told) => Promise<void>): AsyncGenerator<P> {
  for await (const piece of pieces) {
    yield piece;
    await say({ type: 'progress', share: 0.3 * piece.share });
  }
}
