import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { attribute, byId, elements, textOf } from '../support/trees.js';
import { builtGuides, texts } from './built-guide.js';
import { itIsCleanEpub, itIsCleanInPort } from './epub-checks.js';

const built = builtGuides('R22', 'R23');

describe('comments with hyphens in them', () => {
  it('cost no sentence beside them', () => {
    for (const text of Object.values(texts(built('R22')))) {
      for (const marker of ['CRANE', 'EGRET', 'STORK', 'GREBE', 'SNIPE']) expect(text.split(marker)).toHaveLength(2);
      expect(text).toContain('An item that goes on, marker STORK.');
    }
  });

  it('are in no file, not even as comments', () => {
    const { html, pdf, epub } = built('R22');
    const files = [
      html.source,
      pdf.text,
      ...[...epub.files.values()].map((file) => Buffer.from(file).toString('latin1')),
    ];
    expect(files.filter((file) => file.includes('MARKERHIDDEN'))).toEqual([]);
    expect(files.length).toBeGreaterThan(5);
  });

  it('leave both questions', () => {
    const { html, epub } = built('R22');
    for (const tree of [html.main, epub.documents.get('section-1.xhtml') as Root])
      expect(elements(tree, 'article').map((question) => attribute(question, 'id'))).toEqual(['below', 'line']);
  });

  itIsCleanEpub(() => built('R22'));
});

describe('HTML as people write it', () => {
  const markers = ['ROBIN', 'FINCH', 'LINNET', 'SISKIN', 'SERIN', 'BUNTING'];

  it('keeps all its words', () => {
    for (const text of Object.values(texts(built('R23'))))
      for (const marker of markers) expect(text.split(marker)).toHaveLength(2);
  });

  it('keeps its picture, its cells, its rule and its small marks', () => {
    const { html, epub } = built('R23');
    for (const tree of [html.main, epub.documents.get('section-1.xhtml') as Root]) {
      const question = byId(tree, 'never-closed');
      expect(
        elements(question, 'img').map((picture) => [attribute(picture, 'width'), attribute(picture, 'height')]),
      ).toEqual([['40', '40']]);
      expect(elements(question, 'td').map(textOf)).toEqual(['Cell one, marker SISKIN', 'Cell two, marker SERIN']);
      expect(elements(question, 'hr')).toHaveLength(1);
      for (const [tag, words] of Object.entries({ kbd: ['Ctrl', 'C'], sub: ['2'], ins: ['this'], del: ['that'] }))
        expect(elements(question, tag).map(textOf)).toEqual(words);
      expect(elements(question, (node) => node.tagName === 'center' || node.tagName === 'font')).toEqual([]);
    }
  });

  it('keeps what it says of the middle', () => {
    const { html } = built('R23');
    const centred = elements(html.main, (node) => attribute(node, 'class') === 'align-center').map((node) =>
      textOf(node).trim(),
    );
    expect(centred).toEqual(['Below the dot, marker FINCH', 'In the middle, marker LINNET']);
  });

  it('keeps its named place, where a link arrives', () => {
    const { html, epub, pdf } = built('R23');
    const section = epub.documents.get('section-1.xhtml') as Root;
    for (const [tree, href] of [
      [html.main, '#old-place'],
      [section, 'section-1.xhtml#old-place'],
    ] as const) {
      const links = elements(byId(tree, 'named-place'), 'a').filter((link) => textOf(link) === 'link to the place');
      expect(links.map((link) => attribute(link, 'href'))).toEqual([href]);
      expect(() => byId(tree, 'old-place')).not.toThrow();
    }
    const printed = pdf.facts.links.filter(({ internal }) => internal?.anchor === 'old-place');
    expect(printed.map(({ internal }) => internal?.page)).toEqual([3]);
  });

  it('leaves the next question whole', () => {
    for (const text of Object.values(texts(built('R23')))) expect(text).toContain('This link to the place');
  });

  itIsCleanInPort(() => built('R23'));
});
