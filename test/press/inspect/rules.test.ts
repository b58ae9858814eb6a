import { describe, expect, it } from 'vitest';
import { inspectBy } from '../../../src/diagnostics/finding.js';
import { clauses, pdfRules, readPdf } from '../../../src/press/inspect/index.js';
import { goodDocument } from './good-document.js';
import { type Piece, type Tag, type Written, type WrittenLink, write } from './written-pdf.js';

/** What inspecting a document says: rule, severity, message. */
async function found(document: Written): Promise<string[]> {
  const messages = inspectBy(pdfRules, await readPdf(await write(document)), 'book.pdf');
  return messages.map(({ ruleId, fatal, reason }) => `${ruleId} ${fatal ? 'error' : 'warning'}: ${reason}`);
}

const piece = ({ pages }: Written, page: number, text: string): Piece =>
  pages[page]?.find((each) => each.text.startsWith(text)) as Piece;

/** A rule, what is done to the good document to break it, and what is said. */
const faults: readonly [rule: string, spoil: (document: Written) => void, said: string[]][] = [
  [
    'printed-number-right',
    (document) => {
      piece(document, 1, '4').text = '3';
    },
    ['error: Page 2 (printed 1): “Time” is said to be on page 3, and is on page 4.'],
  ],
  [
    'note-on-page',
    ({ places }) => {
      places['_note-keys-5'] = 3;
    },
    ['warning: Page 3 (printed 2): A note that is referred to here stands elsewhere: Page 4 (printed 3).'],
  ],
  [
    'link-leads-somewhere',
    ({ places }) => {
      delete places['time'];
    },
    ['error: Page 2 (printed 1): A link leads to #time, which is nowhere.'],
  ],
  [
    'bookmark-leads-somewhere',
    ({ outline }) => {
      outline.push(['Index', undefined]);
    },
    ['error: The bookmark “Index” leads nowhere.'],
  ],
  [
    'text-on-paper',
    (document) => {
      piece(document, 3, 'Third paragraph, line 7').x = 350;
      piece(document, 3, 'Third paragraph, line 9').y = 700;
    },
    [
      'error: Page 4 (printed 3): “Third paragraph, line 7 Third paragraph, line 9” reaches over the edge of the paper.',
    ],
  ],
  [
    'text-clear',
    (document) => {
      piece(document, 3, 'Third paragraph, line 7').y += 16;
    },
    ['error: Page 4 (printed 3): “Third paragraph, line 7” is drawn over “Third paragraph, line 6”.'],
  ],
  [
    'type-large-enough',
    (document) => {
      piece(document, 3, 'Third paragraph, line 7').size = 4.5;
    },
    ['warning: Page 4 (printed 3): “Third paragraph, line 7” is set in 4.5 points.'],
  ],
  [
    'page-filled',
    ({ pages }) => {
      pages[2] = pages[2]?.filter(({ text }) => !/^Second|^Source|^[1-5]$/.test(text)) ?? [];
    },
    ['warning: Page 3 (printed 2): 51 % of the page is empty in one piece.'],
  ],
  [
    'no-line-alone-at-foot',
    (document) => {
      for (const each of document.pages[2]?.filter(({ text }) => /^Second.*[1-7]$/.test(text)) ?? []) each.in = 'first';
    },
    ['warning: Page 3 (printed 2): “Second paragraph, line 8” is the only line of its paragraph at the foot.'],
  ],
  [
    'no-line-alone-at-head',
    (document) => {
      piece(document, 3, 'Second paragraph, later line 2').in = 'third';
    },
    ['warning: Page 4 (printed 3): “Second paragraph, later line 1” is the only line of its paragraph at the head.'],
  ],
  [
    'heading-with-its-text',
    (document) => {
      document.tags['late'] = { role: 'H3', parent: 'document' };
      piece(document, 2, 'Second paragraph, line 8').in = 'late';
    },
    ['warning: Page 3 (printed 2): “Second paragraph, line 8” is a heading at the foot of the page.'],
  ],
  [
    'colon-with-what-follows',
    (document) => {
      document.tags['late'] = { role: 'P', parent: 'document' };
      Object.assign(piece(document, 2, 'Second paragraph, line 8'), { in: 'late', text: 'It takes two steps:' });
    },
    ['warning: Page 3 (printed 2): “It takes two steps:” promises something, and the page ends.'],
  ],
  [
    'colon-with-what-follows',
    (document) => {
      document.tags['late'] = { role: 'P', parent: 'document' };
      Object.assign(piece(document, 2, 'Second paragraph, line 8'), { in: 'late', text: 'It takes two steps:' });
      // The number of a note stands after the colon.
      document.pages[2]?.push({ text: '1', x: 145, y: 183, size: 6.4, in: 'late' });
    },
    ['warning: Page 3 (printed 2): “It takes two steps:” promises something, and the page ends.'],
  ],
  [
    'font-embedded',
    ({ font }) => {
      font.isEmbedded = false;
    },
    ['error: The font Sample is not in the file: other machines print another in its place.'],
  ],
  [
    'font-of-outlines',
    ({ font }) => {
      font.type = 'Type3';
    },
    ['error: A font without a name is made of drawings (Type 3), which print blurred.'],
  ],
  [
    'font-readable',
    ({ font }) => {
      font.hasCharacters = false;
    },
    ['error: The font Sample does not say which characters it draws: its text can be neither searched nor read aloud.'],
  ],
  [
    'document-tagged',
    (document) => {
      document.isMarked = false;
    },
    ['error: The document has tags and does not say so.'],
  ],
  [
    'content-tagged',
    (document) => {
      piece(document, 3, '3').in = 'nothing';
    },
    ['error: Page 4 (printed 3): “3” is neither tagged nor decoration.'],
  ],
  [
    'role-standard',
    ({ tags }) => {
      (tags['third'] as Tag).role = 'Para';
    },
    ['error: The tag Para is not a standard one, and none is named for it.'],
  ],
  [
    'title-shown',
    (document) => {
      document.title = ' ';
      document.showsTitle = false;
    },
    [
      'error: The metadata names no title.',
      'error: Viewers are not asked to show the title in place of the file’s name.',
    ],
  ],
  [
    'metadata-present',
    ({ info }) => {
      delete info['Author'];
    },
    ['warning: The document information has no Author.'],
  ],
  [
    'language-named',
    (document) => {
      document.language = undefined;
    },
    ['error: The document does not name its language.'],
  ],
  [
    'picture-described',
    ({ tags }) => {
      delete tags['figure']?.alt;
    },
    ['error: Page 5 (printed 4): A picture has no text that describes it.'],
  ],
  [
    'heading-levels-whole',
    ({ tags }) => {
      (tags['time'] as Tag).role = 'H4';
    },
    ['error: Heading 4 of the document is of level 4 and follows one of level 2.'],
  ],
  [
    'table-head-scoped',
    ({ tags }) => {
      delete tags['th']?.scope;
    },
    ['error: Page 5 (printed 4): The head of a table does not say what it heads.'],
  ],
  [
    'formula-described',
    ({ tags }) => {
      delete tags['formula']?.alt;
    },
    ['error: Page 5 (printed 4): A formula has no text that reads it out.'],
  ],
  [
    'note-tagged',
    ({ tags }) => {
      for (const note of [2, 3]) tags[`note-${note}`] = { role: 'LI', parent: 'document' };
    },
    ['error: Page 3 (printed 2): 2 notes are not tagged as notes.'],
  ],
  [
    'note-identified',
    ({ tags }) => {
      delete tags['note-1']?.id;
      (tags['note-3'] as Tag).id = 'n2';
    },
    ['error: Page 3 (printed 2): A note has no id.', 'error: Several notes have the id n2.'],
  ],
  [
    'links-in-order',
    (document) => {
      document.tabs = 'R';
    },
    [
      'error: Page 2 (printed 1): The page does not say that its links are walked in the order of the tags.',
      'error: Page 3 (printed 2): The page does not say that its links are walked in the order of the tags.',
      'error: Page 5 (printed 4): The page does not say that its links are walked in the order of the tags.',
    ],
  ],
  [
    'link-tagged',
    ({ links, tags }) => {
      (links[0] as WrittenLink).in = undefined;
      (tags['outside'] as Tag).role = 'P';
    },
    ['error: Page 2 (printed 1): The link to “Keys” belongs to no tag.', 'error: A link belongs to a tag P.'],
  ],
  [
    'link-described',
    ({ links }) => {
      (links[1] as WrittenLink).description = undefined;
    },
    ['error: Page 2 (printed 1): A link does not say where it leads.'],
  ],
];

describe('a PDF', () => {
  it('without faults gives none', async () => {
    expect(await found(goodDocument())).toEqual([]);
  });

  it.each(faults)('made to break %s is told so, and no more', async (rule, spoil, said) => {
    const document = goodDocument();
    spoil(document);
    expect(await found(document)).toEqual(said.map((each) => `${rule} ${each}`));
  });

  it('that is read from right to left has the numbers of its contents on the left', async () => {
    const document = goodDocument();
    document.isRightToLeft = true;
    // What is on the right is the number of a section.
    const entries = [piece(document, 1, '2'), piece(document, 1, '4')];
    for (const entry of entries) entry.x = 20;
    for (const [at, entry] of entries.entries())
      document.pages[1]?.push({ text: String(at + 1), x: 320, y: entry.y, in: entry.in });
    for (const link of document.links) if (link.page === 1) link.box = [10, link.box[1], 360, link.box[3]];
    expect(await found(document)).toEqual([]);
    Object.assign(entries[1] as Piece, { text: '3' });
    expect(await found(document)).toEqual([
      'printed-number-right error: Page 2 (printed 1): “Time 2” is said to be on page 3, and is on page 4.',
    ]);
  });

  it('has a document made wrong for each rule', () => {
    expect([...new Set(faults.map(([rule]) => rule))]).toEqual(pdfRules.map(({ id }) => id));
  });
});

it('names the clauses of PDF/UA-1 that the rules look at', () => {
  expect(clauses.join()).toBe('6.2,7.1,7.2,7.3,7.4.2,7.5,7.7,7.9,7.18.3,7.18.5,7.21.4.1,7.21.7');
});
