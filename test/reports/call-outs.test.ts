import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { elements, hasClass, textOf } from '../support/trees.js';
import { builtGuides, texts, told, trees } from './built-guide.js';
import { itIsCleanEpub, itIsCleanInPort } from './epub-checks.js';

const built = builtGuides('N06', 'call-outs');

const boxes = (tree: Root): Element[] => elements(tree, hasClass('call-out'));
const headOf = (box: Element): string =>
  textOf(elements({ type: 'root', children: [box] }, hasClass('call-out-head'))[0] as Element);

describe('call-outs as a code host shows them', () => {
  it('are boxes with their words, on the page and in the package', () => {
    for (const [name, tree] of trees(built('N06')).filter(([document]) => /^html$|^section-/.test(document))) {
      expect(boxes(tree).map(headOf), name).toEqual([
        'Note',
        'Tip',
        'Important',
        'Warning',
        'Caution',
        'Note: Old style',
      ]);
    }
  });

  it('leave no mark in a text, and an ordinary quotation as it is', () => {
    for (const [name, text] of Object.entries(texts(built('N06')))) {
      expect(text, name).not.toContain('[!');
      expect(text, name).toContain('MARKQUOTE');
    }
    expect(elements(built('N06').html.main, 'blockquote')).toHaveLength(1);
    expect(told(built('N06'))).toEqual([]);
  });

  itIsCleanEpub(() => built('N06'));
});

describe('call-outs in every place', () => {
  it('are named in the language of the guide', () => {
    const heads = boxes(built('call-outs').html.main).map(headOf);
    expect(heads).toEqual(
      expect.arrayContaining([
        'Info: Vorweg',
        'Zusammenfassung',
        'Zu erledigen: Ausgeklappt',
        'Tipp',
        'Fehler: Darin',
        'Gefahr',
      ]),
    );
  });

  it('fold where a reader can unfold them, and stand open elsewhere', () => {
    const { html, epub } = built('call-outs');
    const folded = elements(html.main, 'details').filter(hasClass('call-out'));
    expect(folded.map((box) => [headOf(box), box.properties['open'] !== undefined])).toEqual([
      ['Frage: Eingeklappt mit Titel und Code', false],
      ['Zu erledigen: Ausgeklappt', true],
    ]);
    for (const tree of epub.documents.values()) expect(elements(tree, 'details')).toEqual([]);
    expect(texts(built('call-outs')).pdf).toContain('GEHEIM');
  });

  it('tell of an unknown name alone', () => {
    expect(told(built('call-outs')).filter((text) => text.includes('markup-supported'))).toEqual([
      'boxes.md:40:3 markup-supported: `[!NTE]` is printed as it stands.',
    ]);
  });

  it('go over the end of a page', () => {
    const { pages } = built('call-outs').pdf;
    const holding = (words: string) =>
      pages.findIndex(({ runs }) =>
        runs
          .map(({ text }) => text)
          .join('')
          .includes(words),
      );
    expect(holding('Zeile um Zeile')).toBeGreaterThan(0);
    expect(holding('Der letzte')).toBeGreaterThan(holding('Zeile um Zeile'));
  });

  itIsCleanInPort(() => built('call-outs'));
});
