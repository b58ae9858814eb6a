import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/guide/edition.js';
import { labelsFor } from '../../../src/guide/labels/index.js';
import { parsePaper } from '../../../src/guide/paper.js';
import { type CheatSheetOptions, renderCheatSheet, turn } from '../../../src/layout/index.js';
import { derivedBlocks } from '../../../src/layout/sheet/blocks.js';
import { halvesOf } from '../../../src/layout/sheet/halves.js';
import { sheetGeometryOf, sheetSizes } from '../../../src/layout/sheet/sheet-geometry.js';
import { joinRanges } from '../../../src/layout/sheet/where.js';
import { toolError } from '../../support/errors.js';
import { byId, elements, hasClass, readHtml } from '../../support/trees.js';
import { editionOfAnswer, editionOfWritten, question, sectionHead } from '../../support/written-guide.js';

const a4 = parsePaper('a4') as NonNullable<ReturnType<typeof parsePaper>>;

const options: CheatSheetOptions = {
  paper: a4,
  scope: 'section',
  minType: 9,
  duplex: false,
  bookPages: undefined,
  theme: 'classic',
  version: '0.0.0',
};

/** A sheet with the pieces of some kinds, as a document. */
async function settled(
  edition: Edition,
  show: 'all' | 'nothing' | readonly number[],
  changes: Partial<CheatSheetOptions> = {},
) {
  const sheets = await renderCheatSheet(edition, { ...options, ...changes });
  const shown = sheets.draft.plans.map(({ required, tiers }) => {
    const all = [...required, ...tiers.flatMap(({ pieces }) => pieces)].sort((a, b) => a - b);
    return show === 'all' ? all : show === 'nothing' ? [] : show;
  });
  const { book, reports, page } = sheets.settle({
    setting: { size: 9.5, columns: 2, shown, air: shown.map(() => 0.4) },
  });
  const tree = readHtml(book.html(undefined));
  const feet = elements(tree, hasClass('sheet-foot')).map((foot) => textOf(foot));
  return { draft: sheets.draft, book, reports, page, tree, feet };
}

describe('ranges', () => {
  it.each([
    [['31', '32', '33', '35'], '31–33, 35'],
    [['3.1', '3.2', '4.1'], '3.1–3.2, 4.1'],
    [['3.9', '3.10'], '3.9–3.10'],
    [['iv', 'v'], 'iv, v'],
    [['7'], '7'],
    [[], ''],
  ])('of %j are %s', (numbers, expected) => {
    expect(joinRanges(numbers)).toBe(expected);
  });
});

describe('columns', () => {
  const counts = (paper: string, orientation: 'portrait' | 'landscape') =>
    sheetGeometryOf(turn(parsePaper(paper) ?? a4, orientation)).columns.map(({ count }) => count);

  it('are two to four of a readable width, one where there is no room for two', () => {
    expect(counts('a4', 'portrait')).toEqual([2, 3, 4]);
    expect(counts('a4', 'landscape')).toEqual([3, 4]);
    expect(counts('a3', 'portrait')).toEqual([2, 3, 4]);
    expect(counts('a3', 'landscape')).toEqual([3, 4]);
    expect(counts('a5', 'portrait')).toEqual([2]);
    expect(counts('100x150mm', 'portrait')).toEqual([1]);
    expect(counts('600x600mm', 'portrait')).toEqual([2, 3, 4]);
  });

  it('never leave the paper', () => {
    for (const name of ['a3', 'a4', 'a5', 'b5', 'letter', '90x600mm']) {
      for (const orientation of ['portrait', 'landscape'] as const) {
        const { paper, columns, gutter, margin } = sheetGeometryOf(turn(parsePaper(name) ?? a4, orientation));
        for (const { count, width } of columns)
          expect(count * width + (count - 1) * gutter).toBeCloseTo(paper.width - 2 * margin.side);
      }
    }
  });
});

describe('sizes of type', () => {
  it('are 9 to 10 points on A4, more on what is larger, and what is asked for', () => {
    const of = (paper: string, minType = 9) => sheetSizes(parsePaper(paper) ?? a4, minType);
    expect(of('a4')).toEqual({ least: 9, most: 10, smallest: 7.5 });
    expect(of('a5')).toEqual({ least: 9, most: 10, smallest: 7.5 });
    expect(of('a3')).toEqual({ least: 9, most: 14.1, smallest: 7.5 });
    expect(of('a4', 12)).toEqual({ least: 12, most: 12, smallest: 7.5 });
    expect(of('a4', 6)).toEqual({ least: 6, most: 10, smallest: 6 });
  });
});

const rich = `The first sentence of the answer stands on every sheet. So does the rest of it.

Running text of the explanation, which stays in the book.

**Rule:** say it in one line.

\`\`\`redis-cli
> SET a 1
OK
> GET a
"1"
\`\`\`

\`\`\`js
later();
\`\`\`

| a | b |
| - | - |
| c | d |

### Trap: The "old" one

What the trap is about. And its correction, with code:

\`\`\`js
mend();
\`\`\`

### Trap: Named

**What it claims.**[^a]

The rest of it.

### Trap

A trap without a name.

### Follow-up: And then?

It is as it was before. More.

[^a]: [A note](https://example.org/)
`;

describe('what a question gives to a sheet for which nothing was written', () => {
  it('is the short answer, the rule and the traps, whole, and what else has room', async () => {
    const { tree, reports, feet } = await settled(await editionOfAnswer(rich), 'all');
    const entry = byId(tree, 'q');
    expect(elements(entry, 'p').map((each) => textOf(each))).toEqual([
      'The first sentence of the answer stands on every sheet. So does the rest of it.',
      'Rule: say it in one line.',
      'Trap: The “old” one. What the trap is about. And its correction, with code:',
      'Trap: What it claims.',
      'Trap: A trap without a name.',
      'Follow-up: And then? It is as it was before. More.',
    ]);
    expect(elements(entry, hasClass('line')).map((each) => textOf(each))).toEqual([
      '> SET a 1  →\u00a0OK',
      '> GET a  →\u00a0"1"',
      'later();',
      'mend();',
    ]);
    expect(textOf(entry)).not.toMatch(/Running text|The rest of it\.$/);
    expect(Object.values(reports[0]?.leftOut ?? {}).every((count) => count === 0)).toBe(true);
    expect(feet[0]).toContain('At length in the book');
  });

  it('goes on it by tiers: what it is for, then what fills', async () => {
    const { draft } = await settled(await editionOfAnswer(rich), 'all');
    const [plan] = draft.plans;
    expect(plan?.required).toEqual([]);
    expect(plan?.tiers.map(({ isCore, pieces }) => `${pieces.length}${isCore ? ' core' : ''}`)).toEqual([
      '1 core',
      '1 core',
      '3 core',
      ...['1', '1', '1', '1'],
    ]);
  });

  it('leaves its title, and tells of everything else', async () => {
    const { tree, reports, feet } = await settled(await editionOfAnswer(rich), 'nothing');
    expect(textOf(byId(tree, 'q'))).toBe('1.1 What is it?');
    expect(reports[0]?.leftOut).toEqual({
      answers: 1,
      traps: 3,
      examples: 2,
      tables: 1,
      drawings: 0,
      passages: 1,
      followUps: 1,
    });
    expect(feet[0]).toMatchInlineSnapshot(
      `"In the book, not here: 1 answer, 3 traps, 2 examples, 1 table, 1 passage, and 1 follow-upLast reviewed: January 2026"`,
    );
  });

  it('leaves no trace of what steered it', async () => {
    const { book } = await settled(await editionOfAnswer(rich), 'all');
    const [, body = ''] = book.html(undefined).split('<body');
    expect(body).toContain('sheet-block');
    expect(/data-piece| hidden/.exec(body)).toBeNull();
  });
});

const written = `Short.

\`\`\`js
in_the_book();
\`\`\`

### Trap: One

It is a trap.

### Follow-up: And then?

Nothing.

### Cheat sheet: In *short*

On the next touch.[^a]

\`\`\`redis-cli
! restart
OK
> TTL a  # in seconds
(integer) 42
\`\`\`

**Trap:** none.

[^a]: [A note](https://example.org/)
`;

describe('what was written for a sheet', () => {
  it('stands in place of everything else, under its short title', async () => {
    const { tree, draft, reports, feet } = await settled(await editionOfAnswer(written), 'all');
    const entry = byId(tree, 'q');
    expect(textOf(entry)).toBe('1.1 In shortOn the next touch.> TTL a  →\u00a042Trap: none.');
    expect(elements(entry, 'em')).toHaveLength(1);
    expect(draft.plans[0]).toMatchObject({ required: [0, 1, 2], tiers: [] });
    expect(reports[0]?.leftOut).toMatchObject({ examples: 1, traps: 0, answers: 0, followUps: 1 });
    expect(feet[0]).toContain('In the book, not here: 1 example and 1 follow-up');
  });

  it('may be a title alone', async () => {
    const edition = await editionOfAnswer('Short.\n\n### Cheat sheet: A name');
    const { tree, reports } = await settled(edition, 'all');
    expect(textOf(byId(tree, 'q'))).toBe('1.1 A name');
    expect(reports[0]?.leftOut).toMatchObject({ answers: 1 });
  });

  it.each([
    ['on less paper than A4', { paper: parsePaper('a5') ?? a4 }],
    ['on a sheet of the whole guide', { scope: 'guide' as const }],
  ])('may be left out %s, its texts last', async (_, changes) => {
    const { draft } = await settled(await editionOfAnswer(written), 'all', changes);
    expect(draft.plans[0]).toMatchObject({
      required: [],
      tiers: [
        { isCore: true, pieces: [0, 2] },
        { isCore: true, pieces: [1] },
      ],
    });
  });

  it('holds no block that only steps of a runner make', async () => {
    const steps = 'Short.\n\n### Cheat sheet\n\nText.\n\n```redis-cli\n! restart\n```\n';
    const { tree } = await settled(await editionOfAnswer(steps), 'all');
    expect(elements(byId(tree, 'q'), 'pre')).toEqual([]);
  });
});

describe('a section on two sheets', () => {
  const long = 'A long text of the sheet, which needs much room. '.repeat(8);
  const sheet = (id: string, text: string) =>
    question(`${id}?`, `Yes.\n\n### Cheat sheet\n\n${text}`, `\`easy\` \`#${id}\``);
  const edition = (...texts: string[]) =>
    editionOfWritten({
      files: {
        's.md': `${sectionHead('s').replace('title:', 'split: true\ntitle:')}${texts.map((text, at) => sheet(`q${at}`, text)).join('')}`,
      },
    });

  it('is cut where the halves are most alike', async () => {
    const { tree, book, reports } = await settled(await edition(long, 'One.', 'Two.', 'Three.', 'Four.'), 'all');
    const sheets = elements(tree, hasClass('sheet'));
    expect(sheets.map((each) => elements(each, hasClass('entry')).map(({ properties }) => properties['id']))).toEqual([
      ['q0'],
      ['q1', 'q2', 'q3', 'q4'],
    ]);
    expect(book.outline.map(({ title }) => title)).toEqual(['1 Section s (1/2)', '1 Section s (2/2)']);
    expect(reports.map(({ id, name }) => [id, name])).toEqual([
      ['s', '1 Section s (1/2)'],
      ['s', '1 Section s (2/2)'],
    ]);
    expect(textOf(sheets[1] ?? tree)).toContain('Sheet 2 of 2');
  });

  it.each([
    [
      [10, 10, 10],
      [1, 2],
    ],
    [
      [10, 10, 30],
      [2, 1],
    ],
    [
      [30, 10, 10],
      [1, 2],
    ],
    [
      [5, 5, 5, 5],
      [2, 2],
    ],
    [
      [1, 1, 1, 1, 1, 20],
      [5, 1],
    ],
    [
      [8, 2, 2, 8, 2],
      [2, 3],
    ],
  ])('of questions of %j times the same text has %j of them', async (lengths, expected) => {
    const [part] = (await edition(...lengths.map((length) => long.repeat(length)))).sections;
    expect(part && halvesOf(part).map(({ questions }) => questions.length)).toEqual(expected);
  });

  it('is one where there is one question', async () => {
    const [part] = (await edition(long)).sections;
    expect(part && halvesOf(part)).toEqual([part]);
  });
});

describe('a dialogue', () => {
  const linesOf = async (...lines: string[]) => {
    const edition = await editionOfAnswer(`Short.\n\n\`\`\`redis-cli\n${lines.join('\n')}\n\`\`\`\n`);
    const { tree } = await settled(edition, 'all');
    return elements(tree, hasClass('line')).map((each) => textOf(each).replaceAll('\u00a0', ' '));
  };

  it('has short replies behind their commands, and neither remarks nor steps of a runner', async () => {
    expect(
      await linesOf('> INCR a', '(integer) 2', 'B> GET a  # late', '"2"', '! kill', 'OK', '$ ls', 'a.lua', '> DEL b'),
    ).toEqual(['> INCR a  → 2', 'B> GET a  → "2"', '$ ls  → a.lua', '> DEL b']);
  });

  it('has short lists and fields in one line', async () => {
    expect(
      await linesOf('> HTTL a', '1) (integer) 120', '2) (integer) -2', '> INFO', '…', 'aof_enabled:1', '…'),
    ).toEqual(['> HTTL a  → 1) 120  2) -2', '> INFO  → …  aof_enabled:1  …']);
  });

  it('keeps in their lines what is long, nested, or text', async () => {
    const long = ['> KEYS *', `1) "${'a'.repeat(30)}"`, `2) "${'b'.repeat(30)}"`];
    expect(await linesOf(...long)).toEqual(long);
    const nested = ['> SCAN 0', '1) "0"', '2) 1) "a"', '   2) "b"'];
    expect(await linesOf(...nested)).toEqual(nested);
    const text = ['> HELP', 'one line of it', 'and another'];
    expect(await linesOf(...text)).toEqual(text);
    const later = ['A> SUBSCRIBE a', 'A<', 'message'];
    expect(await linesOf(...later)).toEqual(later);
  });
});

describe('code within a line', () => {
  it('is whole where it is short', async () => {
    const { tree } = await settled(
      await editionOfAnswer('With `redis-cli --bigkeys`, `-@all` or `appendonly`.'),
      'all',
    );
    expect(elements(tree, hasClass('unbroken')).map((each) => textOf(each))).toEqual(['redis-cli --bigkeys', '-@all']);
    const code = elements(tree, (each) => each.tagName === 'code').map((each) => textOf(each));
    expect(code).toEqual(['redis-cli --bigkeys', '-@all', 'appendonly']);
  });
});

describe('blocks', () => {
  const blocksOf = async (answer: string) => {
    const edition = await editionOfAnswer(answer);
    const [numbered] = edition.sections[0]?.questions ?? [];
    if (!numbered) throw new Error('no question');
    const { rule, marked, tables, examples, followUps } = derivedBlocks(numbered.question);
    return [rule ? 1 : 0, marked.map(({ type }) => type), tables.length, examples.length, followUps.length];
  };
  const code = (language: string, lines: number) =>
    `\`\`\`${language}\n${Array.from({ length: lines }, (_, at) => `line ${at}`).join('\n')}\n\`\`\`\n\n`;

  it('are those that their author marked, but for what stands in a trap anyway', async () => {
    const marked = `Short.\n\n${code('js', 2)}<!-- sheet -->\n\n- one\n\n### Trap: It\n\n<!-- sheet -->\n\nThis.\n`;
    expect(await blocksOf(marked)).toEqual([0, ['list'], 0, 1, 0]);
    const claimed =
      'Short.\n\n### Trap: It\n\n**This.**\n\n<!-- sheet -->\n\nThat.\n\n### Follow-up: a?\n\n<!-- sheet -->\n\nB.';
    expect(await blocksOf(claimed)).toEqual([0, ['paragraph', 'paragraph'], 0, 0, 0]);
  });

  it('are what a short answer leads into, marked or not', async () => {
    expect(await blocksOf('These are:\n\n- one\n- two\n\n- three')).toEqual([0, ['list'], 0, 0, 0]);
    expect(await blocksOf('These are:\n\n| a |\n| - |\n')).toEqual([0, ['table'], 0, 0, 0]);
    expect(await blocksOf('This is it.\n\n- one')).toEqual([0, [], 0, 0, 0]);
  });

  it('are tables, and examples that are short or can be cut to their commands', async () => {
    expect(await blocksOf(`Short.\n\n${code('js', 12)}${code('js', 2)}| a |\n| - |\n`)).toEqual([0, [], 1, 2, 0]);
    expect(await blocksOf(`Short.\n\n${code('redis-cli', 200)}`)).toEqual([0, [], 0, 1, 0]);
    expect(await blocksOf(`Short.\n\n${code('js', 13)}`)).toEqual([0, [], 0, 0, 0]);
  });
});

describe('references', () => {
  const edition = () =>
    editionOfWritten({
      config: { appendices: '[words]' },
      files: {
        's.md':
          sectionHead('s') +
          question(
            'One?',
            'See [the other](#two), [its place](#deep), [a word](words.md), [the section](#t) and [the web](https://example.org).',
            '`easy` `#one`',
          ),
        't.md': sectionHead('t') + question('Two?', 'This is it.\n\n#### Deep', '`mid` `#two`'),
        'words.md': '# Words\n\nA word.\n',
      },
    });

  it('give the number of what is on the sheets, and are plain words for the rest', async () => {
    const { tree } = await settled(await edition(), 'all');
    const entry = byId(tree, 'one');
    expect(textOf(elements(entry, hasClass('sheet-text'))[0] ?? entry)).toMatchInlineSnapshot(
      `"See the other → 2.1, its place → 2.1, a word, the section → 2 and the web."`,
    );
    const targets = elements(entry, 'a').map((link) => link.properties['href']);
    expect(targets).toEqual(['#two', '#two', '#t', 'https://example.org']);
  });

  it('lead to places that are there', async () => {
    const { tree, book } = await settled(await edition(), 'all');
    const ids = new Set(
      elements(tree, (each) => each.properties['id'] !== undefined).map((each) => each.properties['id']),
    );
    const inner = elements(tree, 'a').flatMap((link) => {
      const href = String(link.properties['href']);
      return href.startsWith('#') ? [href.slice(1)] : [];
    });
    expect(inner.length).toBeGreaterThan(4);
    for (const id of [...inner, ...book.outline.map(({ anchor }) => anchor)]) expect(ids, id).toContain(id);
  });
});

describe('the foot', () => {
  const edition = () => editionOfAnswer(rich);
  const pages = new Map([['q', '31']]);

  it('names the page of the book where it is known', async () => {
    const { feet } = await settled(await edition(), 'nothing', { bookPages: pages });
    expect(feet[0]).toMatchInlineSnapshot(
      `"In the book, not here: 1 answer, 3 traps, 2 examples, 1 table, 1 passage, and 1 follow-up (p. 31)Last reviewed: January 2026"`,
    );
  });

  it('says where all of it is told, where nothing is missing', async () => {
    const whole = await editionOfAnswer('All that there is to say.');
    expect((await settled(whole, 'all')).feet[0]).toMatchInlineSnapshot(
      `"At length in the bookLast reviewed: January 2026"`,
    );
    expect((await settled(whole, 'all', { bookPages: pages })).feet[0]).toMatchInlineSnapshot(
      `"At length in the book (p. 31)Last reviewed: January 2026"`,
    );
  });

  it('gives the numbers of the questions that miss something, where pages are not known', async () => {
    const plain = (id: string) => question(`${id}?`, 'All that there is to say.', `\`easy\` \`#${id}\``);
    const long = `Yes.\n\n\`\`\`js\n${'line();\n'.repeat(20)}\`\`\`\n`;
    const files = { 's.md': sectionHead('s') + plain('one') + question('Two?', long, '`mid` `#two`') + plain('three') };
    expect((await settled(await editionOfWritten({ files }), 'all')).feet[0]).toMatchInlineSnapshot(
      `"In the book, not here: 1 example (see 1.2)Last reviewed: January 2026"`,
    );
    // Of all that miss something, the first and the last say enough.
    const all = {
      's.md':
        sectionHead('s') +
        ['one', 'two', 'three'].map((id) => question(`${id}?`, long, `\`easy\` \`#${id}\``)).join(''),
    };
    const known = new Map([
      ['one', '3'],
      ['two', '5'],
      ['three', '8'],
    ]);
    expect((await settled(await editionOfWritten({ files: all }), 'all', { bookPages: known })).feet[0]).toMatch(
      /\(pp\.\s3–8\)/,
    );
    // A page of one question alone does not help.
    const { feet } = await settled(await editionOfWritten({ files }), 'all', { bookPages: new Map([['one', '3']]) });
    expect(feet[0]).toContain('see 1.2');
  });

  it('is no longer than the one above which the page is filled, whatever is shown', async () => {
    const ids = Array.from({ length: 9 }, (_, at) => `q${at}`);
    const files = {
      's.md': sectionHead('s') + ids.map((id) => question(`${id}?`, rich, `\`easy\` \`#${id}\``)).join(''),
    };
    const several = await editionOfWritten({ files });
    for (const bookPages of [undefined, new Map(ids.map((id, at) => [id, String(98 + at * 2)]))]) {
      const { draft } = await settled(several, 'nothing', { bookPages });
      const [fullest = ''] = elements(readHtml(draft.html), hasClass('sheet-foot')).map((foot) => textOf(foot));
      const count = draft.plans[0]?.tiers.flatMap(({ pieces }) => pieces).length ?? 0;
      expect(count).toBeGreaterThan(40);
      // Every so many pieces: of some questions much, of others little is shown.
      for (let each = 1; each < 12; each += 1) {
        const shown = Array.from({ length: count }, (_, index) => index).filter((index) => index % each === 0);
        const { feet } = await settled(several, shown, { bookPages });
        expect(feet[0]?.length ?? 0, feet[0]).toBeLessThanOrEqual(fullest.length);
      }
    }
  });

  it('says what is on the back', async () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c'].map((id) => [`${id}.md`, sectionHead(id) + question(`${id}?`, 'Yes.')]),
    );
    const { feet, book } = await settled(await editionOfWritten({ files }), 'all', { duplex: true });
    expect(feet.map((foot) => /Overleaf: (.*)/.exec(foot)?.[1])).toEqual(['2 Section b', '1 Section a', undefined]);
    expect(book.duplex).toBe('long-edge');
    const landscape = { duplex: true, paper: turn(a4, 'landscape') };
    expect((await settled(await editionOfWritten({ files }), 'all', landscape)).book.duplex).toBe('short-edge');
  });

  it('speaks German', () => {
    const { leftOutOf, notHere, bookPages, seeQuestions, overleaf } = labelsFor('de');
    const kinds = Object.values(leftOutOf).map((tell) => [tell(1), tell(2)].join(' / '));
    expect([...kinds, notHere('x'), bookPages('3', false), seeQuestions('3.1'), overleaf('x')]).toMatchInlineSnapshot(`
      [
        "1 Antwort / 2 Antworten",
        "1 Falle / 2 Fallen",
        "1 Beispiel / 2 Beispiele",
        "1 Tabelle / 2 Tabellen",
        "1 Zeichnung / 2 Zeichnungen",
        "1 Textstelle / 2 Textstellen",
        "1 Nachfrage / 2 Nachfragen",
        "Im Buch, nicht hier: x",
        "S. 3",
        "siehe 3.1",
        "Umseitig: x",
      ]
    `);
  });
});

describe('a sheet of the whole guide', () => {
  it('has the sections as headings, and is one page', async () => {
    const files = Object.fromEntries(
      ['a', 'b'].map((id) => [`${id}.md`, sectionHead(id) + question(`${id}?`, 'Yes.', `\`easy\` \`#q-${id}\``)]),
    );
    const { tree, book, reports } = await settled(await editionOfWritten({ files }), 'all', { scope: 'guide' });
    expect(elements(tree, hasClass('sheet'))).toHaveLength(1);
    expect(
      elements(tree, (each) => /^h[1-6]$/.test(each.tagName)).map((each) => `${each.tagName} ${textOf(each)}`),
    ).toEqual(['h1 A written guide', 'h2 1 Section a', 'h3 1.1 a?', 'h2 2 Section b', 'h3 2.1 b?']);
    expect(book.outline[0]?.children.map(({ title, children }) => [title, children[0]?.title])).toEqual([
      ['1 Section a', '1.1 a?'],
      ['2 Section b', '2.1 b?'],
    ]);
    expect(reports.map(({ id }) => id)).toEqual(['written']);
  });
});

describe('what does not fit at all', () => {
  const overflow = { overflowing: [0] };

  it('names the section and what helps', async () => {
    const sheets = await renderCheatSheet(await editionOfAnswer('Yes.'), options);
    expect(toolError(() => sheets.settle(overflow))).toMatchInlineSnapshot(`
      "content/sheet-overflow: Section "1 Section s" does not fit on one page at 9 pt, even by its titles alone (1 question)
        hint: What helps: smaller type (\`minType 8\`), larger paper (\`paper a3\`), two sheets (\`split: true\` in the section's front matter), fewer questions (\`levels\`, \`tags\`)."
    `);
    const large = { ...options, scope: 'guide', minType: 14, paper: parsePaper('a3') ?? a4 } as const;
    const guide = await renderCheatSheet(await editionOfAnswer('Yes.'), large);
    expect(toolError(() => guide.settle(overflow))).toMatchInlineSnapshot(`
      "content/sheet-overflow: The guide does not fit on one page at 14 pt, even by its titles alone (1 question)
        hint: What helps: smaller type (\`minType 13\`), a sheet for each section (\`scope section\`), fewer questions (\`levels\`, \`tags\`)."
    `);
  });

  it('names the place of the longest text that was written', async () => {
    const sheet = (id: string, text: string) =>
      question(`${id}?`, `Yes.\n\n### Cheat sheet\n\n${text}`, `\`easy\` \`#${id}\``);
    const files = { 's.md': sectionHead('s') + sheet('a', 'A.') + sheet('b', 'Much. '.repeat(40)) + sheet('c', 'C.') };
    const sheets = await renderCheatSheet(await editionOfWritten({ files }), options);
    expect(toolError(() => sheets.settle(overflow))).toMatchInlineSnapshot(`
      "content/sheet-overflow: Section "1 Section s" does not fit on one page at 9 pt: its longest cheat sheet is at s.md:22:1
        hint: What helps: shorter texts, smaller type (\`minType 8\`), larger paper (\`paper a3\`), two sheets (\`split: true\` in the section's front matter)."
    `);
  });
});

describe('the page for a browser', () => {
  it('is the document that is printed, without the places for the PDF', async () => {
    const { book, page } = await settled(await editionOfAnswer(rich), 'all');
    const printed = book.html(undefined);
    expect(printed).toContain('links-to-places"');
    expect(page()).not.toContain('links-to-places"');
    expect(page().split('<section')[1]).toBe(printed.split('<section')[1]);
  });
});

describe('metadata', () => {
  it('says that it is a cheat sheet', async () => {
    const { book } = await settled(await editionOfAnswer('Yes.'), 'all');
    expect(book.meta).toMatchObject({ subtitle: 'cheat sheet', identifier: 'written.cheat-sheet' });
  });
});
