import { defaultSchema } from 'rehype-sanitize';
import { describe, expect, test } from 'vitest';
import { hasEffect, hiddenElements, shownElements } from '../../src/guide/html-vocabulary.js';

const github = defaultSchema.tagNames ?? [];

describe('the elements that are shown', () => {
  test('are those of GitHub, without forms and media alternatives', () => {
    expect(github.filter((element) => !shownElements.has(element))).toEqual(['input', 'picture', 'source']);
  });

  test('and a few more', () => {
    const more = [...shownElements].filter((element) => !github.includes(element));
    expect(more.toSorted()).toEqual(['abbr', 'center', 'cite', 'figcaption', 'figure', 'mark', 'small', 'u']);
  });
});

test('what holds code, a style or another document is left out with its text', () => {
  const hidden = ['iframe', 'noembed', 'noframes', 'script', 'style', 'template', 'title'];
  expect(hiddenElements.toSorted()).toEqual(hidden);
  expect(hidden.filter((element) => shownElements.has(element))).toEqual([]);
});

describe('an attribute has an effect', () => {
  test.each([
    ['a', 'href name title'],
    ['abbr', 'title'],
    ['blockquote', 'cite'],
    ['code', 'class'],
    ['del', 'cite'],
    ['details', 'open'],
    ['img', 'alt height src title width'],
    ['ins', 'cite'],
    ['ol', 'reversed start type'],
    ['q', 'cite'],
    ['td', 'colspan rowspan'],
    ['th', 'colspan rowspan scope'],
    ['p', ''],
  ])('on %s: %s', (element, expected) => {
    const names = 'alt cite class colspan height href name open reversed rowspan scope src start title type width';
    expect(names.split(' ').filter((name) => hasEffect(element, name))).toEqual(expected.split(' ').filter(Boolean));
  });

  test.each(['align', 'dir', 'id', 'lang'])('%s on each element', (name) => {
    expect([...shownElements].every((element) => hasEffect(element, name))).toBe(true);
  });

  test.each(['style', 'onclick', ''])('"%s" on none', (name) => {
    expect([...shownElements].some((element) => hasEffect(element, name))).toBe(false);
  });
});
