import { describe, expect, it } from 'vitest';
import { packageFiles } from '../../../src/bind/epub/package.js';
import { zipPackage } from '../../../src/bind/epub/zip.js';
import { epubRules, readEpub } from '../../../src/bind/inspect/index.js';
import { inspectBy } from '../../../src/diagnostics/finding.js';
import { bookOf, chapter, picture } from '../books.js';

const chapterFile = 'OEBPS/keys.xhtml';
const packageFile = 'OEBPS/content.opf';

/** The files of a good book, of which one is changed. */
function files(path?: string, change?: (text: string) => string): Map<string, Uint8Array> {
  const html = '<h1 id="top">Keys</h1><p><img src="pictures/clock.png" alt="A clock"> <a href="#top">Up</a></p>';
  const book = bookOf([chapter('keys.xhtml', html)], { pictures: new Map([['clock.png', picture('pixel.png')]]) });
  const all = new Map(packageFiles(book));
  const bytes = all.get(path ?? '');
  if (path === undefined || !change) return all;
  if (!bytes) throw new Error(`There is no ${path} among ${[...all.keys()].join(', ')}`);
  const [before, after] = [new TextDecoder().decode(bytes), change(new TextDecoder().decode(bytes))];
  if (after === before) throw new Error(`Nothing was changed in ${path}`);
  return all.set(path, new TextEncoder().encode(after));
}

async function found(epub: Uint8Array): Promise<string[]> {
  const messages = inspectBy(epubRules, await readEpub(epub, 'book.epub'), 'book.epub');
  return messages.map(({ ruleId, fatal, reason }) => `${ruleId} ${fatal ? 'error' : 'warning'}: ${reason}`);
}

describe('an EPUB', () => {
  it('without faults gives none', async () => {
    expect(await found(zipPackage(files()))).toEqual([]);
  });

  it('with a link to nowhere is told by epubcheck, with file and line', async () => {
    const wrong = files(chapterFile, (text) => text.replace('href="#top"', 'href="#bottom"'));
    expect(await found(zipPackage(wrong))).toMatchInlineSnapshot(`
      [
        "epub-valid error: OEBPS/keys.xhtml, line 11: Fragment identifier not found: #bottom. (RSC-012)",
      ]
    `);
  });

  it('with a chapter that is no XML is told by epubcheck', async () => {
    const wrong = files(chapterFile, (text) => text.replace('</p>', ''));
    expect((await found(zipPackage(wrong))).join('\n')).toMatch(/^epub-valid error: OEBPS\/keys\.xhtml.*\(HTM-004\)/m);
  });

  it('with what epubcheck warns of is told so', async () => {
    const wrong = files(packageFile, (text) => text.replace('<dc:date>', '<dc:date>around '));
    expect(await found(zipPackage(wrong))).toMatchInlineSnapshot(`
      [
        "epub-without-warnings warning: OEBPS/content.opf: Invalid date: invalid format "around 2026-03-01"; must be W3C date format (ISO 8601). (OPF-053)",
      ]
    `);
  });

  it('that does not tell how accessible it is is told what lacks', async () => {
    const wrong = files(packageFile, (text) =>
      text.replace(/<meta property="schema:access\w*(Mode|Hazard|Summary)".*/g, ''),
    );
    expect(await found(zipPackage(wrong))).toMatchInlineSnapshot(`
      [
        "epub-accessibility-told error: The metadata does not say by which senses it is read (schema:accessMode).",
        "epub-accessibility-told error: The metadata does not say what could harm them (schema:accessibilityHazard).",
        "epub-accessibility-told error: The metadata does not say how accessible it is, in a sentence (schema:accessibilitySummary).",
      ]
    `);
  });

  it('with a picture without words is told which', async () => {
    const wrong = files(chapterFile, (text) => text.replace(/ alt="[^"]*"/, ''));
    expect(await found(zipPackage(wrong))).toContainEqual(
      'epub-picture-described error: OEBPS/keys.xhtml: The picture pictures/clock.png has no text that describes it.',
    );
  });

  it('that is cut off is told by epubcheck', async () => {
    const whole = zipPackage(files());
    expect((await found(whole.subarray(0, whole.length / 2))).join('\n')).toMatch(/^epub-valid error: .*\(PKG-\d+\)/m);
  });
});
