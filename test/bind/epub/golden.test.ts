import { describe, expect, it } from 'vitest';
import { packageFiles } from '../../../src/bind/index.js';
import { renderPackageBook } from '../../../src/layout/index.js';
import { everyPart } from '../../support/every-part.js';
import { lines } from '../../support/markup-lines.js';
import { editionOf } from '../../support/set-pages.js';

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('the files of a whole small guide as a package', () => {
  const packed = async () =>
    packageFiles(await renderPackageBook(await everyPart(), { theme: 'classic', version: '0.0.0' }));

  it('are these', async () => {
    const paths = [...(await packed()).keys()].map((path) => path.replace(/fonts\/.*/, 'fonts/…'));
    expect([...new Set(paths)]).toMatchInlineSnapshot(`
      [
        "META-INF/container.xml",
        "OEBPS/about.xhtml",
        "OEBPS/chapter-1.xhtml",
        "OEBPS/chapter-2.xhtml",
        "OEBPS/content.opf",
        "OEBPS/cover.svg",
        "OEBPS/cover.xhtml",
        "OEBPS/fonts/…",
        "OEBPS/nav.xhtml",
        "OEBPS/pictures/picture-1.svg",
        "OEBPS/section-1.xhtml",
        "OEBPS/section-2.xhtml",
        "OEBPS/sources.xhtml",
        "OEBPS/style.css",
        "mimetype",
      ]
    `);
  });

  it.each([
    'container.xml',
    'content.opf',
    'nav.xhtml',
    'cover.xhtml',
    'about.xhtml',
    'section-1.xhtml',
    'sources.xhtml',
  ])('have this in %s', async (name) => {
    const files = await packed();
    const [path = ''] = [...files.keys()].filter((each) => each.endsWith(name));
    // Which font is carried for which letters is tested where fonts are chosen.
    const text = decode(files.get(path)).replace(/^.*href="fonts\/.*\n/gm, '');
    await expect(lines(text)).toMatchFileSnapshot(`golden/${name}`);
  });
});

describe('every block that an author can write', () => {
  it.each(['section-1', 'section-2', 'section-3', 'section-4'])('is this in a package: %s', async (name) => {
    const files = packageFiles(
      await renderPackageBook(await editionOf('test/fixtures/blocks'), { theme: 'classic', version: '0.0.0' }),
    );
    const [, body = ''] = decode(files.get(`OEBPS/${name}.xhtml`)).split(/(?=<body)/);
    await expect(lines(body)).toMatchFileSnapshot(`golden/blocks.${name}.xhtml`);
  });
});
