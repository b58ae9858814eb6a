import { describe, expect, it } from 'vitest';
import { renderPackageBook } from '../../../src/layout/index.js';
import { attribute, elements, hasClass, textOf } from '../../support/trees.js';
import { editionOfWritten, question, sectionHead } from '../../support/written-guide.js';
import { sectionHtml, sectionOf } from '../contexts.js';

const guide = (answer: string) => ({
  config: { sections: '[s, t]' },
  files: {
    's.md': sectionHead('s') + question('First?', answer, '`easy` `#first`'),
    't.md': sectionHead('t') + question('Second?', 'Yes.\n\n### A heading\n\nText.', '`hard` `#second`'),
  },
});
const chosen = { levels: ['easy'] };

describe('a reference to another question', () => {
  const answer = 'See [the other](#second) and [its section](t.md) and [a heading](t.md#a-heading).';

  it('is a link on a screen', async () => {
    const links = elements(sectionOf(await editionOfWritten(guide(answer)), 'web'), hasClass('reference'));
    expect(links.map((link) => [textOf(link), attribute(link, 'href')])).toEqual([
      ['the other', '#second'],
      ['its section', '#t'],
      ['a heading', '#a-heading'],
    ]);
  });

  it('names number and page on paper', async () => {
    const html = sectionHtml(await editionOfWritten(guide(answer)), 'print');
    expect(html.match(/<span class="see">.*?<\/span><\/span>/g)).toMatchInlineSnapshot(`
      [
        "<span class="see"><span class="arrow">→ </span>2.1, p. <span class="folio" data-page="second"></span></span>",
        "<span class="see"><span class="arrow">→ </span>2, p. <span class="folio" data-page="t"></span></span>",
        "<span class="see"><span class="arrow">→ </span>2.1, p. <span class="folio" data-page="a-heading"></span></span>",
      ]
    `);
  });

  it('says on paper and on a screen that it is left out, where it is', async () => {
    for (const medium of ['print', 'web', 'package'] as const) {
      const section = sectionOf(await editionOfWritten(guide(answer), chosen), medium);
      expect(elements(section, hasClass('left-out')).map(textOf)).toEqual([
        'the other (2.1, not in this edition)',
        'its section (2, not in this edition)',
        'a heading (2.1, not in this edition)',
      ]);
      expect(elements(section, hasClass('reference'))).toEqual([]);
    }
  });

  it('leads into the other document of a package', async () => {
    const { documents } = await renderPackageBook(await editionOfWritten(guide(answer)), {
      theme: 'classic',
      version: '0',
    });
    const links = documents.flatMap(({ body }) => elements(body, hasClass('reference')));
    expect(links.map((link) => attribute(link, 'href'))).toEqual([
      'section-2.xhtml#second',
      'section-2.xhtml#t',
      'section-2.xhtml#a-heading',
    ]);
  });
});

describe('a link that leads nowhere', () => {
  it.each([
    '[words](other.py)',
    '[words](../out.md)',
    '[words](http://)',
    '<a href="javascript:x">words</a>',
    '<a href="https://{host}/">words</a>',
  ])('is its words: %s', async (link) => {
    const html = sectionHtml(await editionOfWritten(guide(`Before ${link} after.`)), 'web');
    expect(html).toContain('<p>Before words after.</p>');
  });

  it('and has no address at all stays a place', async () => {
    const section = sectionOf(await editionOfWritten(guide('See [there](#place).\n\n<a id="place">here</a>')), 'web');
    const place = elements(section, (node) => attribute(node, 'id') === 'place');
    expect(place.map((node) => [node.tagName, textOf(node), attribute(node, 'href')])).toEqual([
      ['a', 'here', undefined],
    ]);
  });

  it('may be a place itself, whatever becomes of it', async () => {
    for (const href of ['https://example.org/', '#second', 'javascript:x', 'gone.py']) {
      const section = sectionOf(
        await editionOfWritten(guide(`See [there](#place), <a id="place" href="${href}">here</a>.`)),
        'print',
      );
      expect(elements(section, (node) => attribute(node, 'id') === 'place')).toHaveLength(1);
    }
  });
});
