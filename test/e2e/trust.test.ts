import { access, chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepbook, steady, teaHouse } from './command-line.js';

/** A program that leaves a file behind. */
const planted = (folder: string) =>
  `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(join(folder, 'ran'))}, '');\nexport default {};\n`;

const hasRun = (folder: string) =>
  access(join(folder, 'ran')).then(
    () => true,
    () => false,
  );

const commands = [['check'], ['list'], ['release'], ['proof', '--only', 'choose-tea'], ['build', '--format', 'html']];

describe('a folder that a stranger has filled', () => {
  it('runs no configuration that nobody names, and says that it is there', async () => {
    const folder = await teaHouse();
    await writeFile(join(folder, 'prepbook.config.mjs'), planted(folder));
    for (const args of commands) {
      const { stderr } = await prepbook(args, { cwd: folder });
      expect(stderr).toContain('prepbook.config.mjs lies here and is not run');
      expect(await hasRun(folder), args.join(' ')).toBe(false);
    }
    const quiet = await prepbook(['build', '--format', 'html', '--quiet'], { cwd: folder });
    expect(quiet.stderr).toBe('');
    const named = await prepbook(['check', '--config', 'prepbook.config.mjs'], { cwd: folder });
    expect(steady(named.stderr, folder)).toMatchInlineSnapshot(`
      "Reading the guide
      "
    `);
    expect(await hasRun(folder)).toBe(true);
  });

  it('runs no git, which would run what the folder’s own settings name', async () => {
    const folder = await teaHouse();
    const programs = join(folder, 'programs');
    await mkdir(programs);
    await writeFile(join(programs, 'git'), `#!/bin/sh\ntouch '${join(folder, 'ran')}'\n`);
    await chmod(join(programs, 'git'), 0o755);
    await mkdir(join(folder, 'content', 'tea', '.git'));
    const env = { PATH: `${programs}:${process.env.PATH}` };
    for (const args of commands) await prepbook(args, { cwd: folder, env });
    expect(await hasRun(folder)).toBe(false);
  });
});

describe('a configuration in a project for CommonJS', () => {
  it('is told what to write where it cannot be loaded', async () => {
    const folder = await teaHouse();
    const files = {
      'mine.cjs': `import 'node:fs';\nexport default {};`,
      'mine.mjs': `module.exports = {};`,
      'mine.ts': `enum Tea { Green }\nexport default { remarkPlugins: [Tea] };`,
      'own.mjs': `import { defineConfig } from 'prepbook';\nexport default defineConfig({});`,
    };
    const told: string[] = [];
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
      const { stderr } = await prepbook(['check', '--config', name], { cwd: folder });
      // Node adds a warning of its own to one of them, with its number of the process.
      told.push(stderr.replace(/^\(.*\n/gm, ''));
    }
    expect(steady(told.join('\n'), folder)).toMatchInlineSnapshot(`
      "Reading the guide
      error: mine.cjs cannot be loaded: Cannot use import statement outside a module
      hint: Files with \`import\` and \`export\` are named .mjs, or .mts in TypeScript.

      Reading the guide
      error: mine.mjs cannot be loaded: module is not defined in ES module scope
      hint: Write \`import\` and \`export default\`, or name the file .cjs.

      Reading the guide
      error: mine.ts cannot be loaded: TypeScript enum is not supported in strip-only mode
      hint: Node takes types away and compiles nothing: do without enum, namespace and parameter properties.

      Reading the guide
      error: own.mjs cannot be loaded: Cannot find package 'prepbook' imported from <folder>/own.mjs
      hint: Install it there (npm install --save-dev prepbook), or export a plain object: export default { remarkPlugins: [] }
      "
    `);
  });

  it.each([
    [
      'mine.ts',
      `import type { Plugin } from 'unified';\nconst plugins: Plugin[] = [];\nexport default { remarkPlugins: plugins };`,
    ],
    ['mine.js', `import { own } from './own.js';\nexport default { remarkPlugins: [own] };`],
    ['mine.mts', `const list: unknown[] = [];\nexport default { remarkPlugins: list };`],
    [
      'mine.cjs',
      `const { basename } = require('node:path');\nmodule.exports = { remarkPlugins: [() => { basename('/'); }] };`,
    ],
    ['old.js', `module.exports = { remarkPlugins: [] };`],
  ])('%s is loaded', async (name, text) => {
    const folder = await teaHouse();
    await writeFile(join(folder, 'package.json'), '{ "name": "mine", "type": "commonjs" }');
    await writeFile(join(folder, 'own.js'), 'export const own = () => {};');
    await writeFile(join(folder, name), text);
    const { code, stdout, stderr } = await prepbook(['check', '--config', name], { cwd: folder });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: expect.stringContaining('No problems'),
      stderr: 'Reading the guide\n',
    });
  });
});
