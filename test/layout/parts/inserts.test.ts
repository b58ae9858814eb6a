import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import type { Selection } from '../../../src/guide/selection.js';
import { renderBookParts } from '../../../src/layout/book-parts.js';
import { fillFolios, usePages } from '../../../src/layout/parts/folio.js';
import { toHtml } from '../../../src/layout/to-html.js';
import { attribute, elements, hasClass, textOf } from '../../support/trees.js';
import { editionOfWritten, question, sectionHead } from '../../support/written-guide.js';
import type { Medium } from '../contexts.js';
import { contextOf, media } from '../contexts.js';

/** Words that take so many minutes to read. */
const minutes = (count: number): string => `${'word '.repeat(count * 200)}end.`;

const files = {
  's.md':
    sectionHead('s', 'First things') +
    question('One?', `Uses \`GET\`. ${minutes(2)}`, '`easy` `#one`') +
    question('Two `<T>`?', minutes(3), '`hard` `#two`'),
  't.md':
    sectionHead('t', 'Last things') +
    question('Three?', `Uses \`GET\` and \`SET x\`. ${minutes(70)}`, '`mid` `#three`'),
  'commands.yaml': [
    'title: Command',
    'columns: { since: Since }',
    'terms: { SET: { since: "2.0" }, GET: { since: "1.0" } }',
  ].join('\n'),
};

const config = {
  sections: '[s, t]',
  front: '[about]',
  indexes: '{ commands: { file: commands.yaml } }',
  editions: '{ short: { select: { questions: [three, one] } }, long: { select: {} } }',
};

interface Given {
  readonly medium?: Medium;
  readonly select?: Selection;
  readonly language?: string;
  /** `minutes` of guide.yaml. */
  readonly time?: string;
}

/** The chapter that holds an insert, set. */
async function chapterWith(
  insert: string,
  { medium = 'web', select, language = 'en', time }: Given = {},
): Promise<Element> {
  const chapter = `# About\n\nBefore.\n\n<!-- insert: ${insert} -->\n\nAfter.\n`;
  const guide = {
    config: { ...config, language, ...(time === undefined ? {} : { minutes: time }) },
    files: { ...files, 'about.md': chapter },
  };
  const [set] = renderBookParts(contextOf(await editionOfWritten(guide, select), medium)).front;
  if (!set) throw new Error('No chapter');
  return set;
}

/** Cells of a table, row by row, as text. */
const rowsOf = (tree: Element): string[][] =>
  elements(tree, 'tr').map((row) =>
    row.children.flatMap((cell) => (cell.type === 'element' ? [textOf(cell).replace(/\s+/g, ' ').trim()] : [])),
  );

const entriesOf = (tree: Element): string[] =>
  elements(tree, hasClass('entry-timed')).map((entry) => textOf(entry).replace(/\s+/g, ' ').trim());

const hrefsIn = (tree: Element) => elements(tree, 'a').map((link) => attribute(link, 'href'));

describe('every insert', () => {
  it.each(['levels', 'questions edition=short', 'plan days=2', 'index commands'])(
    '%s stands in its place in every medium, and leaves no mark',
    async (insert) => {
      for (const medium of media) {
        const chapter = await chapterWith(insert, { medium });
        expect(textOf(chapter)).toMatch(/Before\.\s*\S.*\S\s*After\./s);
        expect(toHtml([chapter])).not.toContain('prepbook-insert');
      }
    },
  );

  it('that somebody wrote as a tag of a section inserts nothing', async () => {
    const answer = 'A.\n\n<prepbook-insert data-words="levels"></prepbook-insert>';
    const edition = await editionOfWritten({ files: { 's.md': sectionHead('s') + question('Why?', answer) } });
    const html = toHtml(renderBookParts(contextOf(edition, 'web')).sections);
    expect(html).not.toMatch(/prepbook-insert|<table/);
  });
});

describe('the levels', () => {
  it('have their meanings, and counts of this edition', async () => {
    const chapter = await chapterWith('levels', { select: { levels: ['easy', 'mid'] } });
    expect(rowsOf(chapter)).toEqual([
      ['Level', 'Meaning', 'Questions'],
      ['Easy', '', '1'],
      ['Mid', '', '1'],
      ['Hard', '', '0'],
    ]);
  });
});

describe('questions of an edition or a level', () => {
  it('are listed in book order with number, title and minutes, and with all of their time', async () => {
    const chapter = await chapterWith('questions edition=short');
    expect(entriesOf(chapter)).toEqual(['1.1 One? 2 min', '2.1 Three? 1 h 10 min']);
    expect(hrefsIn(chapter)).toEqual(['#one', '#three']);
    expect(elements(chapter, hasClass('insert-total')).map((total) => textOf(total))).toEqual([
      '2 questions, 1\u00a0h 12\u00a0min',
    ]);
  });

  it('take as long as guide.yaml says of their level, where it does', async () => {
    const time = '{ easy: 2.5, mid: 20 }';
    const chapter = await chapterWith('questions edition=long', { time });
    expect(entriesOf(chapter)).toEqual(['1.1 One? 3 min', '1.2 Two <T>? 3 min', '2.1 Three? 20 min']);
    expect(elements(chapter, hasClass('insert-total')).map((total) => textOf(total))).toEqual([
      '3 questions, 26\u00a0min',
    ]);
    expect(rowsOf(await chapterWith('plan days=2', { time })).map(([, , spent]) => spent)).toEqual([
      'Time',
      '6 min',
      '20 min',
    ]);
  });

  it('have pages on paper', async () => {
    const chapter = await chapterWith('questions level=hard', { medium: 'print' });
    expect(entriesOf(chapter)).toEqual(['1.2 Two <T>? 3 min']);
    expect(elements(chapter, hasClass('folio')).map((folio) => attribute(folio, 'data-page'))).toEqual(['two']);
  });

  it('are those of this edition, counted out of all', async () => {
    for (const medium of media) {
      const chapter = await chapterWith('questions edition=short', { medium, select: { questions: ['one'] } });
      expect(entriesOf(chapter).map((entry) => entry.slice(0, 3))).toEqual(['1.1']);
      expect(elements(chapter, hasClass('insert-total')).map(textOf)).toEqual(['1 of 2 questions, 2\u00a0min']);
      expect(hrefsIn(chapter)).toEqual(['#one']);
      const pages = elements(chapter, hasClass('folio')).map((folio) => attribute(folio, 'data-page'));
      expect(pages).toEqual(medium === 'print' ? ['one'] : []);
    }
  });
});

describe('a plan', () => {
  it('names what each day has of each section, and how long it takes', async () => {
    expect(rowsOf(await chapterWith('plan days=2'))).toEqual([
      ['Day', 'Questions', 'Time'],
      ['1', '1.1–1.2 First things', '5 min'],
      ['2', '2.1 Last things', '1 h 10 min'],
    ]);
  });

  it('leads to the section where it begins, else to the question, and names pages on paper', async () => {
    const chapter = await chapterWith('plan days=3', { medium: 'print' });
    expect(hrefsIn(chapter)).toEqual(['#s', '#two', '#t']);
    expect(elements(chapter, hasClass('folio')).map((folio) => attribute(folio, 'data-page'))).toEqual([
      's',
      'two',
      't',
    ]);
    expect(rowsOf(chapter)[1]?.[1]).toBe('1.1 First things, p.');
  });

  it('is of this edition alone, in the words of its language', async () => {
    const chapter = await chapterWith('plan days=7', { select: { questions: ['three'] }, language: 'de' });
    expect(rowsOf(chapter)).toEqual([
      ['Tag', 'Fragen', 'Zeit'],
      ['1', '2.1 Last things', '1 Std. 10 Min.'],
    ]);
  });
});

describe('an index', () => {
  it('has its terms by alphabet, with the questions that use them', async () => {
    const chapter = await chapterWith('index commands');
    expect(rowsOf(chapter)).toEqual([
      ['Command', 'Since', 'Questions'],
      ['GET', '1.0', '1.1, 2.1'],
      ['SET', '2.0', '2.1'],
    ]);
    expect(hrefsIn(chapter)).toEqual(['#one', '#three', '#three']);
  });

  it('has pages on paper', async () => {
    const chapter = await chapterWith('index commands', { medium: 'print' });
    const [legend] = elements(chapter, hasClass('index-legend'));
    expect(legend && textOf(legend)).toBe('Command · Since · Pages');
    const entries = elements(chapter, hasClass('index-entries')).flatMap((list) => elements(list, 'li'));
    expect(entries.map(textOf)).toEqual(['GET 1.0 , ', 'SET 2.0 ']);
  });

  it('leads on paper to the first place of each question that uses a term', async () => {
    const dialogue = '```redis-cli\n> get a\n"1"\n> SET b 1\nOK\n```';
    const edition = await editionOfWritten({
      config: { sections: '[s]', front: '[about]', indexes: config.indexes },
      files: {
        's.md': sectionHead('s') + question('One?', `A key.\n\n${dialogue}\n\nThen \`SET\` again.`, '`easy` `#one`'),
        'about.md': '# About\n\n<!-- insert: index commands -->\n',
        'commands.yaml': files['commands.yaml'],
      },
    });
    const { front, sections } = renderBookParts(contextOf(edition, 'print'));
    const anchors = front
      .flatMap((chapter) => elements(chapter, hasClass('folio')))
      .map((page) => attribute(page, 'data-page'));
    const marked = sections.flatMap((section) =>
      elements(section, (node) => anchors.includes(attribute(node, 'id'))).map((node) => [
        attribute(node, 'id'),
        textOf(node),
      ]),
    );
    expect(anchors).toHaveLength(2);
    expect(marked).toEqual([
      [anchors[0], '> get a    →\u00a0"1"'],
      [anchors[1], '> SET b 1  →\u00a0OK'],
    ]);
  });

  it('prints a page that several uses share once', () => {
    const pages = new Map([
      ['a', '7'],
      ['b', '7'],
      ['c', '9'],
      ['d', '7'],
    ]);
    const html = toHtml(usePages({ href: (anchor) => `#${anchor}` }, ['a', 'b', 'c']));
    const list = `${html}; ${toHtml(usePages({ href: (anchor) => `#${anchor}` }, ['d']))}`;
    expect(fillFolios(list, pages).replace(/<[^>]*>/g, '')).toBe('7, 9; 7');
    expect(fillFolios(list, undefined).replace(/<[^>]*>/g, '')).toBe('00, 00, 00; 00');
  });

  it('leaves out what no question of this edition uses', async () => {
    const chapter = await chapterWith('index commands', { select: { questions: ['one'] } });
    expect(rowsOf(chapter).slice(1)).toEqual([['GET', '1.0', '1.1']]);
    const none = await chapterWith('index commands', { select: { questions: ['two'] } });
    expect(elements(none, 'table')).toEqual([]);
  });
});

describe('a version label', () => {
  const versions = '# Versions\n\n| Release |\n| --- |\n| <a id="v7-4"></a>7.4 |\n| <a id="seven"></a>7 |\n';
  const labelled = (appendices: string, front: string) => ({
    config: { sections: '[s]', appendices, front },
    files: {
      's.md': sectionHead('s') + question('Why?', 'Since [7.4](#v7-4) and [seven](#seven).', '`easy` `#why`'),
      'versions.md': versions,
    },
  });
  const linksOf = async (guide: ReturnType<typeof labelled>, medium: Medium) => {
    const [section] = renderBookParts(contextOf(await editionOfWritten(guide), medium)).sections;
    const short = section && elements(section, hasClass('short'))[0];
    return {
      classes: short && elements(short, 'a').map((link) => attribute(link, 'class')),
      text: short && textOf(short),
    };
  };

  it('is a link that is set small and names no page', async () => {
    for (const medium of media) {
      const { classes } = await linksOf(labelled('[versions]', '[]'), medium);
      expect(classes).toEqual(['version', 'reference']);
    }
    expect((await linksOf(labelled('[versions]', '[]'), 'print')).text?.trim()).toBe(
      'Since 7.4 and seven →\u00a0p.\u00a0.',
    );
  });

  it('is a reference as others are where its place is in no appendix', async () => {
    expect((await linksOf(labelled('[]', '[versions]'), 'web')).classes).toEqual(['reference', 'reference']);
  });
});
