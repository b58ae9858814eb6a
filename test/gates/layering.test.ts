import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import config from '../../.dependency-cruiser.js';
import { root } from '../../src/build/places.mjs';
import { cruiseSource } from './cruise.js';

/** A small house in which every import is allowed: every kind of room, and ways that must stay open. */
const sound: Readonly<Record<string, string>> = {
  'package.json':
    '{ "name": "house", "type": "module", "dependencies": {}, "devDependencies": { "only-for-work": "1" } }',
  'node_modules/only-for-work/package.json': '{ "name": "only-for-work", "version": "1.0.0", "main": "index.js" }',
  'node_modules/only-for-work/index.js': 'export const work = 1;',
  'src/guide/guide.ts': 'export const guide = 1;\nexport type Guide = number;',
  'src/diagnostics/report.ts':
    "import type { Guide } from '../guide/guide.js';\nexport const report = (guide: Guide) => guide;",
  'src/manuscript/index.ts': "export { read } from './sources/folder-source.js';",
  'src/manuscript/sources/folder-source.ts':
    "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
  'src/edit/index.ts': "import { guide } from '../guide/guide.js';\nexport const edit = guide;",
  'src/layout/index.ts':
    "import { report } from '../diagnostics/report.js';\nimport { pages } from '../paginate/pages.js';\nexport const layout = [report, pages];",
  'src/paginate/flow.ts': 'export const flow = 1;',
  'src/bank/index.ts': "import { guide } from '../guide/guide.js';\nexport const bank = guide;",
  'src/draw/index.ts': "import type { Guide } from '../guide/guide.js';\nexport const draw = (guide: Guide) => guide;",
  'src/paginate/pages.ts': "import { guide } from '../guide/guide.js';\nexport const pages = guide;",
  'src/press/index.ts':
    "import { spawn } from 'node:child_process';\nimport { flow } from '../paginate/flow.js';\nexport const press = [spawn, flow];",
  'src/bind/index.ts': 'export const bind = 1;',
  'src/proof/index.ts': "export { engine as proof } from './runners/redis/index.js';",
  'src/proof/runners/redis/index.ts': "export { engine } from './servers/engine.js';",
  'src/proof/runners/redis/servers/engine.ts': 'export const engine = 1;',
  'src/write/index.ts': 'export const write = 1;',
  'src/web/page.ts': 'export const page = 1;',
  'src/build/start.mjs': 'export const start = 1;',
  'src/pipeline.ts':
    "import { read } from './manuscript/index.js';\nimport { press } from './press/index.js';\nexport const pipeline = [read, press];",
  'src/config.ts': 'export const config = 1;',
  'src/index.ts': "export { pipeline } from './pipeline.js';",
  'src/commands/build.ts': "import { pipeline } from '../pipeline.js';\nexport const build = pipeline;",
  'src/cli.ts': "import { build } from './commands/build.js';\nexport const cli = build;",
};

/** For each rule the imports that it must catch, by the file that they are planted in. */
const planted: Readonly<Record<string, readonly [file: string, line: string][]>> = {
  'manuscript-stands-alone': [
    ['src/manuscript/index.ts', "import '../edit/index.js';"],
    ['src/manuscript/index.ts', "import type {} from '../layout/index.js';"],
  ],
  'edit-stands-alone': [
    ['src/edit/index.ts', "import '../manuscript/index.js';"],
    ['src/edit/index.ts', "import '../paginate/pages.js';"],
  ],
  'layout-stands-alone': [['src/layout/index.ts', "export * from '../edit/index.js';"]],
  'press-stands-alone': [['src/press/index.ts', "const layout = await import('../layout/index.js');"]],
  'bind-stands-alone': [['src/bind/index.ts', "import '../layout/index.js';"]],
  'proof-stands-alone': [['src/proof/index.ts', "import '../write/index.js';"]],
  'write-stands-alone': [['src/write/index.ts', "import '../bind/index.js';"]],
  'bank-stands-alone': [['src/bank/index.ts', "import '../manuscript/index.js';"]],
  'draw-stands-alone': [['src/draw/index.ts', "import '../layout/index.js';"]],
  'guide-imports-nothing': [['src/guide/guide.ts', "import type {} from '../index.js';"]],
  'subjects-behind-their-runners': [['src/proof/index.ts', "import './runners/redis/servers/engine.js';"]],
  'diagnostics-know-the-guide-only': [['src/diagnostics/report.ts', "import type {} from '../index.js';"]],
  'pages-are-chosen-on-data': [['src/paginate/pages.ts', "import type {} from '../diagnostics/report.js';"]],
  'only-the-pipeline-knows-the-stages': [
    ['src/index.ts', "import './write/index.js';"],
    ['src/index.ts', "import './paginate/pages.js';"],
  ],
  'commands-stand-on-the-api': [['src/commands/build.ts', "import type {} from '../config.js';"]],
  'only-the-command-line-runs-commands': [['src/index.ts', "import type {} from './commands/build.js';"]],
  'browser-code-stays-in-the-browser': [['src/index.ts', "import './web/page.js';"]],
  'build-scripts-stand-apart': [['src/build/start.mjs', "import '../pipeline.js';"]],
  'product-without-build-scripts': [['src/index.ts', "import './build/start.mjs';"]],
  'outside-world-in-named-places': [
    ['src/edit/index.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/edit/index.ts', "import { readFileSync } from 'fs';"],
    ['src/bind/index.ts', "import { get } from 'node:https';"],
    ['src/layout/index.ts', "import { exec } from 'node:child_process';"],
    ['src/manuscript/index.ts', "import { statSync } from 'node:fs';"],
    ['src/guide/guide.ts', "import { connect } from 'node:net';"],
  ],
  'no-cycles': [
    ['src/manuscript/sources/folder-source.ts', "import '../index.js';"],
    ['src/manuscript/sources/folder-source.ts', "import type {} from '../index.js';"],
  ],
  'imports-resolve': [['src/edit/index.ts', "import './gone.js';"]],
  'runtime-dependencies-only': [['src/edit/index.ts', "import 'only-for-work';"]],
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-layers-'));
  await Promise.all(Object.entries(sound).map(([file, text]) => put(file, text)));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(file: string, text: string): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

describe('the layers', () => {
  it('have no breach in a sound house', async () => {
    const sources = Object.keys(sound).filter((file) => file.startsWith('src/'));
    expect(await cruiseSource(folder)).toEqual({ violations: [], modules: sources.length });
  });

  it('have each of their rules tried below', () => {
    expect(Object.keys(planted).toSorted()).toEqual(config.forbidden.map(({ name = '' }) => name).toSorted());
  });

  describe.each(Object.entries(planted))('%s', (rule, plants) => {
    it.each(plants)('catches in %s: %s', async (file, line) => {
      await put(file, `${sound[file]}\n${line}\n`);
      const { violations } = await cruiseSource(folder);
      const rules = [...new Set(violations.map((violation) => violation.rule))];
      expect(rules).toEqual([rule]);
    });
  });
});

describe('the gate', () => {
  // A cruise that reads nothing finds nothing, too: so it did with a compiler that the tool does not know.
  it('reads the whole of src', async () => {
    const { modules } = await cruiseSource(root);
    expect(modules).toBeGreaterThan(150);
  });
});
