import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { headOf } from '../support/printed-book.js';
import { attribute, byId, elements, hasClass, textOf } from '../support/trees.js';
import { builtGuides, epubLinks, trees } from './built-guide.js';
import { itIsCleanEpub } from './epub-checks.js';

const built = builtGuides('R18');

const ids = (tree: Root): string[] =>
  elements(tree, (node) => attribute(node, 'id') !== undefined).map((node) => attribute(node, 'id') ?? '');
const references = (tree: Root) => elements(tree, (node) => attribute(node, 'role') === 'doc-noteref');
const waysBack = (tree: Root) => elements(tree, (node) => attribute(node, 'role') === 'doc-backlink');

describe('a note that is cited again and again', () => {
  it('repeats no id in any file', () => {
    for (const [path, tree] of [['html', built('R18').html.tree] as const, ...built('R18').epub.documents])
      expect([path, ids(tree).length]).toEqual([path, new Set(ids(tree)).size]);
  });

  it('is reached from each of its eight references, and has a way back to each', () => {
    const { html, epub } = built('R18');
    const sections = ['section-1.xhtml', 'section-2.xhtml'].map((path) => epub.documents.get(path) as Root);
    for (const files of [[html.main], sections]) {
      const cited = files.flatMap((tree) =>
        references(tree).map((reference) => {
          const note = byId(tree, (attribute(reference, 'href') ?? '').slice(1));
          const back = waysBack(tree).filter((way) => attribute(way, 'href') === `#${attribute(reference, 'id')}`);
          return { back: back.length, fish: /PERCH|TENCH/.exec(textOf(note))?.[0] };
        }),
      );
      expect(cited.map(({ back }) => back)).toEqual(cited.map(() => 1));
      expect(cited.filter(({ fish }) => fish === 'PERCH')).toHaveLength(8);
      expect(cited.filter(({ fish }) => fish === 'TENCH')).toHaveLength(1);
    }
  });

  it('has no way back that leads nowhere', () => {
    for (const [, tree] of trees(built('R18')))
      for (const way of waysBack(tree)) expect(() => byId(tree, (attribute(way, 'href') ?? '').slice(1))).not.toThrow();
    expect(trees(built('R18')).flatMap(([, tree]) => waysBack(tree)).length).toBeGreaterThanOrEqual(18);
  });

  it('is one source, as is the same work under another label', () => {
    const { html, epub, pdf } = built('R18');
    const works = ['Dam survey, marker PERCH', 'Valley book, marker TENCH'];
    for (const tree of [html.main, epub.documents.get('sources.xhtml') as Root])
      expect(elements(tree, hasClass('source-title')).map(textOf)).toEqual(works);
    const sourcePages = pdf.pages.filter((page) => headOf(page).endsWith('Sources'));
    const printed = sourcePages
      .flatMap(({ runs }) => runs.map(({ text }) => text))
      .filter((text) => text.includes('marker'));
    expect(printed).toEqual(works);
  });

  it('leads nowhere by chance: every link of the package arrives', () => {
    const { epub } = built('R18');
    const internal = epubLinks(built('R18')).filter(({ href }) => !/^https?:/.test(href));
    const lost = internal.filter(({ from, href }) => {
      const [path = '', id] = href.split('#');
      const target = epub.documents.get(path === '' ? from : path);
      return !target || (id !== undefined && !ids(target).includes(decodeURIComponent(id)));
    });
    expect(lost).toEqual([]);
    expect(internal.length).toBeGreaterThan(20);
  });

  it('leaves no link of the PDF without a place', () => {
    const internal = built('R18').pdf.facts.links.flatMap(({ internal: target }) => target ?? []);
    expect(internal.length).toBeGreaterThan(20);
    expect(internal.filter(({ page }) => page === undefined)).toEqual([]);
  });

  itIsCleanEpub(() => built('R18'));
});
