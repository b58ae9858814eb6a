import { describe, expect, it } from 'vitest';
import { linesOf } from '../support/pdf-pages.js';
import { bodyOf, isWithin, textBox } from '../support/printed-book.js';
import { attribute, byId, elements } from '../support/trees.js';
import { builtGuides } from './built-guide.js';

const built = builtGuides('R09');
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('lists whose numbers have several digits', () => {
  it('are printed with every number whole, and the later start kept', () => {
    const lines = built('R09').pdf.pages.flatMap((page) => linesOf(bodyOf(page)));
    const steps = lines.filter((line) => line.includes('Step ')).map((line) => line.trim());
    expect(steps).toEqual([
      ...range(1, 112).map((number) => `${number}. Step called s${number}.`),
      ...range(998, 1001).map((number, at) => `${number}. Step late-${'abcd'[at]}.`),
    ]);
  });

  it('are printed with every number inside the margins', () => {
    const numbers = built('R09').pdf.pages.flatMap((page) =>
      bodyOf(page)
        .filter(({ text }) => /^\d+\.\s*$/.test(text))
        .map((run) => isWithin(run, textBox(page))),
    );
    expect(numbers).toEqual(Array.from({ length: 116 }, () => true));
  });

  it('start where they start in the page and the package', () => {
    const { html, epub } = built('R09');
    for (const tree of [html.main, epub.documents.get('section-1.xhtml')]) {
      if (!tree) throw new Error('No section');
      const lists = ['climb', 'late-steps'].map((id) => elements(byId(tree, id), 'ol')[0]);
      expect(lists.map((list) => list && [attribute(list, 'start'), elements(list, 'li').length])).toEqual([
        [undefined, 112],
        ['998', 4],
      ]);
    }
  });
});
