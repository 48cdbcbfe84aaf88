/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** the page being built; set by the route, read by the tags in its prose */
    entry?: import('./wiki/entry.ts').Entry;
    /** names of its numbers whose code stands on it already */
    numbers?: Set<string>;
    /** what it cited already, and where in it */
    citations?: string[];
  }
}

declare module 'subset-font' {
  /** The font cut down to the letters of `text`. */
  export default function subsetFont(font: Uint8Array, text: string, options: { targetFormat: 'woff2' }): Promise<Uint8Array>;
}
