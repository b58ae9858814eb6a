import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { root } from '../../src/build/places.mjs';

/**
 * The product's own modules that are loaded when a module is imported: those behind an `import()` come later, if at all.
 *
 * @param entry - Path from the root.
 */
async function loadedWith(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: 'dist',
    write: false,
    metafile: true,
    // As in the bundle: what is loaded is whole chunks.
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  const { outputs } = metafile;
  const first = Object.keys(outputs).find((file) => outputs[file]?.entryPoint === entry);
  const files = new Set(first === undefined ? [] : [first]);
  // A set's iteration goes on to what is added meanwhile.
  for (const file of files) {
    for (const { path, kind } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && outputs[path]) files.add(path);
    }
  }
  return [...files].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {})).sort();
}

const below = (folder: string) => (file: string) => file.startsWith(folder);

it('reads and checks a guide without what prints, binds and runs examples', async () => {
  const loaded = await loadedWith('src/pipeline.ts');
  expect(loaded).toContain('src/manuscript/read-guide.ts');
  expect(loaded.filter(below('src/press/'))).toEqual([]);
  expect(loaded.filter(below('src/bind/'))).toEqual([]);
  // The record and the rules of a proof belong to reading.
  expect(loaded.filter(below('src/proof/'))).toEqual(['src/proof/record.ts', 'src/proof/rules.ts']);
});

it('runs examples without what prints and binds', async () => {
  const loaded = await loadedWith('src/pipeline/proof.ts');
  expect(loaded).toContain('src/proof/runners/redis/index.ts');
  expect(loaded.filter(below('src/press/'))).toEqual([]);
  expect(loaded.filter(below('src/bind/'))).toEqual([]);
});
