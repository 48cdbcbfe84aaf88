import { readWiki } from '#wiki/disk';

let known: ReturnType<typeof readWiki> | undefined;

/** The wiki as it lies on disk: read once for a build, anew for each request while writing. */
export const wiki = () => (import.meta.env?.DEV ? readWiki() : (known ??= readWiki()));
