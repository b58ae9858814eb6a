import { describe, expect, it } from 'vitest';
import { usualTableRoom } from '../../src/layout/page-geometry.js';
import { dataUrl, embedPictures, packPictures, packPicturesByContent } from '../../src/layout/pictures.js';
import { svgPicture } from '../support/svg-picture.js';
import { attribute, elements, hasClass, textOf } from '../support/trees.js';
import { editionOfWritten, question, sectionHead, squareSvg } from '../support/written-guide.js';
import { sectionOf } from './contexts.js';

describe('the address of a picture', () => {
  it('holds all of it, the same for the same picture', () => {
    const url = embedPictures();
    const picture = svgPicture(squareSvg);
    expect(url(picture)).toBe(dataUrl('image/svg+xml', picture.bytes));
    expect(url({ ...picture })).toBe(url(picture));
  });

  it('in a package is a plain name, one for each picture', () => {
    const { url, pictures } = packPictures();
    const [a, b] = [svgPicture(squareSvg, 'größe 1.svg'), svgPicture(squareSvg, 'b/c#.svg')];
    expect([url(a), url(b), url(a)]).toEqual([
      'pictures/picture-1.svg',
      'pictures/picture-2.svg',
      'pictures/picture-1.svg',
    ]);
    expect([...pictures.keys()]).toEqual(['picture-1.svg', 'picture-2.svg']);
    expect([...pictures.values()].map(({ path }) => path)).toEqual(['größe 1.svg', 'b/c#.svg']);
  });
});

it.each([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['image/svg+xml', 'svg'],
] as const)('a picture of the kind %s has a name that ends in .%s', (mediaType, ending) => {
  const picture = { ...svgPicture(squareSvg), mediaType };
  expect(packPictures().url(picture)).toBe(`pictures/picture-1.${ending}`);
  expect(packPicturesByContent('My guide').url(picture)).toMatch(
    new RegExp(`^prepbook-my-guide-[0-9a-f]{16}\\.${ending}$`),
  );
});

const half = Math.round((usualTableRoom.line * 96) / 25.4 / 2);

describe('a picture in an answer', () => {
  const set = async (answer: string) =>
    sectionOf(
      await editionOfWritten({ files: { 'a.svg': squareSvg, 's.md': sectionHead('s') + question('One?', answer) } }),
      'package',
    );

  it('is a figure where it stands alone', async () => {
    const section = await set('Short.\n\n![square](a.svg)\n\nIn ![line](a.svg) a line.');
    expect(elements(section, 'img').map((picture) => [attribute(picture, 'alt'), attribute(picture, 'width')])).toEqual(
      [
        ['square', '10'],
        ['line', '10'],
      ],
    );
    expect(
      elements(section, 'figure')
        .flatMap((figure) => elements(figure, 'img'))
        .map((picture) => attribute(picture, 'alt')),
    ).toEqual(['square']);
  });

  it('keeps its shape where its author gave a width', async () => {
    const [picture] = elements(await set('Short.\n\n<img src="a.svg" width="40" height="7" alt="x">'), 'img');
    expect(picture && [attribute(picture, 'width'), attribute(picture, 'height')]).toEqual(['40', '40']);
  });

  it('from elsewhere leaves its words', async () => {
    const section = await set('Short.\n\n![words for it](https://example.org/x.png)');
    expect(elements(section, 'img')).toEqual([]);
    expect(elements(section, hasClass('picture-left-out')).map(textOf)).toEqual(['words for it']);
  });

  it.each([
    ['width="40"', [40, 40]],
    ['width="60px"', [60, 60]],
    ['height="40"', [40, 40]],
    // Half a line of the usual measure.
    ['width="50%"', [half, half]],
    ['width="100%" height="9"', [2 * half, 2 * half]],
    ['width="-1" height="many"', [10, 10]],
  ])('is as large as its author wrote: %s', async (written, size) => {
    const [picture] = elements(await set(`Short.\n\n<img src="a.svg" alt="x" ${written}>`), 'img');
    expect(picture && ['width', 'height'].map((name) => Number(attribute(picture, name)))).toEqual(size);
  });
});
