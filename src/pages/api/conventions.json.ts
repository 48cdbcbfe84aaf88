import type { APIRoute } from 'astro';
import { wiki } from '#site/wiki-on-disk';
import { sourceUrl } from '#wiki/record/source';

/** Every record of where others differ: the input, the calls of both sides, what each gave, and the versions that were asked. */
export const GET: APIRoute = () => {
  const { conventions, sources } = wiki();
  const own = [...conventions].flatMap(([loss, records]) => records.filter((told) => told.loss === loss));
  const told = own.map(({ key, loss, record: { title, why, input = {}, ours, theirs, also = [] }, computed }) => ({
    key, loss, also, title, why, input, ours: { call: ours, value: computed.ours },
    theirs: theirs.map((other, index) => ({ ...other, url: sources[other.source] && sourceUrl(sources[other.source]!), ...computed.theirs[index] })),
  }));
  return new Response(JSON.stringify(told), { headers: { 'content-type': 'application/json' } });
};
