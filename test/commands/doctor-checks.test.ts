import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDiagrams } from '../../src/commands/doctor/diagrams.js';
import { checkDisk, judgeSpace } from '../../src/commands/doctor/disk.js';
import { checkFonts } from '../../src/commands/doctor/fonts.js';
import { checkNode } from '../../src/commands/doctor/node.js';
import { checkTools } from '../../src/commands/doctor/tools.js';
import { checkWriteAccess } from '../../src/commands/doctor/write-access.js';
import { ownPackage, packageRoot } from '../../src/product.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-doctor-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('Node', () => {
  it.each([
    ['v24.21.0', 'ok'],
    ['v25.1.0', 'warn'],
    ['v20.20.2', 'fail'],
  ])('%s: %s', (version, status) => {
    expect(checkNode(version, '^22.22.2 || ^24.15').status).toBe(status);
  });

  it('names the lines that are supported', () => {
    expect(checkNode('v20.20.2', '^22.22.2 || ^24.15')).toMatchInlineSnapshot(`
      {
        "hint": "Prepbook is made for Node 22 (from 22.22.2) or Node 24 (from 24.15).",
        "message": "v20.20.2 is too old",
        "name": "Node",
        "status": "fail",
      }
    `);
  });
});

describe('fonts', () => {
  it('are there, as this package stands', () => {
    expect(checkFonts(packageRoot(), ownPackage())).toMatchObject({ status: 'ok', message: /all \d+ families/ });
  });

  it('that every book needs are missed', () => {
    const packages = { dependencies: { '@fontsource/lost': '1', zod: '1' }, peerDependencies: {} };
    expect(checkFonts(packageRoot(), packages)).toMatchInlineSnapshot(`
      {
        "hint": "Install Prepbook anew, or: npm i --no-save @fontsource/lost",
        "message": "missing: lost",
        "name": "Fonts",
        "status": "fail",
      }
    `);
  });

  it('of some languages may be absent', () => {
    const packages = { dependencies: {}, peerDependencies: { '@fontsource/lost': '1' } };
    expect(checkFonts(packageRoot(), packages)).toMatchInlineSnapshot(`
      {
        "hint": "Only guides in these languages need them: npm i --no-save @fontsource/lost",
        "message": "all 0 families are there; without lost",
        "name": "Fonts",
        "status": "ok",
      }
    `);
  });
});

describe('diagrams', () => {
  const drawn = { language: 'dot', found: { name: '@viz-js/viz', version: '3.31.0' }, proposed: '@viz-js/viz' };
  const lost = { language: 'mermaid', found: undefined, proposed: 'mermaid' };

  it('say what draws them', () => {
    expect(checkDiagrams(packageRoot(), [drawn])).toEqual({
      name: 'Diagrams',
      status: 'ok',
      message: 'dot is drawn by @viz-js/viz 3.31.0',
    });
  });

  it('that nothing draws are no failure', () => {
    expect(checkDiagrams(packageRoot(), [lost, drawn])).toMatchInlineSnapshot(`
      {
        "hint": "Only guides with such diagrams need it: npm i --no-save mermaid",
        "message": "dot is drawn by @viz-js/viz 3.31.0; nothing draws mermaid",
        "name": "Diagrams",
        "status": "ok",
      }
    `);
  });
});

describe('write access', () => {
  it('is tried where the folder would be made, and leaves nothing behind', async () => {
    const target = join(folder, 'a', 'b');
    expect(await checkWriteAccess('Output', target)).toEqual({
      name: 'Output',
      status: 'ok',
      message: `${target} can be written`,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('fails where there is a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await checkWriteAccess('Output', file)).toMatchObject({ status: 'fail', message: /ENOTDIR/ });
  });
});

describe('disk', () => {
  it('is judged by what is free', () => {
    expect([judgeSpace(2e9), judgeSpace(200e6), judgeSpace(3e6)]).toMatchInlineSnapshot(`
      [
        {
          "message": "2.0 GB free",
          "name": "Disk",
          "status": "ok",
        },
        {
          "hint": "Free some space: 500 MB are plenty.",
          "message": "200 MB free",
          "name": "Disk",
          "status": "warn",
        },
        {
          "hint": "Free some space: 500 MB are plenty.",
          "message": "3.0 MB free",
          "name": "Disk",
          "status": "fail",
        },
      ]
    `);
  });

  it('is looked at where the folder would be made', async () => {
    expect(await checkDisk(join(folder, 'a', 'b'))).toMatchObject({ name: 'Disk', message: /^[\d.]+ [KMGT]?B free$/ });
  });
});

describe('tools', () => {
  it('are looked for on the path', async () => {
    await mkdir(join(folder, 'bin'));
    await writeFile(join(folder, 'bin', 'epubcheck'), '');
    await chmod(join(folder, 'bin', 'epubcheck'), 0o755);
    await writeFile(join(folder, 'bin', 'pdftotext'), 'not executable');
    await chmod(join(folder, 'bin', 'pdftotext'), 0o644);
    const findings = await checkTools(`${join(folder, 'none')}:${join(folder, 'bin')}`);
    expect(findings.map(({ name, status }) => [name, status])).toEqual([
      ['epubcheck', 'ok'],
      ['pdftotext', 'warn'],
      ['redis-server', 'warn'],
    ]);
  });

  it('are told where a shell cannot start them', async () => {
    await mkdir(join(folder, 'bin'));
    await writeFile(join(folder, 'bin', 'epubcheck'), 'PK\u0003\u0004', { mode: 0o755 });
    const [epubcheck] = await checkTools(join(folder, 'bin'));
    expect(JSON.stringify(epubcheck, null, 2).replaceAll(folder, '<folder>')).toMatchInlineSnapshot(`
      "{
        "name": "epubcheck",
        "status": "warn",
        "message": "<folder>/bin/epubcheck is a Java archive, which a shell may not start",
        "hint": "Start it so: java -jar <folder>/bin/epubcheck"
      }"
    `);
  });

  it('are all missed without a path', async () => {
    expect(await checkTools(undefined)).toMatchInlineSnapshot(`
      [
        {
          "hint": "Optional: it judges the EPUB.",
          "message": "not found",
          "name": "epubcheck",
          "status": "warn",
        },
        {
          "hint": "Optional: it shows what can be copied from the PDF.",
          "message": "not found",
          "name": "pdftotext",
          "status": "warn",
        },
        {
          "hint": "Optional: it runs a Redis guide's examples.",
          "message": "not found",
          "name": "redis-server",
          "status": "warn",
        },
      ]
    `);
  });
});
