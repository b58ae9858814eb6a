import type { Piece, Written } from './written-pdf.js';

/** Lines from one height down, 20 points apart. */
function lines(text: string, owner: string, from: number, count: number): Piece[] {
  return Array.from({ length: count }, (_, at) => ({ text: `${text} ${at + 1}`, x: 50, y: from - 20 * at, in: owner }));
}

const number = (page: number): Piece => ({ text: String(page), x: 350, y: 20, size: 8, in: 'artifact' });

const notes = [1, 2, 3, 4, 5];

/** A small book without a fault: a cover, contents, a section of two pages with notes at the foot, and a section of one. */
export function goodDocument(): Written {
  return {
    pages: [
      [{ text: 'Keys and time', x: 50, y: 400, size: 24, in: 'title' }],
      [
        { text: 'Contents', x: 50, y: 540, size: 16, in: 'contents' },
        { text: 'Keys', x: 50, y: 500, in: 'entry-keys' },
        { text: '2', x: 340, y: 500, in: 'entry-keys' },
        { text: 'Time', x: 50, y: 480, in: 'entry-time' },
        { text: '4', x: 340, y: 480, in: 'entry-time' },
        number(1),
      ],
      [
        { text: 'Keys', x: 50, y: 540, size: 16, in: 'keys' },
        ...lines('First paragraph, line', 'first', 520, 10),
        ...notes.map((note) => ({
          text: String(note),
          x: 200,
          y: 523 - 20 * note,
          size: 6.4,
          in: `reference-${note}`,
        })),
        ...lines('Second paragraph, line', 'second', 320, 8),
        ...notes.map((note) => ({ text: String(note), x: 50, y: 160 - 20 * note, size: 8, in: `back-${note}` })),
        ...notes.map((note) => ({ text: `Source ${note}`, x: 65, y: 160 - 20 * note, size: 8, in: `note-${note}` })),
        number(2),
      ],
      [
        ...lines('Second paragraph, later line', 'second', 540, 2),
        ...lines('Third paragraph, line', 'third', 500, 20),
        number(3),
      ],
      [
        { text: 'Time', x: 50, y: 540, size: 16, in: 'time' },
        { text: 'picture', x: 50, y: 500, in: 'figure' },
        { text: 'a + b', x: 50, y: 480, in: 'formula' },
        { text: '~', x: 50, y: 482, in: 'formula' },
        { text: 'head', x: 50, y: 460, in: 'th' },
        { text: 'cell', x: 50, y: 440, in: 'td' },
        { text: 'example.org', x: 50, y: 420, in: 'outside' },
        // Set close, as a comma behind an apostrophe is.
        { text: "the replicas'", x: 50, y: 400, in: 'td' },
        { text: ', or both.', x: 113.3, y: 400, in: 'td' },
        number(4),
      ],
    ],
    tags: {
      document: { role: 'Document' },
      title: { role: 'H1', parent: 'document' },
      contents: { role: 'H2', parent: 'document' },
      'entry-keys': { role: 'Link', parent: 'document' },
      'entry-time': { role: 'Link', parent: 'document' },
      keys: { role: 'H2', parent: 'document' },
      first: { role: 'P', parent: 'document' },
      second: { role: 'P', parent: 'document' },
      third: { role: 'P', parent: 'document' },
      time: { role: 'H2', parent: 'document' },
      figure: { role: 'Figure', parent: 'document', alt: 'A clock.' },
      formula: { role: 'Formula', parent: 'document', alt: 'a plus b' },
      table: { role: 'Table', parent: 'document' },
      row: { role: 'TR', parent: 'table' },
      th: { role: 'TH', parent: 'row', scope: 'Column' },
      td: { role: 'TD', parent: 'row' },
      outside: { role: 'Link', parent: 'document' },
      ...Object.fromEntries(notes.map((note) => [`reference-${note}`, { role: 'Link', parent: 'first' }])),
      ...Object.fromEntries(
        notes.map((note) => [`note-${note}`, { role: 'Note', parent: 'document', id: `n${note}` }]),
      ),
      ...Object.fromEntries(notes.map((note) => [`back-${note}`, { role: 'Link', parent: `note-${note}` }])),
    },
    links: [
      { page: 1, box: [45, 495, 360, 512], to: 'keys', in: 'entry-keys', description: 'Keys' },
      { page: 1, box: [45, 475, 360, 492], to: 'time', in: 'entry-time', description: 'Time' },
      ...notes.map((note) => ({
        page: 2,
        box: [198, 521 - 20 * note, 210, 531 - 20 * note] as [number, number, number, number],
        to: `_note-keys-${note}`,
        in: `reference-${note}`,
        description: 'p. 2',
      })),
      ...notes.map((note) => ({
        page: 2,
        box: [48, 158 - 20 * note, 58, 168 - 20 * note] as [number, number, number, number],
        to: `_ref-keys-${note}`,
        in: `back-${note}`,
        description: 'p. 2',
      })),
      {
        page: 4,
        box: [45, 415, 200, 432],
        to: 'https://example.org',
        in: 'outside',
        description: 'https://example.org',
      },
    ],
    places: {
      keys: 2,
      time: 4,
      ...Object.fromEntries(notes.flatMap((note) => [`_note-keys-${note}`, `_ref-keys-${note}`].map((id) => [id, 2]))),
    },
    outline: [
      ['Contents', 1],
      ['Keys', 2],
      ['Time', 4],
    ],
    roleMap: {},
    isMarked: true,
    language: 'en',
    showsTitle: true,
    isRightToLeft: false,
    title: 'Keys and time',
    info: { Title: 'Keys and time', Author: 'Ada', CreationDate: 'D:20261130000000Z' },
    font: { type: 'TrueType', isEmbedded: true, hasCharacters: true },
    tabs: 'S',
  };
}
