import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/guide/source.js';
import { countNotes } from '../../../src/layout/content/notes.js';
import { attribute, elements, hasClass, textOf } from '../../support/trees.js';
import { editionOfWritten, question, sectionHead } from '../../support/written-guide.js';
import { media, sectionHtml, sectionOf } from '../contexts.js';

const note = (label: string): Note => ({ label, content: [], sources: [] });

describe('the numbers of notes', () => {
  const [a, b] = [note('a'), note('b')];
  const counter = () =>
    countNotes(
      's',
      new Map([
        ['a', a],
        ['b', b],
        ['also-a', a],
      ]),
    );

  it('follow the text, and a note keeps its own under any label', () => {
    const notes = counter();
    const numbers = ['b', 'a', 'B', 'also-a'].map((label) => notes.refer(label)?.placed.number);
    expect(numbers).toEqual([1, 2, 1, 2]);
    expect(notes.take().map(({ note: { label }, references }) => [label, references])).toEqual([
      ['b', ['_ref-s-1-1', '_ref-s-1-2']],
      ['a', ['_ref-s-2-1', '_ref-s-2-2']],
    ]);
    expect(notes.take()).toEqual([]);
  });

  it('are none for a label that nobody defined', () => {
    expect(counter().refer('c')).toBeUndefined();
  });

  it('stay where a note is placed once more, with ids of its own', () => {
    const notes = counter();
    notes.refer('a');
    const [first] = notes.take();
    notes.close();
    const again = notes.refer('a');
    expect([first?.id, again?.placed.id, again?.placed.number, again?.reference]).toEqual([
      '_note-s-1',
      '_note-s-1-2',
      1,
      '_ref-s-1-2',
    ]);
    expect(notes.take()).toHaveLength(1);
  });
});

const guide = {
  files: {
    's.md':
      `${sectionHead('s')}An introduction.[^intro]\n\n` +
      question('One?', 'Short.[^a][^b]\n\nMore.[^a]', '`easy` `#one`') +
      question('Two?', 'Short.[^a]', '`easy` `#two`') +
      '[^intro]: Of the introduction.\n\n[^a]: [A book](https://example.org/a), see the other.[^c]\n\n[^b]: Two\n\n    paragraphs.\n\n[^c]: Cited by a note, and by itself.[^c]\n',
  },
};

describe('the place of notes', () => {
  it('is the end of the section on paper and in a package, each note once', async () => {
    for (const medium of ['print', 'package'] as const) {
      const section = sectionOf(await editionOfWritten(guide), medium);
      const [notes, ...others] = elements(section, hasClass('notes'));
      expect(others).toEqual([]);
      expect(section.children.at(-1)).toBe(notes);
      expect(elements(section, hasClass('note')).map((each) => attribute(each, 'id'))).toEqual([
        '_note-s-1',
        '_note-s-2',
        '_note-s-3',
        '_note-s-4',
      ]);
    }
  });

  it('is beside the introduction and every question on a screen', async () => {
    const section = sectionOf(await editionOfWritten(guide), 'web');
    const holders = [...elements(section, hasClass('opener')), ...elements(section, 'article')];
    const notes = holders.map((holder) => elements(holder, hasClass('note')).map((each) => attribute(each, 'id')));
    expect(notes).toEqual([['_note-s-1'], ['_note-s-2', '_note-s-3', '_note-s-4'], ['_note-s-2-2', '_note-s-4-2']]);
  });

  it('is known to every reference, and each reference to its note', async () => {
    for (const medium of media) {
      const section = sectionOf(await editionOfWritten(guide), medium);
      const ids = elements(section, (node) => attribute(node, 'id') !== undefined).map(
        (node) => attribute(node, 'id') ?? '',
      );
      expect(new Set(ids).size).toBe(ids.length);
      const references = elements(section, (node) => attribute(node, 'role') === 'doc-noteref');
      const back = elements(section, (node) => hasClass('note-number')(node) || hasClass('note-again')(node));
      expect(references.length).toBeGreaterThan(5);
      const arriving = back.map((link) => attribute(link, 'href')?.slice(1));
      expect(arriving).toHaveLength(references.length);
      expect(new Set(arriving)).toEqual(new Set(references.map((link) => attribute(link, 'id'))));
      for (const link of references) expect(ids).toContain(attribute(link, 'href')?.slice(1));
    }
  });

  it('is a pop-up in a package', async () => {
    const section = sectionOf(await editionOfWritten(guide), 'package');
    const asides = elements(section, 'aside');
    expect(asides.map((aside) => [attribute(aside, 'epub:type'), attribute(aside, 'role')])).toEqual(
      asides.map(() => ['footnote', 'doc-footnote']),
    );
    const references = elements(section, (node) => attribute(node, 'epub:type') === 'noteref');
    expect(references.map((link) => attribute(link, 'role'))).toEqual(references.map(() => 'doc-noteref'));
    expect(asides).toHaveLength(4);
  });
});

describe('a note', () => {
  it('spells out its address, once, where its words do not: on paper its host, as the sources have all of it', async () => {
    const edition = await editionOfWritten({
      files: {
        's.md': `${sectionHead('s')}${question('One?', 'Short.[^a][^b][^c]')}[^a]: [Book](https://example.org/a/b?c=d)\n[^b]: https://example.org/x\n[^c]: <mailto:a@example.org>\n`,
      },
    });
    const spelt = (medium: 'print' | 'package') =>
      elements(sectionOf(edition, medium), hasClass('address')).map((each) => [textOf(each), attribute(each, 'href')]);
    expect(spelt('print')).toEqual([['example.org', 'https://example.org/a/b?c=d']]);
    expect(spelt('package')).toEqual([['example.org/a/b?c=d', 'https://example.org/a/b?c=d']]);
    expect(sectionHtml(edition, 'package')).toContain('example.<wbr>org/<wbr>a/<wbr>b?<wbr>c=<wbr>d');
  });

  it('has a letter for every further place that cites it, and then a number', async () => {
    const edition = await editionOfWritten({
      files: { 's.md': `${sectionHead('s')}${question('One?', `Short.${'[^a] x '.repeat(28)}`)}[^a]: Note.\n` },
    });
    const [first] = elements(sectionOf(edition, 'print'), hasClass('note'));
    const ways = first ? elements(first, 'a').map(textOf) : [];
    expect([ways.length, ways[0], ways[1], ways[25], ways[26], ways[27]]).toEqual([28, '1', 'b', 'z', '27', '28']);
  });

  it('is set apart from its neighbour by a comma', async () => {
    expect(sectionHtml(await editionOfWritten(guide), 'web')).toContain('</sup><sup class="note-ref">,\u2009<a');
  });
});
