import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ToolError } from '../../src/diagnostics/tool-error.js';
import { findGuide } from '../../src/manuscript/index.js';
import { guideFolder } from './guide-folder.js';

const two = { 'content/redis/guide.yaml': '', 'content/rust/guide.yaml': '', 'content/notes/a.md': '' };

async function failure(nameOrFolder: string | undefined, cwd: string) {
  const error = await findGuide(nameOrFolder, cwd).catch((thrown: unknown) => thrown);
  if (!(error instanceof ToolError)) throw error;
  const { kind, code, message, hint, guides } = error;
  return { kind, code, message, hint, ...(guides.length > 0 ? { guides } : {}) };
}

test('the only guide under content', async () => {
  const cwd = await guideFolder({ 'content/redis/guide.yaml': '', 'content/notes/a.md': '', 'guide.yaml': '' });
  expect(await findGuide(undefined, cwd)).toBe(join(cwd, 'content/redis'));
});

test('else the folder itself', async () => {
  const cwd = await guideFolder({ 'guide.yaml': '' });
  expect(await findGuide(undefined, cwd)).toBe(cwd);
});

test('a name, or a path', async () => {
  const cwd = await guideFolder({ ...two, 'elsewhere/guide.yaml': '' });
  expect(await findGuide('rust', cwd)).toBe(join(cwd, 'content/rust'));
  expect(await findGuide('content/rust', cwd)).toBe(join(cwd, 'content/rust'));
  expect(await findGuide('./elsewhere/', cwd)).toBe(join(cwd, 'elsewhere'));
  expect(await findGuide(join(cwd, 'elsewhere'), '/')).toBe(join(cwd, 'elsewhere'));
});

test('a file of a guide, for the guide', async () => {
  const cwd = await guideFolder({ ...two, 'content/redis/01-keys.md': '' });
  expect(await findGuide('content/redis/01-keys.md', cwd)).toBe(join(cwd, 'content/redis'));
});

describe('what is not found says what there is', () => {
  test('several, and none named', async () => {
    expect(await failure(undefined, await guideFolder(two))).toMatchInlineSnapshot(`
      {
        "code": "which-guide",
        "guides": [
          "redis",
          "rust",
        ],
        "hint": undefined,
        "kind": "usage",
        "message": "There are several guides, and none is named: redis, rust.",
      }
    `);
  });

  test('a file beside no guide.yaml', async () => {
    expect(await failure('content/notes/a.md', await guideFolder(two))).toMatchInlineSnapshot(`
      {
        "code": "no-such-guide",
        "hint": "A guide is a folder: a \`guide.yaml\`, and a Markdown file for each section. \`prepbook init my-guide\` makes one.",
        "kind": "usage",
        "message": "\`content/notes/a.md\` is a file, and no guide.yaml lies beside it.",
      }
    `);
  });

  test('none at all', async () => {
    expect(await failure(undefined, await guideFolder({}))).toMatchInlineSnapshot(`
      {
        "code": "no-such-guide",
        "hint": "Name the folder of a guide, or make one with \`prepbook init my-guide\`.",
        "kind": "usage",
        "message": "There is no guide here: no folder under \`content\` holds a guide.yaml.",
      }
    `);
  });

  test('a name that is nearly one', async () => {
    expect(await failure('reddis', await guideFolder(two))).toMatchInlineSnapshot(`
      {
        "code": "no-such-guide",
        "hint": "Did you mean \`redis\`? There are: redis, rust.",
        "kind": "usage",
        "message": "There is no guide \`reddis\`.",
      }
    `);
  });

  test('a folder without a guide', async () => {
    expect(await failure('content/notes', await guideFolder({ ...two }))).toMatchInlineSnapshot(`
      {
        "code": "no-such-guide",
        "hint": "A guide is a folder with a \`guide.yaml\` and a Markdown file for each section. Write one there, or name another folder. Under \`content\` there are: redis, rust.",
        "kind": "usage",
        "message": "The folder \`content/notes\` holds no guide.yaml.",
      }
    `);
  });

  test('a description by another name', async () => {
    const folder = await guideFolder({ 'content/tea/guide.yml': 'title: Tea\n' });
    expect(await failure('tea', folder)).toMatchInlineSnapshot(`
      {
        "code": "no-such-guide",
        "hint": "Rename it to \`guide.yaml\`.",
        "kind": "usage",
        "message": "Found \`guide.yml\`, and a guide is described by \`guide.yaml\`.",
      }
    `);
    expect((await failure(undefined, await guideFolder({ 'Guide.yaml': 'title: Tea\n' }))).message).toBe(
      'Found `Guide.yaml`, and a guide is described by `guide.yaml`.',
    );
  });

  test('a name where there are none', async () => {
    expect(await failure('redis', await guideFolder({}))).toMatchInlineSnapshot(`
      {
        "code": "no-such-guide",
        "hint": "Write the path of a folder that holds one; \`prepbook init my-guide\` makes one.",
        "kind": "usage",
        "message": "There is no guide \`redis\`.",
      }
    `);
  });
});
