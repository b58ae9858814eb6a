import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { attribute, elements, hasClass, textOf } from '../support/trees.js';
import { builtGuides, texts } from './built-guide.js';
import { itIsCleanEpub, itIsCleanInPort } from './epub-checks.js';

const built = builtGuides('N02', 'formulas');

const mathIn = (tree: Root): Element[] => elements(tree, 'math');
const section = (name: string): Root => built(name).epub.documents.get('section-1.xhtml') as Root;

describe('formulas as people write them', () => {
  it('are set, and those in brackets are told with what to write', () => {
    expect(
      built('N02')
        .messages.filter(({ ruleId }) => ruleId?.startsWith('formula-'))
        .map(({ line, reason }) => `${line} ${reason}`),
    ).toEqual([
      '22 The formula `\\(x^2\\)` is printed as it stands.',
      '22 The formula `\\[y_1 + y_2\\]` is printed as it stands.',
    ]);
  });

  it('leave no source of theirs in a text', () => {
    const { html, pdf, epub } = texts(built('N02'));
    for (const text of [html, pdf, epub]) expect(text).not.toMatch(/\$|\\sum|\\frac|a_1/);
  });

  itIsCleanEpub(() => built('N02'));
  itIsCleanInPort(() => built('N02'));
});

describe('formulas in every place', () => {
  it('leave prices and code alone', () => {
    for (const text of Object.values(texts(built('formulas')))) {
      expect(text).toContain('for $5 or US$6, with $x$ and');
    }
  });

  it('are MathML on the page and in the package, with their TeX for those who hear it', () => {
    for (const tree of [built('formulas').html.main, section('formulas')]) {
      const told = mathIn(tree).map((math) => attribute(math, 'alttext'));
      expect(told).toEqual(
        expect.arrayContaining(['E = mc^2', '\\bar x', '|x|', '\\ce{H2O}', 'x_1', '\\mathscr{F}', 'z', '\\sqrt{x}']),
      );
      expect(
        mathIn(tree).filter(
          (math) => elements({ type: 'root', children: [math] }, (each) => 'style' in each.properties).length > 0,
        ),
      ).toEqual([]);
    }
  });

  it('are parted within a line, not where they stand by themselves on a screen', () => {
    const { main } = built('formulas').html;
    const parts = elements(main, hasClass('formula-parts'));
    expect(parts.length).toBeGreaterThan(0);
    expect(
      parts.flatMap((line) => line.children).filter((node) => node.type === 'element' && node.tagName === 'wbr').length,
    ).toBeGreaterThan(4);
    expect(elements(main, hasClass('formula')).map((box) => elements(box, 'math').length)).toEqual([1, 1, 1, 1]);
  });

  it('are tagged as formulas in print', () => {
    const { facts, text } = built('formulas').pdf;
    // One in a title stands in the contents, too; one that is parted is one.
    expect(facts.roles['Formula']).toBe(16);
    // The signs of levels.
    expect(facts.roles['Figure']).toBe(2);
    expect(facts.fonts.map(({ name }) => name).join(' ')).toMatch(/STIXTwoMath/);
    expect(text).not.toMatch(/\\frac|\\sum/);
  });

  it('are TeX between the signs of Anki in the deck', () => {
    const fields = built('formulas')
      .deck.read.notes.map(({ flds }) => flds.join(' '))
      .join(' ');
    expect(fields).toContain(String.raw`<span class="tex tex2jax_process mathjax_process">\(E = mc^2\)</span>`);
    expect(fields).toContain(String.raw`\(a^{b^{c} }\)`);
    expect(fields).toContain(String.raw`\[\sum_{k=1}^{n} k = \frac{n(n+1)}{2}\]`);
    expect(fields).toContain(String.raw`<span>\</span>(y<span>\</span>)`);
  });

  it('are in one piece with the signs that touch them', () => {
    const [line] = elements(built('formulas').html.main, hasClass('unbroken')).filter((piece) =>
      mathIn({ type: 'root', children: [piece] }).some((math) => attribute(math, 'alttext') === 'E = mc^2'),
    );
    expect(line && textOf(line)).toMatch(/,$/);
  });

  it('show raw MathML as its words alone', () => {
    expect(textOf(built('formulas').html.main)).toContain('and raw.');
    expect(mathIn(section('formulas')).filter((math) => textOf(math) === 'raw')).toEqual([]);
  });

  it('are declared in the package', () => {
    const opf = new TextDecoder().decode(built('formulas').epub.files.get('content.opf'));
    expect(opf).toMatch(
      /href="section-1\.xhtml"[^>]*properties="mathml"|properties="mathml"[^>]*href="section-1\.xhtml"/,
    );
  });

  itIsCleanEpub(() => built('formulas'));
  itIsCleanInPort(() => built('formulas'));
});
