import { parseXml, type XmlDocument, type XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../src/edit/index.js';
import { coverPicture } from '../../src/layout/cover-picture.js';
import { loadTemplates } from '../../src/layout/templates.js';
import { makeGuide } from '../support/guide.js';
import { contextOf } from './contexts.js';

interface Words {
  readonly title: string;
  readonly subtitle?: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
}

async function drawnCover(words: Words): Promise<{ svg: string; alt: string }> {
  const edition = makeEdition({ ...makeGuide({ sections: [9] }), ...words }, {});
  return coverPicture(contextOf(edition, 'package'), await loadTemplates(), new Map([['accent', '#9a2f1c']]));
}

const all = (svg: string, name: string): XmlElement[] => {
  const document: XmlDocument = parseXml(svg);
  const below = (element: XmlElement): XmlElement[] => [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => (child.type === 'element' ? below(child as XmlElement) : [])),
  ];
  return document.root ? below(document.root) : [];
};

/** The edges of all points of a path, in the picture's units. */
function extent({ attributes }: XmlElement) {
  const [x = 0, y = 0, scale = 0] = (attributes['transform'] ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
  const points = (attributes['d'] ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  const xs = points.filter((_, at) => at % 2 === 0).map((each) => x + each * scale);
  const ys = points.filter((_, at) => at % 2 === 1).map((each) => y - each * scale);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Paths whose points leave the margins (by more than a letter leans), the band, or reach into the bars. */
const outside = (svg: string) =>
  all(svg, 'path')
    .map(extent)
    .filter(({ left, right, top, bottom }) => {
      const isOnBand = top > 200 && bottom < 1380;
      const isBelow = top > 1830 && bottom < 2360;
      return left < 150 || right > 1450 || !(isOnBand || isBelow);
    });

const long =
  'Everything that a keeper of a lighthouse has to know about oil, wicks, lenses, fog and the log before the winter comes';
const longWord =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsgeschäftsordnungsabsatz';

describe('the cover of a package', () => {
  it.each([
    ['one letter', { title: 'Q' }],
    ['a few words', { title: 'Tea & <biscuits>', subtitle: 'Questions for the afternoon' }],
    ['many words', { title: long, subtitle: `${long}, and the spring after it` }],
    ['one long word', { title: longWord, language: 'de' }],
    ['Chinese', { title: '分布式缓存面试题：从入门到架构设计', language: 'zh' }],
    ['Greek and Cyrillic', { title: 'Λίμνες και озёра', subtitle: 'Łódź, Tiếng Việt' }],
    ['words from a page in a language from right to left', { title: 'Lighthouse', language: 'ar', direction: 'rtl' }],
  ] as const)('has its words as shapes inside its margins: %s', async (_, words) => {
    const { svg, alt } = await drawnCover(words);
    expect(all(svg, 'text').map((element) => element.text)).toEqual([]);
    expect(outside(svg)).toEqual([]);
    expect(alt).toContain(words.title);
  });

  it('draws titles of any length inside its margins', async () => {
    const word = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...Array.from('abcdefWMil-/.äß(ÉЖ')) });
    const title = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' ').slice(0, 300));
    await fc.assert(
      fc.asyncProperty(title, fc.option(title, { nil: undefined }), async (main, subtitle) => {
        const { svg } = await drawnCover({ title: main, ...(subtitle === undefined ? {} : { subtitle }) });
        expect(outside(svg)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same each time', async () => {
    expect(await drawnCover({ title: long })).toEqual(await drawnCover({ title: long }));
  });

  it.each([
    ['Arabic, whose letters join', { title: 'أسئلة المقابلة', language: 'ar', direction: 'rtl' }],
    ['Devanagari, whose letters change places', { title: 'साक्षात्कार के प्रश्न', language: 'hi' }],
    ['a letter with a mark that is not composed', { title: 'q\u0308y' }],
    ['signs of a font that is not installed', { title: '인터뷰 질문', language: 'ko' }],
  ] as const)('leaves as text what needs more than one glyph after another: %s', async (_, words) => {
    const { svg } = await drawnCover(words);
    const texts = all(svg, 'text');
    expect(texts.map(({ text }) => text).join(' ')).toContain(words.title);
    for (const { attributes } of texts) expect(attributes['x']).toBe('direction' in words ? '1440' : '160');
  });
});
