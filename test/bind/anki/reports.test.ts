import { expect, test } from 'vitest';
import { ankiSigns, type ReadPackage, renderCard } from '../../support/apkg.js';
import { editionOfFixture, openedDeck } from '../../support/deck.js';
import { elements, hasClass, readHtml, textOf } from '../../support/trees.js';

const fieldsOf = ({ notes }: ReadPackage): string => notes.flatMap(({ flds }) => flds).join('\n');
const backs = (read: ReadPackage) => read.cards.map((card) => readHtml(renderCard(read, card).back));

test('signs of Anki and of HTML are shown as they are written', async () => {
  const edition = await editionOfFixture('reports/R30');
  const read = await openedDeck(edition);
  expect(read.notes).toHaveLength(4);
  expect(fieldsOf(read)).not.toMatch(ankiSigns);
  expect(fieldsOf(read)).not.toMatch(/\{\{|\}\}/);
  const shown = backs(read).map((tree) => textOf(tree));
  for (const words of ['Map<K, List<V>>', '$1', '$2', '$5 or $6', String.raw`\( -name`, '{{ name }}', '{{c1::name}}'])
    expect(
      shown.some((text) => text.includes(words)),
      words,
    ).toBe(true);
  for (const words of ['[sound:beep.mp3]', '[latex]x[/latex]', '[$]x[/$]', '{a:{b:1}}', '{{#if x}}{{y}}{{/if}}'])
    expect(
      shown.some((text) => text.includes(words)),
      words,
    ).toBe(true);
  const code = backs(read).flatMap((tree) => elements(tree, 'pre'))[0];
  expect(code && textOf(code)).toBe(
    'pair<Left, Right> both;\nwhile (low < mid && mid > top) {\n    both.second["<u>"] = top;\n}',
  );
  // Nor does a formula begin anywhere, for programs that look into the page itself.
  for (const tree of backs(read)) expect(elements(tree, hasClass('tex2jax_ignore')).length).toBeGreaterThan(0);
});

test('pictures of any name are media, under names that need no escapes', async () => {
  const edition = await editionOfFixture('reports/R12');
  const read = await openedDeck(edition);
  const sources = backs(read).flatMap((tree) =>
    elements(tree, 'img').map(({ properties }) => String(properties['src'])),
  );
  expect(sources).toHaveLength(6);
  expect(new Set(sources).size).toBe(6);
  for (const name of sources) expect(name).toMatch(/^[a-z0-9.-]+$/);
  expect([...read.media.keys()].sort()).toEqual(sources.toSorted());
  const bytes = [...read.media.values()].map((file) => Buffer.from(file).toString('base64')).sort();
  expect(bytes).toEqual(
    [...edition.guide.pictures.values()].map((each) => Buffer.from(each.bytes).toString('base64')).sort(),
  );
});

test('columns are aligned on cards by classes that the stylesheet has', async () => {
  const read = await openedDeck(await editionOfFixture('reports/R21'));
  const cells = backs(read).flatMap((tree) => elements(tree, (node) => node.tagName === 'td'));
  for (const side of ['left', 'center', 'right']) {
    expect(cells.filter(hasClass(`align-${side}`)).length, side).toBeGreaterThan(0);
    expect(read.models[0]?.css).toContain(`.align-${side}`);
  }
  expect(fieldsOf(read)).not.toMatch(/\salign=/);
});

test('a title of code reads as it is written, and a comment is in no field', async () => {
  const titles = (await openedDeck(await editionOfFixture('reports/R04'))).notes.map(({ sfld }) => sfld).join('\n');
  for (const words of ['Result<T, E>', '<template>', 'a < b && b > c', '&amp;', 'R&D']) expect(titles).toContain(words);
  expect(fieldsOf(await openedDeck(await editionOfFixture('reports/R22')))).not.toMatch(/MARKERHIDDEN|<!--/);
});

test('nothing hostile runs on a card', async () => {
  const trees = backs(await openedDeck(await editionOfFixture('hostile')));
  const all = trees.flatMap((tree) => elements(tree, () => true));
  expect(all.length).toBeGreaterThan(50);
  const running = ['script', 'style', 'iframe', 'object', 'embed', 'link', 'form', 'base', 'meta', 'animate'];
  expect(all.filter(({ tagName }) => running.includes(tagName))).toHaveLength(0);
  const attributes = all.flatMap(({ properties }) => Object.entries(properties));
  expect(attributes.filter(([name]) => /^on/i.test(name) || name === 'style')).toEqual([]);
  const addresses = attributes
    .filter(([name]) => ['href', 'src', 'xLinkHref'].includes(name))
    .map(([, value]) => value);
  expect(addresses.filter((address) => !/^(?:https?:|mailto:|tel:|prepbook-)/.test(String(address)))).toEqual([]);
});
