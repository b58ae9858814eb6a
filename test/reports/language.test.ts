import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { labelsFor } from '../../src/guide/labels/index.js';
import { attribute, elements, hasClass, textOf } from '../support/trees.js';
import { builtGuides, told } from './built-guide.js';
import { itIsCleanInPort } from './epub-checks.js';

const built = builtGuides('R29');

describe('a language written as a locale', () => {
  it('is told, with the tag that is meant', () => {
    expect(told(built('R29'))).toMatchInlineSnapshot(`
      [
        "guide.yaml:3:11 language-tag: \`pt_BR\` is the name of a locale. Write the language tag: \`language: pt-BR\`",
      ]
    `);
  });

  it('is that tag in every format', () => {
    const { html, pdf, epub } = built('R29');
    expect(elements(html.tree, 'html').map((root) => attribute(root, 'lang'))).toEqual(['pt-BR']);
    expect(pdf.facts.language).toBe('pt-BR');
    const opf = new TextDecoder().decode(epub.files.get('content.opf'));
    expect(/<dc:language>(.*)<\/dc:language>/.exec(opf)?.[1]).toBe('pt-BR');
    const roots = [...epub.documents.values()].flatMap((document) => elements(document, 'html'));
    expect(roots.map((root) => root.properties['xml:lang'])).toEqual(roots.map(() => 'pt-BR'));
    expect(roots.length).toBeGreaterThan(3);
  });

  it('never mixes two languages in the words of the book itself', () => {
    const { html, epub } = built('R29');
    const labels = labelsFor('pt-BR');
    const entries = elements(html.main, hasClass('entry-plain')).map((entry) => textOf(entry).trim());
    expect(entries).toEqual([labels.aboutThisBook, labels.sources]);
    const nav = epub.documents.get('nav.xhtml') as Root;
    expect(elements(nav, 'h1').map(textOf)).toEqual([labels.contents]);
    expect(elements(html.main, hasClass('sources-intro')).map(textOf)).toEqual([labels.sourcesIntro]);
  });

  itIsCleanInPort(() => built('R29'));
});
