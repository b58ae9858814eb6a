import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readManifest, writeArtifacts } from '../../src/write/index.js';
import { artifact, contents, contextOf, temporaryFolder, told } from './folders.js';

const files = new Map([
  ['mimetype', new TextEncoder().encode('application/epub+zip')],
  ['OEBPS/a.xhtml', new TextEncoder().encode('<html/>')],
]);

describe('writeArtifacts', () => {
  test('writes every artifact and the manifest last, and nothing else', async () => {
    const folder = join(await temporaryFolder(), 'output', 'boats');
    const written = await writeArtifacts(
      folder,
      [artifact('boats.html', 'page'), artifact('boats.pdf', 'print')],
      contextOf(),
    );
    expect(written).toEqual(['boats.html', 'boats.pdf', 'manifest.json'].map((name) => join(folder, name)));
    expect((await readdir(folder)).sort()).toEqual(['boats.html', 'boats.pdf', 'manifest.json']);
    expect(await readFile(join(folder, 'boats.html'), 'utf8')).toBe('page');
  });

  test('says in the manifest what stands there', async () => {
    const folder = await temporaryFolder();
    const origin = { questions: 2, layout: 'book', theme: 'default', selection: { levels: ['mid'], tags: undefined } };
    const context = contextOf({
      describe: ({ path }) =>
        path.endsWith('.pdf')
          ? { ...origin, format: 'pdf', paper: 'a4', browser: 'Chrome/153', edition: 'mid' }
          : { ...origin, format: 'xhtml' },
      pageMaps: { 'a4/default': { content: 'digest-1', pages: { keel: '3' } } },
    });
    await writeArtifacts(
      folder,
      [
        artifact('boats.mid.pdf', 'print', { mediaType: 'application/pdf', pages: 9 }),
        { path: 'boats.mid.xhtml', mediaType: 'application/xhtml+xml', files },
      ],
      context,
    );
    expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toMatchInlineSnapshot(`
      "{
        "prepbook": "0.1.0",
        "guide": {
          "id": "boats",
          "title": "Boats",
          "reviewed": "2026-03-01"
        },
        "artifacts": [
          {
            "path": "boats.mid.pdf",
            "mediaType": "application/pdf",
            "bytes": 5,
            "sha256": "ce953a0eb08246617b7f849486c4b26a7af37e9d2e8f0e13b3ae1bf0da8a70a2",
            "pages": 9,
            "questions": 2,
            "layout": "book",
            "format": "pdf",
            "paper": "a4",
            "theme": "default",
            "selection": {
              "levels": [
                "mid"
              ]
            },
            "edition": "mid",
            "browser": "Chrome/153",
            "content": "digest-1",
            "madeBy": "0.1.0"
          },
          {
            "path": "boats.mid.xhtml",
            "mediaType": "application/xhtml+xml",
            "bytes": 27,
            "sha256": "fa8394a3ad45acb83e70963fe3ec8b7afbe5379d86b1919c943d30c68cce697f",
            "questions": 2,
            "layout": "book",
            "format": "xhtml",
            "theme": "default",
            "selection": {
              "levels": [
                "mid"
              ]
            },
            "content": "digest-1",
            "madeBy": "0.1.0"
          }
        ],
        "pageMaps": {
          "a4/default": {
            "content": "digest-1",
            "pages": {
              "keel": "3"
            }
          }
        }
      }
      "
    `);
  });

  test('gives the digest of a folder that sha256sum gives', async () => {
    const folder = await temporaryFolder();
    await writeArtifacts(folder, [{ path: 'boats.xhtml', mediaType: 'application/xhtml+xml', files }], contextOf());
    const sum = (text: string) => createHash('sha256').update(text).digest('hex');
    const listing = `${sum('<html/>')}  OEBPS/a.xhtml\n${sum('application/epub+zip')}  mimetype\n`;
    expect((await readManifest(folder))?.artifacts[0]?.sha256).toBe(sum(listing));
  });

  test('keeps what other builds wrote and drops what is gone', async () => {
    const folder = await temporaryFolder();
    await writeArtifacts(folder, [artifact('boats.html', 'page'), artifact('boats.pdf', 'print')], contextOf());
    await unlink(join(folder, 'boats.pdf'));
    await writeArtifacts(folder, [artifact('boats.epub', 'book')], contextOf());
    expect((await readManifest(folder))?.artifacts.map(({ path }) => path)).toEqual(['boats.epub', 'boats.html']);
  });

  test.each([
    ['broken', '{ "artifacts": ['],
    ['foreign', '{ "name": "app", "start_url": "/" }'],
    [
      'that leads out of its folder',
      JSON.stringify({ ...foreign(), artifacts: [{ ...foreign().artifacts[0], path: '../other.html' }] }),
    ],
  ])('replaces a manifest %s', async (_, text) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'manifest.json'), text);
    await writeArtifacts(folder, [artifact('boats.html', 'page')], contextOf());
    expect((await readManifest(folder))?.artifacts.map(({ path }) => path)).toEqual(['boats.html']);
  });

  test('writes the same bytes for the same input', async () => {
    const [first, second] = [await temporaryFolder(), await temporaryFolder()];
    for (const folder of [first, second]) await writeArtifacts(folder, [artifact('boats.html', 'page')], contextOf());
    expect(await contents(first)).toEqual(await contents(second));
  });

  test('replaces a link and not the file to which it leads', async () => {
    const [folder, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    await writeFile(join(elsewhere, 'kept.html'), 'kept');
    await symlink(join(elsewhere, 'kept.html'), join(folder, 'boats.html'));
    await writeArtifacts(folder, [artifact('boats.html', 'page')], contextOf());
    expect(await readFile(join(elsewhere, 'kept.html'), 'utf8')).toBe('kept');
    expect(await readFile(join(folder, 'boats.html'), 'utf8')).toBe('page');
  });

  test('keeps the record of builds that write at the same time', async () => {
    const folder = await temporaryFolder();
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `boats.${name}.html`);
    await Promise.all(names.map((name) => writeArtifacts(folder, [artifact(name, name)], contextOf())));
    expect((await readManifest(folder))?.artifacts.map(({ path }) => path)).toEqual(names);
  });

  test('clears what a killed run left, and brings back a folder that has no successor', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '.prepbook-tmp-0123456789ab'), 'half');
    await mkdir(join(folder, '.prepbook-old-boats.xhtml'));
    await writeFile(join(folder, '.prepbook-old-boats.xhtml', 'mimetype'), 'whole');
    await writeArtifacts(folder, [artifact('boats.html', 'page')], contextOf());
    expect((await readdir(folder)).sort()).toEqual(['boats.html', 'boats.xhtml', 'manifest.json']);
    expect(await readFile(join(folder, 'boats.xhtml', 'mimetype'), 'utf8')).toBe('whole');
  });
});

describe('writeArtifacts, stopped', () => {
  test('leaves everything as it was when it is stopped before the first file', async () => {
    const folder = await temporaryFolder();
    await writeArtifacts(folder, [artifact('boats.html', 'old')], contextOf());
    const before = await contents(folder);
    const run = writeArtifacts(folder, [artifact('boats.html', 'new')], contextOf({ signal: AbortSignal.abort() }));
    expect(await told(folder, run)).toMatchInlineSnapshot(
      `"interrupted/interrupted: The signal of the request ended the work."`,
    );
    expect(await contents(folder)).toEqual(before);
  });

  test('leaves everything as it was when it is stopped between two files', async () => {
    const folder = await temporaryFolder();
    await writeArtifacts(folder, [artifact('boats.html', 'old')], contextOf());
    const before = await contents(folder);
    const controller = new AbortController();
    /** Stops the write while it is being written itself. */
    const second = {
      path: 'boats.pdf',
      mediaType: 'application/pdf',
      get bytes() {
        controller.abort();
        return new Uint8Array(3);
      },
    };
    const run = writeArtifacts(
      folder,
      [artifact('boats.html', 'new'), second, artifact('boats.epub', 'new')],
      contextOf({ signal: controller.signal }),
    );
    expect(await told(folder, run)).toContain('interrupted/interrupted');
    expect(await contents(folder)).toEqual(before);
  });
});

describe('writeArtifacts, told', () => {
  test('a file in the place of the folder', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'output'), 'a file');
    expect(await told(folder, writeArtifacts(join(folder, 'output', 'boats'), [], contextOf()))).toMatchInlineSnapshot(`
      "usage/out-is-a-file: Cannot write to <folder>/output: it is a file, not a folder
        hint: Choose another folder with \`out\`."
    `);
  });

  test('a folder in the place of a file, with nothing written', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'boats.pdf'));
    const run = writeArtifacts(folder, [artifact('boats.html', 'page'), artifact('boats.pdf', 'print')], contextOf());
    expect(await told(folder, run)).toMatchInlineSnapshot(`
      "usage/folder-in-the-way: Cannot write <folder>/boats.pdf: a folder is in its place
        hint: Move that folder away, or choose another one with \`out\`."
    `);
    expect(await readdir(folder)).toEqual(['boats.pdf']);
  });

  test('a file in the place of an unpacked package', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'boats.xhtml'), 'a page of mine');
    const run = writeArtifacts(
      folder,
      [{ path: 'boats.xhtml', mediaType: 'application/xhtml+xml', files }],
      contextOf(),
    );
    expect(await told(folder, run)).toMatchInlineSnapshot(`
      "usage/file-in-the-way: Cannot write <folder>/boats.xhtml: a file is in the folder’s place
        hint: Move that file away, or choose another folder with \`out\`."
    `);
    expect(await contents(folder)).toEqual({ 'boats.xhtml': 'a page of mine' });
  });

  test('a name that is too long, with nothing written', async () => {
    const folder = await temporaryFolder();
    const name = `${'keel-'.repeat(60)}.html`;
    const run = writeArtifacts(folder, [artifact('boats.html', 'page'), artifact(name, 'page')], contextOf());
    expect((await told(folder, run)).replace(name, '<name>')).toMatchInlineSnapshot(`
      "usage/name-too-long: Cannot write <folder>/<name>: the name is too long for the disk
        hint: Give the selection a name of its own: an edition in guide.yaml, built with \`edition NAME\`."
    `);
    expect(await readdir(folder)).toEqual([]);
  });

  test('a path that leads out of the folder is a bug', async () => {
    const folder = await temporaryFolder();
    const run = writeArtifacts(folder, [artifact('../boats.html', 'page')], contextOf());
    await expect(run).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: The file name "../boats.html" leads out of its folder]`,
    );
  });
});

/** A manifest of the same guide with one artifact. */
function foreign() {
  const entry = {
    ...{ path: 'x.html', mediaType: 'text/html', bytes: 1, sha256: '0'.repeat(64), questions: 1, layout: 'book' },
    ...{ format: 'html', theme: 'default', selection: {}, content: 'c', madeBy: '0' },
  };
  return { prepbook: '0', guide: { id: 'boats', title: 'B', reviewed: '2026-01-01' }, artifacts: [entry] };
}
