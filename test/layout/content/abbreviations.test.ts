import { expect, test } from 'vitest';
import { toHtml } from '../../../src/layout/to-html.js';
import { elements } from '../../support/trees.js';
import { editionOfAnswer } from '../../support/written-guide.js';
import { type Medium, sectionHtml, sectionOf } from '../contexts.js';

const answer =
  'A TTL and a TTL, <abbr title="World Wide Web">WWW</abbr> and <abbr>AB</abbr>.\n\n*[TTL]: time <to> "live" & die';

const html = async (medium: Medium): Promise<string> => {
  const section = sectionOf(await editionOfAnswer(answer), medium);
  return toHtml(elements(section, (node) => node.tagName === 'p' && toHtml([node]).includes('TTL')).slice(0, 1));
};

test('where one can point at an abbreviation, its title says what it stands for', async () => {
  expect(await html('web')).toBe(
    '<p>A <abbr title="time <to> &#x22;live&#x22; &#x26; die" class="new">TTL</abbr> and a ' +
      '<abbr title="time <to> &#x22;live&#x22; &#x26; die">TTL</abbr>, ' +
      '<abbr title="World Wide Web" class="new">WWW</abbr> and <abbr>AB</abbr>.</p>',
  );
});

test.each(['print', 'package', 'deck', 'data'] as const)('in %s it is written out where it is new', async (medium) => {
  expect(await html(medium)).toMatch(
    /^<p>A <abbr>TTL<\/abbr> \(time &#x3C;to> "live" &#x26; die\) and a <abbr title="[^>]*>[^<]*">TTL<\/abbr>, <abbr>WWW<\/abbr> \(World Wide Web\) and <abbr>AB<\/abbr>\.<\/p>$/,
  );
});

test('a title without a sign that can be seen says nothing', async () => {
  const section = sectionHtml(await editionOfAnswer('A <abbr title=" ">TTL</abbr> here.'), 'package');
  expect(section).toMatch(/>TTL<\/abbr> here/);
});

test.each(['sheet', 'cards'] as const)('on %s it stands alone', async (medium) => {
  const section = sectionHtml(await editionOfAnswer(answer), medium);
  expect(section).not.toContain('(World');
  expect(section).not.toContain('data-use');
});
