import type { APIRoute } from 'astro';
import { pageJsonSchema } from '#wiki/record/schema';

/** The page record as JSON Schema, for editors. */
export const GET: APIRoute = () => Response.json(pageJsonSchema());
