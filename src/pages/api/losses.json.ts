import type { APIRoute } from 'astro';
import { cards } from '#cards/index';

const plain = (_: string, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value);

/** Every card but its functions: names, formula, parameters, properties, conventions, edges. Infinities and NaN as text. */
export const GET: APIRoute = () => new Response(JSON.stringify(cards, plain), { headers: { 'content-type': 'application/json' } });
