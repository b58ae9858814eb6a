import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npmCommand } from '../../src/build/npm.mjs';
import { pinnedNode, root } from '../../src/build/places.mjs';
import { builtCode } from '../support/built-code.js';

const execute = promisify(execFile);

/** The Node lines that package.json's `engines` names. */
const nodes = [
  ['22', join(root, 'node_modules', 'node22', 'bin', 'node')],
  ['24', pinnedNode(root)],
] as const;

/** What the package may hold, beside what every package does. */
const shipped = /^(dist|templates|styles)\/|^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;

let folder: string;
let tarball: string;
let files: { readonly path: string; readonly mode: number }[];
/** Bytes of the tarball. */
let size: number;

/** Runs npm, or with `npx` a program of the empty project, by a Node whose folder is put first on the path. */
async function run(node: string, command: string, args: readonly string[], cwd: string) {
  const path = [dirname(node), process.env.PATH].join(delimiter);
  // npm hands its settings down by npm_… variables: the empty project has none of this checkout's.
  const own = Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_'));
  return execute(command, args, { cwd, env: { ...Object.fromEntries(own), PATH: path } });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-package-'));
  const npm = npmCommand(['pack', '--ignore-scripts', '--json', '--pack-destination', folder]);
  const { stdout } = await execute(npm.command, npm.args, { cwd: root });
  const [packed] = JSON.parse(stdout) as [{ filename: string; size: number; files: { path: string; mode: number }[] }];
  tarball = join(folder, packed.filename);
  ({ files, size } = packed);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the tarball', () => {
  it('holds the program, its types, its templates and its styles', () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/cli.js',
        'dist/index.js',
        'dist/index.d.ts',
        'templates/starter/guide.yaml',
        'LICENSE',
      ]),
    );
    expect(paths.filter((path) => path.startsWith('styles/'))).not.toEqual([]);
  });

  it('holds nothing else: no tests, no sources, no content but the starter', () => {
    const paths = files.map(({ path }) => path);
    expect(paths.filter((path) => !shipped.test(path) || /\.test\.|\.map$/.test(path))).toEqual([]);
  });

  it('has no code that asks for the name of its file as CommonJS did: there it would stop', async () => {
    const code = files.filter(({ path }) => /^dist\/[^/]*\.js$/.test(path));
    expect(code.length).toBeGreaterThan(5);
    const texts = await Promise.all(code.map(({ path }) => readFile(join(builtCode, '..', path), 'utf8')));
    const asking = code.filter((_, at) => /\b__(?:file|dir)name\b/.test(texts[at] ?? ''));
    expect(asking.map(({ path }) => path)).toEqual([]);
  });

  it('weighs no more than 1,510 kB, which is a tenth more than it does', () => {
    expect(size / 1000).toBeLessThan(1_510);
    expect(size / 1000).toBeGreaterThan(900);
  });

  it('has a command that can be run', () => {
    expect(files.find(({ path }) => path === 'dist/cli.js')?.mode).toBe(0o755);
  });
});

describe('installed into an empty folder', () => {
  let project: string;

  beforeAll(async () => {
    project = join(folder, 'project');
    await mkdir(project);
    // Without one npm looks for a project in the folders above, and would install into that.
    await writeFile(join(project, 'package.json'), '{ "private": true }');
    const args = ['install', '--no-audit', '--no-fund', tarball];
    await run(pinnedNode(root), 'npm', args, project);
  }, 300_000);

  /** Compiles a program of the project as strictly as a user may, and gives what the compiler says: nothing. */
  async function compiled(program: string): Promise<string> {
    const types = join(root, 'node_modules', '@types');
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2024'];
    const typeRoots = ['--typeRoots', types, '--types', 'node'];
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    return (await run(pinnedNode(root), 'node', [compiler, ...options, ...typeRoots, program], project)).stdout;
  }

  /** The indented lines below the heading "Library". */
  async function programOfReadme(): Promise<string> {
    const [, library = ''] = (await readFile(join(root, 'README.md'), 'utf8')).split('## Library\n');
    return library
      .split('\n')
      .flatMap((line) => /^ {4}(.*)$/.exec(line)?.[1] ?? [])
      .join('\n');
  }

  // Programs of users, each written, compiled and then run here, belong below.
  it('has types that a strict compiler takes', async () => {
    await copyFile(join(import.meta.dirname, '../fixtures/program/render.mts'), join(project, 'render.mts'));
    await writeFile(
      join(project, 'use.mts'),
      `import { type BuildResult, build, check, defineConfig, readGuide, ToolError } from 'prepbook';
export const config = defineConfig({});
export const result: BuildResult = await build({ guide: 'redis', select: { levels: ['mid'] }, formats: ['pdf'] });
export const { errors } = await check({ guide: 'redis' });
export const code = (error: unknown) => (error instanceof ToolError ? error.exitCode : 70);
const { guide } = await readGuide('redis');
export const level: string | undefined = guide?.sections[0]?.questions[0]?.level;
// @ts-expect-error: lines are counted
await build({ layout: 'quiz', options: { lines: 'many' } });
`,
    );
    expect(await compiled('use.mts')).toBe('');
    expect(await compiled('render.mts')).toBe('');
    await writeFile(join(project, 'readme.mts'), await programOfReadme());
    expect(await compiled('readme.mts')).toBe('');
  });

  describe.each(nodes)('under Node %s', (line, node) => {
    it('renders a guide from memory to bytes for a program of twenty lines', async () => {
      await copyFile(join(import.meta.dirname, '../fixtures/program/render.mts'), join(project, 'render.mts'));
      const { stdout } = await run(node, 'node', ['render.mts'], project);
      expect(stdout.split('\n')).toEqual(['tea.html true', 'tea.epub true', 'true', '']);
    });

    it('runs the program that the README shows', async () => {
      await writeFile(join(project, 'readme.mts'), await programOfReadme());
      await run(node, 'node', ['readme.mts'], project);
      expect(await readFile(join(project, 'tea.html'), 'utf8')).toContain('Leaves in hot water.');
      expect((await readFile(join(project, 'tea.epub'))).byteLength).toBeGreaterThan(1_000);
    });

    it('is started by that Node', async () => {
      const { stdout } = await run(node, 'npx', ['node', '--version'], project);
      expect(stdout).toMatch(new RegExp(`^v${line}\\.`));
    });

    it('tells its version', async () => {
      const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
      const { stdout } = await run(node, 'npx', ['prepbook', '--version'], project);
      expect(stdout.trim()).toBe(version);
    });

    it('shows the examples of its rules', async () => {
      const { stdout } = await run(node, 'npx', ['prepbook', 'rules', 'answer-present'], project);
      expect(stdout).toMatch(/^Fails at line \d+:$/m);
    });

    it('starts a guide and makes its three books', async () => {
      const guide = `my-guide-${line}`;
      await run(node, 'npx', ['prepbook', 'init', guide], project);
      await run(node, 'npx', ['prepbook', 'build', guide], project);
      const made = await readdir(join(project, 'output', guide));
      expect(made.toSorted()).toEqual(['manifest.json', `${guide}.epub`, `${guide}.html`, `${guide}.pdf`]);
      const start = async (file: string) =>
        (await readFile(join(project, 'output', guide, file))).subarray(0, 15).toString('latin1');
      expect(await start(`${guide}.pdf`)).toMatch(/^%PDF-/);
      expect(await start(`${guide}.epub`)).toMatch(/^PK/);
      expect(await start(`${guide}.html`)).toMatch(/^<!doctype html>/i);
    }, 180_000);

    it('can be imported', async () => {
      await writeFile(
        join(project, 'use.mjs'),
        "import { build, check, defineConfig } from 'prepbook';\nconsole.log(typeof build, typeof check, typeof defineConfig);",
      );
      const { stdout } = await run(node, 'node', ['use.mjs'], project);
      expect(stdout.trim()).toBe('function function function');
    });
  });
});
