import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../src/build/places.mjs';
import { type Outcome, temporaryFolder } from './command-line.js';

/** A checkout of its own, whose code can be changed and built: what is installed is that of this one. */
let checkout: string;

beforeAll(async () => {
  checkout = await temporaryFolder(afterAll);
  for (const part of ['src', 'templates', 'styles', 'package.json', 'tsconfig.json', 'tsconfig.build.json'])
    await cp(join(root, part), join(checkout, part), { recursive: true });
  await cp(join(root, 'test', 'fixtures', 'tea'), join(checkout, 'content', 'tea'), { recursive: true });
  const installed = join(root, 'node_modules');
  await mkdir(join(checkout, 'node_modules'));
  // All but the notes on finished work, which are this checkout's.
  for (const name of (await readdir(installed)).filter((each) => each !== '.cache'))
    await symlink(join(installed, name), join(checkout, 'node_modules', name));
  await bundle();
});

async function bundle(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(checkout, 'src', 'build', 'bundle.mjs')], { cwd: checkout });
}

/** Changes what a build does last, so that every part which leads there gets another name. */
async function changeCode(): Promise<void> {
  await appendFile(join(checkout, 'src', 'pipeline', 'render-artifacts.ts'), "\nconsole.assert(true, 'changed');\n");
}

/** A program that has loaded the API, and builds a guide only when it is told to. */
async function startProgram(): Promise<{ goOn: () => Promise<Outcome> }> {
  const file = join(checkout, 'program.mjs');
  const api = pathToFileURL(join(checkout, 'dist', 'index.js')).href;
  await writeFile(
    file,
    `import { once } from 'node:events';
     import { build } from '${api}';
     console.log('loaded');
     await once(process.stdin, 'data');
     const { artifacts } = await build({ guide: 'content/tea', formats: ['html'] });
     console.log(artifacts.length + ' made');
     process.exit();`,
  );
  const child = spawn(process.execPath, [file], { cwd: checkout, stdio: ['pipe', 'pipe', 'pipe'] });
  const [heard, said] = [{ stdout: '', stderr: '' }, once(child.stdout, 'data')];
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      heard[name] += text;
    });
  await said;
  return {
    goOn: async () => {
      child.stdin.write('now\n');
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, ...heard };
    },
  };
}

const scripts = async () => (await readdir(join(checkout, 'dist'))).filter((file) => file.endsWith('.js')).sort();

describe('a build of the code while a program runs from it', () => {
  it('takes nothing from under the program', async () => {
    const before = await scripts();
    const { goOn } = await startProgram();
    await changeCode();
    await bundle();
    const after = await scripts();
    // Else this would show nothing: what the program has yet to load is no part of the new build.
    expect(after.length).toBeGreaterThan(before.length);
    expect(await goOn()).toEqual({ code: 0, stdout: 'loaded\n1 made\n', stderr: '' });
    expect(await (await startProgram()).goOn()).toMatchObject({ code: 0 });
  });
});
