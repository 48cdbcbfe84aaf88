import { readFile } from 'node:fs/promises';
import { rolldown, type OutputChunk, type Plugin } from 'rolldown';
import { viteImportGlobPlugin } from 'rolldown/experimental';

/**
 * What most figures load, as one file. Left to itself a bundler writes a file for each set of views that have a module in
 * common: dozens of small ones, which compress badly alone. The few bytes of it that a figure does not use cost less.
 */
const frame = {
  name: 'frame', minShareCount: 10,
  test: /\/node_modules\/(?:@?preact|d3-array)\/|\/src\/demo\/kit\/(?:figure|plot|state)\/|\/src\/core\/(?:parameter|peak|stable)\.ts$/,
};

/** Whose copy of a loss a module imports: that of its view, of the table of kernels, or of the copy that it is. */
const ownerOf = (importer: string): string | undefined =>
  /\?(.+)$|\/src\/demo\/([^/]+)\/|\/src\/losses\/(kernels)\.ts$/.exec(importer)?.slice(1).find(Boolean);

/**
 * Gives each view, and the table of kernels, copies of the losses that it imports. A module is one to a bundler for all that
 * import it: where one view calls a loss, every other that takes only a line of its file would load it whole.
 */
const ownLosses: Plugin = {
  name: 'own-losses',
  async resolveId(source, importer = '', options) {
    const owner = ownerOf(importer);
    const resolved = owner ? await this.resolve(source, importer, { ...options, skipSelf: true }) : undefined;
    return resolved && /\/src\/losses\/(?!kernels\.)[^/]+\.ts$/.test(resolved.id) ? { ...resolved, id: `${resolved.id}?${owner}` } : resolved;
  },
  load: {
    filter: { id: /\/src\/losses\/.*\?/ },
    handler: async (id) => ({ code: await readFile(id.replace(/\?.*/, ''), 'utf8'), moduleType: 'ts' }),
  },
};

/** Scripts for the browser from `input`, name -> source, split where one is loaded later. `define` says what is known at build. */
export async function bundle(input: Readonly<Record<string, string>>, define: Readonly<Record<string, string>>): Promise<OutputChunk[]> {
  const plugins = [ownLosses, viteImportGlobPlugin()];
  const build = await rolldown({ input, plugins, platform: 'browser', transform: { target: 'es2022', define } });
  const names = '[name]-[hash].js';
  const { output } = await build.generate({
    minify: true, comments: false, entryFileNames: names, chunkFileNames: names, codeSplitting: { groups: [frame] },
  });
  await build.close();
  return output.filter((file) => file.type === 'chunk');
}
