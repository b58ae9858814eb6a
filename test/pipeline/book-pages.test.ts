import { expect, test } from 'vitest';
import type { Edition } from '../../src/guide/edition.js';
import { bookKey, keepBookPages } from '../../src/pipeline/book-pages.js';
import type { RenderedArtifact } from '../../src/pipeline/render-artifacts.js';
import { resolveRequest } from '../../src/pipeline/request.js';
import { editionOf } from '../support/set-pages.js';

const keyOf = async (request: Parameters<typeof resolveRequest>[0], theme = 'classic') =>
  bookKey(await resolveRequest({ ...request, paper: request.paper ?? 'a4' }), theme);

test.each<[Parameters<typeof resolveRequest>[0], string]>([
  [{}, 'a4/classic'],
  [{ paper: 'a5' }, 'a5/classic'],
  [{ options: { notes: 'section' } }, 'a4/classic/notes-section'],
  [{ layout: 'cheat-sheet', options: { orientation: 'landscape' } }, 'a4/classic'],
  [{ layout: 'cards', options: { fold: true } }, 'a4/classic'],
])('the pages of %j are those of the book %s', async (request, key) => {
  expect(await keyOf(request)).toBe(key);
});

test('another theme has other pages', async () => {
  expect(await keyOf({}, 'ink')).toBe('a4/ink');
});

test('pages are kept of whole books alone, and given to what stands beside them', async () => {
  const edition = await editionOf('test/fixtures/tea');
  const job = async (request: Parameters<typeof resolveRequest>[0], slug = '') => ({
    edition: { ...edition, slug } as Edition,
    resolved: await resolveRequest({ ...request, paper: 'a4' }),
    theme: 'classic',
  });
  const madeOf = (page: string) =>
    [{ facts: {} }, { facts: { pageMap: new Map([['green', page]]) } }] as unknown as RenderedArtifact[];
  const pages = keepBookPages();
  pages.keep(await job({}, 'easy'), madeOf('1'));
  pages.keep(await job({ layout: 'cards' }), madeOf('2'));
  pages.keep(await job({}), [madeOf('3')[0]] as RenderedArtifact[]);
  expect(pages.pagesFor(await job({}))).toBeUndefined();
  pages.keep(await job({}), madeOf('4'));
  expect(pages.pagesFor(await job({ layout: 'cards' }, 'easy'))?.get('green')).toBe('4');
  expect(pages.pagesFor({ ...(await job({})), theme: 'ink' })).toBeUndefined();
});
