import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/guide/edition.js';
import { labelsFor } from '../../../src/guide/labels/index.js';
import { parsePaper } from '../../../src/guide/paper.js';
import { type CheatSheetOptions, renderCheatSheet, turn } from '../../../src/layout/index.js';
import { blocksForSheet } from '../../../src/layout/sheet/blocks.js';
import { cutFirstSentence } from '../../../src/layout/sheet/first-sentence.js';
import { sheetGeometryOf } from '../../../src/layout/sheet/sheet-geometry.js';
import { joinRanges } from '../../../src/layout/sheet/where.js';
import { toolError } from '../../support/errors.js';
import { byId, elements, hasClass, readHtml } from '../../support/trees.js';
import { editionOfAnswer, editionOfWritten, question, sectionHead } from '../../support/written-guide.js';

const a4 = parsePaper('a4') as NonNullable<ReturnType<typeof parsePaper>>;

const options: CheatSheetOptions = {
  paper: a4,
  scope: 'section',
  minType: 7.5,
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
  const settings = sheets.draft.plans.map(({ tiers }) => {
    const all = tiers.flatMap(({ pieces }) => pieces.map(({ index }) => index)).sort((a, b) => a - b);
    const shown = show === 'all' ? all : show === 'nothing' ? [] : show;
    return { size: 9.5, columns: 2, gap: 0.4, stretch: [], whole: true, shown };
  });
  const { book, reports } = sheets.settle(settings);
  const tree = readHtml(book.html(undefined));
  const feet = elements(tree, hasClass('sheet-foot')).map((foot) => textOf(foot));
  return { draft: sheets.draft, book, reports, tree, feet };
}

const words = (content: readonly ElementContent[]) => content.map((node) => textOf(node)).join('');

describe('a first sentence', () => {
  const cut = (content: ElementContent[], language = 'en') => {
    const { first, rest } = cutFirstSentence(content, language);
    return [words(first), words(rest)];
  };
  const text = (value: string): ElementContent => ({ type: 'text', value });

  it('ends where the next begins, also within markup', () => {
    const paragraph = [
      text('It is removed when somebody '),
      h('em', ['touches it next. Then']),
      text(' memory is freed.'),
    ];
    expect(cut(paragraph)).toEqual(['It is removed when somebody touches it next. ', 'Then memory is freed.']);
    expect(cutFirstSentence(paragraph, 'en').rest[0]).toMatchObject({ tagName: 'em' });
  });

  it('is all of a paragraph that has but one', () => {
    expect(cut([text('One sentence, Redis 7.0.15 in it, and e.g. this.')])).toEqual([
      'One sentence, Redis 7.0.15 in it, and e.g. this.',
      '',
    ]);
    expect(cut([])).toEqual(['', '']);
  });

  it('takes the next along where it says hardly anything', () => {
    expect(cut([text('No. It waits until the primary has deleted it. Then it follows.')])).toEqual([
      'No. It waits until the primary has deleted it. ',
      'Then it follows.',
    ]);
  });

  it('is found in Japanese', () => {
    const [first] = cut([text('鍵は期限が切れても、次に誰かが触れるまで残る。次の文。')], 'ja');
    expect(first?.endsWith('。')).toBe(true);
    expect(first).not.toContain('次の文');
  });

  it('keeps what has no text on the side where it stands', () => {
    const { first, rest } = cutFirstSentence(
      [text('A sentence that is surely long enough to count. '), h('br'), text('Next.')],
      'en',
    );
    expect([first.length, rest.length]).toEqual([1, 2]);
  });
});

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
    expect(counts('a3', 'landscape')).toEqual([4]);
    expect(counts('a5', 'portrait')).toEqual([2]);
    expect(counts('100x150mm', 'portrait')).toEqual([1]);
    expect(counts('600x600mm', 'portrait')).toEqual([4]);
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

const rich = `The first sentence of the answer stands on every sheet. The rest of it needs room.

Running text of the explanation, which stays in the book.

\`\`\`redis-cli
> SET a 1
OK
> GET a
"1"
\`\`\`

\`\`\`js
later();
\`\`\`

### Trap: The "old" one

What the trap is about, in a sentence of its own. And more.

### Trap

A trap without a name is told by its sentence.

### Follow-up: And then?

It is as it was before, whatever they say. More.

### Follow-up: Which?

These:

- one
`;

describe('what a question gives to a sheet', () => {
  it('shows all that could be there', async () => {
    const { tree, reports } = await settled(await editionOfAnswer(rich), 'all');
    const entry = byId(tree, 'q');
    expect(elements(entry, 'p').map((each) => textOf(each))).toEqual([
      'The first sentence of the answer stands on every sheet. The rest of it needs room.',
      'Trap The “old” one. What the trap is about, in a sentence of its own. ',
      'Trap A trap without a name is told by its sentence.',
      'Follow-up And then? It is as it was before, whatever they say. ',
    ]);
    expect(elements(entry, hasClass('line')).map((each) => textOf(each))).toEqual([
      '> SET a 1  →\u00a0OK',
      '> GET a  →\u00a0"1"',
    ]);
    expect(textOf(entry)).not.toContain('Running text');
    // The second example and the follow-up that only introduces a list.
    expect(reports[0]?.leftOut).toMatchObject({ examples: 1, followUps: 1, answers: 0, replies: 0 });
  });

  it('shows an answer of any block, a list item by item', async () => {
    const list = '- The first says it.\n- The second adds to it.\n- So does the third.';
    const shown = async (answer: string, pieces: 'all' | number[]) => {
      const { tree, reports } = await settled(await editionOfAnswer(answer), pieces);
      const [block] = elements(byId(tree, 'q'), hasClass('answer'));
      return { text: block && textOf(block).trim(), answers: reports[0]?.leftOut.answers };
    };
    expect(await shown(list, 'all')).toMatchObject({ answers: 0, text: expect.stringContaining('third') });
    expect(await shown(list, [0])).toMatchObject({ answers: 0, text: 'The first says it.' });
    expect(await shown('| a | b |\n| - | - |\n| c | d |', 'all')).toMatchObject({
      text: expect.stringMatching(/a\s*b\s*c\s*d/),
    });
  });

  it('leaves its title, and tells of everything else', async () => {
    const { tree, reports, feet } = await settled(await editionOfAnswer(rich), 'nothing');
    expect(textOf(byId(tree, 'q'))).toBe('1.1 What is it?');
    expect(reports[0]?.leftOut).toEqual({
      answers: 1,
      rests: 0,
      traps: 2,
      examples: 2,
      replies: 0,
      tables: 0,
      drawings: 0,
      passages: 0,
      followUps: 2,
    });
    expect(feet[0]).toMatchInlineSnapshot(
      `"Set at 9.5 pt · In the book, not here: 1 answer, 2 traps, 2 examples, and 2 follow-upsLast reviewed: January 2026"`,
    );
  });

  it('tells an answer that is cut from one that is missing', async () => {
    const { reports, feet } = await settled(await editionOfAnswer(rich), [0]);
    expect(reports[0]?.leftOut).toMatchObject({ answers: 0, rests: 1 });
    expect(feet[0]).toContain('not here: the rest of 1 answer, 2 traps');
  });

  it('cuts a dialogue to its commands', async () => {
    const edition = await editionOfAnswer(rich);
    const { draft } = await settled(edition, 'nothing');
    const indices = (kind: string) =>
      elements(readHtml(draft.html), hasClass(kind)).flatMap((each) => {
        const piece = each.properties['dataPiece'];
        return piece === undefined ? [] : [Number(piece)];
      });
    const { tree, reports } = await settled(edition, indices('sheet-block'));
    expect(elements(tree, hasClass('line')).map((each) => textOf(each))).toEqual(['> SET a 1', '> GET a']);
    expect(reports[0]?.leftOut).toMatchObject({ examples: 1, replies: 1 });
  });

  it('leaves no trace of what steered it', async () => {
    const { book } = await settled(await editionOfAnswer(rich), 'all');
    const [, body = ''] = book.html(undefined).split('<body');
    expect(body).toContain('sheet-block');
    expect(/data-piece| hidden/.exec(body)).toBeNull();
  });
});

describe('a dialogue', () => {
  const linesOf = async (...lines: string[]) => {
    const edition = await editionOfAnswer(`Short.\n\n\`\`\`redis-cli\n${lines.join('\n')}\n\`\`\`\n`);
    const { tree } = await settled(edition, 'all');
    return elements(tree, hasClass('line')).map((each) => textOf(each).replaceAll('\u00a0', ' '));
  };

  it('has short replies behind their commands, before a remark', async () => {
    expect(
      await linesOf('> INCR a', '(integer) 2', 'B> GET a  # late', '"2"', '! kill', '$ ls', 'a.lua', '> DEL b'),
    ).toEqual(['> INCR a  → 2', 'B> GET a  → "2"  # late', '! kill', '$ ls  → a.lua', '> DEL b']);
  });

  it('holds the sign of a remark with its words', async () => {
    const edition = await editionOfAnswer('Short.\n\n```redis-cli\n> GET a  # late\n(nil)\n```\n');
    const [remark] = elements((await settled(edition, 'all')).tree, hasClass('remark'));
    expect(remark && textOf(remark)).toBe('  #\u00a0late');
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
  it('holds the hyphens of an option with it', async () => {
    const { tree } = await settled(
      await editionOfAnswer('With `redis-cli --bigkeys`, `-@all`, `a -1` or `io-threads-do-reads`.'),
      'all',
    );
    expect(elements(tree, hasClass('option')).map((each) => textOf(each))).toEqual(['--b', '-@', '-1']);
    const code = elements(tree, (each) => each.tagName === 'code').map((each) => textOf(each));
    expect(code).toEqual(['redis-cli --bigkeys', '-@all', 'a -1', 'io-threads-do-reads']);
  });
});

describe('the space above a question', () => {
  it('is what was found, so that columns end on one line', async () => {
    const files = {
      's.md':
        sectionHead('s') + ['a', 'b', 'c'].map((id) => question(`${id}?`, 'Yes.', `\`easy\` \`#${id}\``)).join(''),
    };
    const sheets = await renderCheatSheet(await editionOfWritten({ files }), options);
    const { book } = sheets.settle([{ size: 9, columns: 2, gap: 0, stretch: [0, 1.25], whole: true, shown: [] }]);
    const tree = readHtml(book.html(undefined));
    expect(['a', 'b', 'c'].map((id) => byId(tree, id).properties['style'])).toEqual([
      undefined,
      '--stretch: 1.25em',
      undefined,
    ]);
  });
});

describe('blocks', () => {
  const blocksOf = async (answer: string) => {
    const edition = await editionOfAnswer(answer);
    const [numbered] = edition.sections[0]?.questions ?? [];
    if (!numbered) throw new Error('no question');
    return blocksForSheet(numbered.question).map(({ node, kind }) => `${kind} ${node.type}`);
  };
  const code = (language: string, lines: number) =>
    `\`\`\`${language}\n${Array.from({ length: lines }, (_, at) => `line ${at}`).join('\n')}\n\`\`\`\n\n`;

  it('are those that their author marked, wherever in the answer', async () => {
    const marked = `Short.\n\n${code('js', 2)}<!-- sheet -->\n\n- one\n\n### Trap: It\n\n<!-- sheet -->\n\nThis.\n`;
    expect(await blocksOf(marked)).toEqual(['marked list', 'marked paragraph']);
  });

  it('else the first example, if it is short or can be cut to its commands', async () => {
    expect(await blocksOf(`Short.\n\n${code('js', 12)}${code('js', 2)}`)).toEqual(['example code']);
    expect(await blocksOf(`Short.\n\n${code('redis-cli', 200)}`)).toEqual(['example code']);
    expect(await blocksOf(`Short.\n\n${code('js', 13)}`)).toEqual([]);
    expect(await blocksOf('Short.\n\nMore.\n')).toEqual([]);
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
    expect(textOf(elements(entry, hasClass('answer'))[0] ?? entry)).toMatchInlineSnapshot(
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
      `"Set at 9.5 pt · In the book, not here: 1 answer, 2 traps, 2 examples, and 2 follow-ups (p. 31)Last reviewed: January 2026"`,
    );
  });

  it('says where all of it is told, where nothing is missing', async () => {
    const whole = await editionOfAnswer('All that there is to say.');
    expect((await settled(whole, 'all')).feet[0]).toMatchInlineSnapshot(
      `"Set at 9.5 pt · At length in the bookLast reviewed: January 2026"`,
    );
    expect((await settled(whole, 'all', { bookPages: pages })).feet[0]).toMatchInlineSnapshot(
      `"Set at 9.5 pt · At length in the book (p. 31)Last reviewed: January 2026"`,
    );
  });

  it('gives the numbers of the questions that miss something, where pages are not known', async () => {
    const plain = (id: string) => question(`${id}?`, 'All that there is to say.', `\`easy\` \`#${id}\``);
    const files = { 's.md': sectionHead('s') + plain('one') + question('Two?', rich, '`mid` `#two`') + plain('three') };
    expect((await settled(await editionOfWritten({ files }), 'all')).feet[0]).toMatchInlineSnapshot(
      `"Set at 9.5 pt · In the book, not here: 1 example and 1 follow-up (see 1.2)Last reviewed: January 2026"`,
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
    const { leftOutOf, notHere, setAt, bookPages, seeQuestions, overleaf } = labelsFor('de');
    const kinds = Object.values(leftOutOf).map((tell) => [tell(1), tell(2)].join(' / '));
    expect([
      ...kinds,
      notHere('x'),
      setAt(9.5),
      bookPages('3', false),
      seeQuestions('3.1'),
      overleaf('x'),
    ]).toMatchInlineSnapshot(`
      [
        "1 Antwort / 2 Antworten",
        "der Rest von 1 Antwort / der Rest von 2 Antworten",
        "1 Falle / 2 Fallen",
        "1 Beispiel / 2 Beispiele",
        "die Erwiderungen von 1 Beispiel / die Erwiderungen von 2 Beispielen",
        "1 Tabelle / 2 Tabellen",
        "1 Zeichnung / 2 Zeichnungen",
        "1 Textstelle / 2 Textstellen",
        "1 Nachfrage / 2 Nachfragen",
        "Im Buch, nicht hier: x",
        "Gesetzt in 9,5 pt",
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
  it('names the section and what helps', async () => {
    const sheets = await renderCheatSheet(await editionOfAnswer('Yes.'), options);
    expect(toolError(() => sheets.settle([undefined]))).toMatchInlineSnapshot(`
      "content/sheet-overflow: Section "1 Section s" does not fit on one page at 7.5 pt, even by its titles alone (1 question)
        hint: What helps: smaller type (\`minType 6\`), larger paper (\`paper a3\`), splitting the section in two, fewer questions (\`levels\`, \`tags\`)."
    `);
    const large = { ...options, scope: 'guide', minType: 14, paper: parsePaper('a3') ?? a4 } as const;
    const guide = await renderCheatSheet(await editionOfAnswer('Yes.'), large);
    expect(toolError(() => guide.settle([undefined]))).toMatchInlineSnapshot(`
      "content/sheet-overflow: The guide does not fit on one page at 14 pt, even by its titles alone (1 question)
        hint: What helps: smaller type (\`minType 12.5\`), a sheet for each section (\`scope section\`), fewer questions (\`levels\`, \`tags\`)."
    `);
  });
});

describe('metadata', () => {
  it('says that it is a cheat sheet', async () => {
    const { book } = await settled(await editionOfAnswer('Yes.'), 'all');
    expect(book.meta).toMatchObject({ subtitle: 'cheat sheet', identifier: 'written.cheat-sheet' });
  });
});
