import { rolldown, type OutputChunk } from 'rolldown';
import { viteImportGlobPlugin } from 'rolldown/experimental';

/**
 * What nearly every figure loads. Left to itself a bundler writes a file for each set of views that have a module in common:
 * dozens of small ones, which compress badly alone. The few bytes of it that a figure does not use cost less.
 */
const frame = /\/node_modules\/(?:@?preact|d3-array)\/|\/src\/demo\/kit\/(?:figure|plot|state)\/|\/src\/core\/(?:parameter|peak|stable)\.ts$/;

/** Scripts for the browser from `input`, name -> source, split where one is loaded later. `define` says what is known at build. */
export async function bundle(input: Readonly<Record<string, string>>, define: Readonly<Record<string, string>>): Promise<OutputChunk[]> {
  const build = await rolldown({ input, platform: 'browser', transform: { target: 'es2022', define }, plugins: [viteImportGlobPlugin()] });
  const { output } = await build.generate({
    minify: true, comments: false, entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js',
    codeSplitting: { groups: [{ name: 'frame', test: frame }] },
  });
  await build.close();
  return output.filter((file) => file.type === 'chunk');
}
