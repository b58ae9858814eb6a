import { describe, expect, test } from 'vitest';
import { countNotes } from '../../../src/layout/content/notes.js';
import { renderContent } from '../../../src/layout/content/render-content.js';
import { besideBookMedium } from '../../../src/layout/render/media.js';
import type { RenderContext } from '../../../src/layout/render-context.js';
import { toHtml } from '../../../src/layout/to-html.js';
import { editionOfWritten, question, sectionHead } from '../../support/written-guide.js';
import { contextOf, type Medium } from '../contexts.js';

const guide = {
  config: { sections: '[s, t]', appendices: '[versions]' },
  files: {
    's.md':
      sectionHead('s') +
      question(
        'First?',
        'See [another](#other), [the hard one](#hard), [t](t.md) and [7.4](#v7-4).',
        '`easy` `#first`',
      ) +
      question('Other?', 'Yes.', '`easy` `#other`'),
    't.md': sectionHead('t') + question('Hard?', 'Yes.', '`hard` `#hard`'),
    'versions.md': '---\nid: versions\ntitle: Versions\n---\n\n<a id="v7-4"></a>7.4 was long.\n',
  },
};

const short = ({ edition: { guide: whole } }: RenderContext) => {
  const [section] = whole.sections;
  return {
    content: section?.questions[0]?.short,
    flow: { file: 's.md', notes: countNotes('s', new Map()), leastHeading: 4 } as const,
  };
};

/** The short answer of the first question in an edition without the hard ones. */
async function said(medium: Medium, more: Partial<RenderContext> = {}): Promise<string> {
  const context = { ...contextOf(await editionOfWritten(guide, { levels: ['easy'] }), medium), ...more };
  const { content, flow } = short(context);
  if (!content) throw new Error('No answer');
  return toHtml(renderContent([content], context, flow)).replaceAll('\u00a0', ' ');
}

describe('a reference', () => {
  test.each(['print', 'web', 'package', 'sheet', 'cards', 'deck', 'data'] as const)(
    'to what the edition has not says so on %s',
    async (medium) => {
      const html = await said(medium);
      expect(html).toContain('the hard one<span class="see"> (2.1, not in this edition)</span>');
      expect(html).toContain('t<span class="see"> (2, not in this edition)</span>');
    },
  );

  test('to what it has is said as the output can', async () => {
    const first = async (medium: Medium) => /See (.*?), <span class="left-out/.exec(await said(medium))?.[1];
    expect({
      print: await first('print'),
      web: await first('web'),
      sheet: await first('sheet'),
      cards: await first('cards'),
      deck: await first('deck'),
    }).toMatchInlineSnapshot(`
      {
        "cards": "<a class="reference" href="#other">another</a> <span class="see"><span class="arrow">→ </span>1.2</span>",
        "deck": "<span class="reference">another</span> <span class="see"><span class="arrow">→ </span>1.2</span>",
        "print": "<a class="reference" href="#other">another</a> <span class="see"><span class="arrow">→ </span>1.2, p. <span class="folio" data-page="other"></span></span>",
        "sheet": "<a class="reference" href="#other">another</a> <span class="see"><span class="arrow">→ </span>1.2</span>",
        "web": "<a class="reference" href="#other">another</a>",
      }
    `);
  });

  test('beside the book names its page, where that is known', async () => {
    const medium = besideBookMedium(new Map([['other', '17']]));
    expect(await said('cards', { medium })).toContain('→ </span>1.2, p. 17</span>');
  });

  test('beside the book leads to a version by its name alone, on whatever page that stands', async () => {
    const medium = besideBookMedium(
      new Map([
        ['v7-4', '90'],
        ['versions', '88'],
      ]),
    );
    expect(await said('cards', { medium })).toContain('and <span class="version">7.4</span>.');
  });

  test('to a version stays small, and is a link where it can be one', async () => {
    expect(await said('print')).toContain('<a class="version" href="#v7-4">7.4</a>');
    expect(await said('deck')).toContain('<span class="version">7.4</span>');
    expect(await said('sheet')).toContain('and 7.4.');
  });
});
