import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { readPictureContent } from '../../src/manuscript/picture-content.js';
import { config, errors, guideFolder, png, question, told } from './guide-folder.js';

const picture = (source: string) => `A name.\n\n${source}`;

test('pictures of Markdown and of HTML, by path and by label, are read once each', async () => {
  const folder = await guideFolder({
    'guide.yaml': config,
    'keys.md': question(
      picture('![a](dot.png) ![b](./x/../dot.png) <img src="x/in html.png" alt=""> ![c][d]\n\n[d]: <x/by label.png>'),
    ),
    'dot.png': png,
    'x/in html.png': png,
    'x/by label.png': png,
  });
  const { guide } = await readGuide(folder);
  const facts = [...(guide?.pictures ?? [])].map(([key, one]) => [key, one.path, one.mediaType, one.width, one.height]);
  expect(facts).toEqual(
    ['dot.png', 'x/in html.png', 'x/by label.png'].map((path) => [path, path, 'image/png', 31, 17]),
  );
  expect(guide?.pictures.get('dot.png')?.bytes).toEqual(Buffer.from(png));
});

test('names match in both Unicode forms', async () => {
  const folder = await guideFolder({
    'guide.yaml': config,
    'keys.md': question(picture('![a](bilder/gro%CC%88%C3%9Fe.png) ![b](<bilder/öl.png>)')),
    'bilder/größe.png': png,
    'bilder/o\u0308l.png': png,
  });
  const { guide } = await readGuide(folder);
  expect([...(guide?.pictures.keys() ?? [])]).toEqual(['bilder/größe.png', 'bilder/öl.png']);
});

test.each([
  ['missing', '![a](pictures/dott.png)'],
  ['of no likeness', '![a](nothing/at/all.jpeg)'],
  ['outside', '![a](../dot.png)'],
  ['outside, encoded', '![a](%2e%2e%2fdot.png)'],
  ['absolute', '![a](/pictures/dot.png)'],
  ['with a backslash', '![a](pictures\\\\dot.png)'],
  ['with a query', '![a](pictures/dot.png?raw=true)'],
  ['with a hash', '![a](pictures/c#.png)'],
  ['of a Windows path', '<img src="C:\\pictures\\dot.png" alt="a">'],
  ['a folder', '![a](pictures)'],
  ['no picture', '![a](keys.md)'],
  ['a link out of the guide', '![a](pictures/away.png)'],
  ['too long a name', `![a](${'x'.repeat(300)}.png)`],
  ['behind a file', '![a](keys.md/dot.png)'],
])('a picture that is %s is an error', async (_, source) => {
  const folder = await guideFolder({
    'guide.yaml': config,
    'keys.md': question(picture(source)),
    'pictures/dot.png': png,
  });
  const outside = await guideFolder({ 'dot.png': png });
  await symlink(join(outside, 'dot.png'), join(folder, 'pictures/away.png'));
  const { messages, guide } = await readGuide(folder);
  expect(guide).toBeUndefined();
  expect(errors(messages)).toMatchSnapshot();
});

test('a link that stays within the guide is followed', async () => {
  const folder = await guideFolder({ 'guide.yaml': config, 'keys.md': question(picture('![a](b.png)')), 'a.png': png });
  await symlink('a.png', join(folder, 'b.png'));
  const { guide } = await readGuide(folder);
  expect([...(guide?.pictures.keys() ?? [])]).toEqual(['b.png']);
});

test.each(['https://example.org/a.png', '//example.org/a.png', 'data:image/png;base64,AAAA', 'file:///etc/passwd'])(
  '%s is not fetched, and told as a warning',
  async (src) => {
    const folder = await guideFolder({ 'guide.yaml': config, 'keys.md': question(picture(`![a](${src})`)) });
    const { guide, messages } = await readGuide(folder);
    expect(guide?.pictures.size).toBe(0);
    expect(told(messages)).toContain('keys.md:11:1 warning picture-local');
  },
);

test('the type is that of the content', async () => {
  const folder = await guideFolder({ 'guide.yaml': config, 'keys.md': question(picture('![a](a.jpg)')) });
  await writeFile(join(folder, 'a.jpg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"/>');
  const { guide } = await readGuide(folder);
  expect(guide?.pictures.get('a.jpg')).toMatchObject({ mediaType: 'image/svg+xml', width: 40, height: 10 });
});

test.each([
  ['<svg viewBox="0 0 400 100"/>', 400, 100],
  ['<svg width="2in" height="1in"/>', 192, 96],
  ['<svg width="100%" viewBox="0 0 30 20"/>', 30, 20],
  ['<?xml version="1.0"?>\n<!-- c -->\n<svg width="30" height="20"></svg>', 30, 20],
])('%s', (svg, width, height) => {
  expect(readPictureContent(new TextEncoder().encode(svg))).toMatchObject({
    mediaType: 'image/svg+xml',
    width,
    height,
  });
});

test('a picture that lies on its side is measured as it is shown', () => {
  // A JPEG of 2 × 3 pixels whose EXIF data say orientation 6.
  const exif = [
    0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
  ];
  const head = [0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif];
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 3, 0, 2, 1, 1, 0x11, 0, 0xff, 0xd9];
  expect(readPictureContent(Uint8Array.from([...head, ...frame]))).toMatchObject({
    mediaType: 'image/jpeg',
    width: 3,
    height: 2,
  });
});

test.each([
  ['nothing', []],
  ['a bitmap, which no EPUB may hold', [0x42, 0x4d, ...Array(40).fill(1)]],
  ['a PNG that is cut off', [...png.slice(0, 18)]],
  ['an SVG without any size', [...new TextEncoder().encode('<svg/>')]],
  ['a PNG of no width', [...png.slice(0, 16), 0, 0, 0, 0, ...png.slice(20)]],
])('%s is no picture', (_, bytes) => {
  expect(readPictureContent(Uint8Array.from(bytes))).toHaveProperty('fault');
});
