import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { ToolError } from '../../../src/diagnostics/tool-error.js';
import { defaultPaper } from '../../../src/guide/paper.js';
import { renderPackageBook, renderPrintBook, renderWebPage } from '../../../src/layout/index.js';
import { toHtml } from '../../../src/layout/to-html.js';
import { attribute, elements, hasClass, readHtml, textOf } from '../../support/trees.js';
import { editionOfWritten, question, sectionHead } from '../../support/written-guide.js';

const options = { theme: 'classic', version: '0.0.0' };

const diagram = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 504 120" font-family="Arial">
  <title>Of the file</title>
  <defs><marker id="arrow"><path class="fill-ink" fill="#111" d="M0 0L8 4L0 8z"/></marker></defs>
  <line x1="0" y1="4" x2="90" y2="4" stroke="#111" class="stroke-ink" marker-end="url(#arrow)"/>
  <text x="4" y="20" class="fill-ink" fill="#111">Replica two</text>
</svg>`;
const black = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="9">Plain</text></svg>';
const styled = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>.a { fill: red }</style></svg>';

function editionOf(answer: string) {
  return editionOfWritten({
    files: {
      's.md': sectionHead('s') + question('What is it?', `Short.\n\n${answer}`),
      'a.svg': diagram,
      'b.svg': diagram,
      'black.svg': black,
      'small.svg': diagram.replace('<text ', '<text font-size="9" '),
      'styled.svg': styled,
    },
  });
}

/** The page of an answer, parsed. */
async function pageOf(answer: string) {
  return readHtml(await renderWebPage(await editionOf(answer), options));
}

/** What is printed of an answer, parsed. */
async function printOf(answer: string) {
  const book = await renderPrintBook(await editionOf(answer), { ...options, paper: defaultPaper });
  return readHtml(book.html(undefined));
}

const figures = (tree: ReturnType<typeof readHtml>) => elements(tree, hasClass('picture'));

/** Words of the elements of a name within an element. */
const wordsOf = (element: Element, name: string): string[] => elements(element, name).map((each) => textOf(each));

describe.each([
  ['the page', pageOf],
  ['the printed book', printOf],
])('a simple SVG in a paragraph of its own, in %s', (_, treeOf) => {
  it('is part of the text, under its alternative text', async () => {
    const found = figures(await treeOf('![Two replicas](a.svg)'));
    expect(found).toHaveLength(1);
    for (const figure of found) {
      expect(hasClass('drawing')(figure)).toBe(true);
      expect(elements(figure, 'img')).toEqual([]);
      expect(wordsOf(figure, 'title')).toEqual(['Two replicas']);
      expect(wordsOf(figure, 'text')).toEqual(['Replica two']);
    }
  });

  it('has ids of its own however often it stands in the book', async () => {
    const tree = await treeOf('![One](a.svg)\n\nAgain:\n\n![Two](a.svg)\n\nAnother:\n\n![Three](b.svg)');
    const ids = elements(tree, (element) => element.properties['id'] !== undefined).map((each) =>
      attribute(each, 'id'),
    );
    expect(ids).toEqual([...new Set(ids)]);
    const drawings = elements(tree, hasClass('drawing'));
    expect(drawings).toHaveLength(3);
    for (const drawing of drawings) {
      const [marker] = elements(drawing, 'marker');
      const [line] = elements(drawing, 'line');
      expect(marker && line && attribute(line, 'marker-end')).toBe(`url(#${marker && attribute(marker, 'id')})`);
    }
  });

  it('takes part in the choice of colours only where its classes ask for it', async () => {
    const tree = await treeOf('![Themed](a.svg)\n\nOwn:\n\n![Own](black.svg)');
    expect(figures(tree).map((figure) => hasClass('drawing-own')(figure))).toEqual([false, true]);
  });
});

describe('the size of a drawing', () => {
  const sizes = async (answer: string) =>
    elements(await pageOf(answer), hasClass('drawing')).flatMap((drawing) =>
      elements(drawing, 'svg').map((svg) => [attribute(svg, 'width'), attribute(svg, 'height')].join('x')),
    );

  it('is its own, or what its author asks for, in its own proportions', async () => {
    expect(await sizes('![A](a.svg)')).toEqual(['504x120']);
    expect(await sizes('<p><img src="a.svg" alt="A" width="252"></p>')).toEqual(['252x60']);
    expect(await sizes('![A](black.svg)')).toEqual(['90x30']);
  });

  it('exceeds a narrow screen only where its letters would be too small, and is scrolled by keyboard too', async () => {
    const [wide, ...others] = figures(
      await pageOf(
        '![A](small.svg)\n\nAs wide:\n\n![B](a.svg)\n\nSmall:\n\n![C](black.svg)\n\n![D](small.svg "Replicas")',
      ),
    );
    expect(wide && [hasClass('drawing-least-1')(wide), attribute(wide, 'tabindex')]).toEqual([true, '0']);
    expect(wide && attribute(wide, 'aria-label')).toBe('A');
    const captioned = others.pop();
    expect(captioned && attribute(captioned, 'aria-label')?.replaceAll('\u00a0', ' ')).toBe('Figure 1 Replicas');
    expect(others).toHaveLength(2);
    for (const figure of others)
      expect([hasClass('drawing-wide')(figure), attribute(figure, 'tabindex')]).toEqual([false, undefined]);
    const [printed] = figures(await printOf('![A](small.svg)'));
    expect(printed && [hasClass('drawing-wide')(printed), attribute(printed, 'tabindex')]).toEqual([false, undefined]);
  });
});

describe('a picture that stays a file', () => {
  const source = async (answer: string) => {
    const tree = await pageOf(answer);
    expect(elements(tree, hasClass('drawing'))).toEqual([]);
    return elements(tree, 'img').map((img) => attribute(img, 'src')?.slice(0, 26));
  };

  it('is one with styles, which would be those of the page', async () => {
    expect(await source('![Styled](styled.svg)')).toEqual(['data:image/svg+xml;base64,']);
  });

  it('is one within a line of text', async () => {
    expect(await source('A sign ![Sign](a.svg) in a line.')).toEqual(['data:image/svg+xml;base64,']);
  });

  it('is every one of a package', async () => {
    const book = await renderPackageBook(await editionOf('![Two replicas](a.svg)'), options);
    const html = book.documents.map(({ body }) => toHtml(body.children)).join('');
    expect(html).toContain(
      '<figure class="picture"><img src="pictures/picture-1.svg" alt="Two replicas" width="504" height="120"></figure>',
    );
  });
});

describe('the words of a drawing', () => {
  it('count when fonts are chosen', async () => {
    const edition = await editionOfWritten({
      files: {
        's.md': `${sectionHead('s')}${question('What is it?', 'Short.\n\n![A](a.svg)')}`,
        'a.svg': diagram.replace('Replica two', 'Replica \u{12000}'),
      },
    });
    const printed = renderPrintBook(edition, { ...options, paper: defaultPaper });
    await expect(printed).rejects.toThrow(ToolError);
    await expect(printed).rejects.toThrow('U+12000');
  });
});
