import { describe, expect, it } from 'vitest';
import { parsePaper } from '../../../src/guide/paper.js';
import { frameTables } from '../../../src/layout/content/tables.js';
import { geometryOf, tableRoomOf, usualTableRoom } from '../../../src/layout/page-geometry.js';
import { attribute, elements, hasClass, textOf } from '../../support/trees.js';
import { editionOfAnswer } from '../../support/written-guide.js';
import { contextOf, sectionOf } from '../contexts.js';

const table = (...rows: string[][]) =>
  [rows[0] ?? [], (rows[0] ?? []).map(() => '---'), ...rows.slice(1)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
const row = (columns: number, word: string) => Array.from({ length: columns }, () => word);

async function density(markdown: string, room = usualTableRoom): Promise<string | undefined> {
  const edition = await editionOfAnswer(`Short.\n\n${markdown}`);
  const context = { ...contextOf(edition, 'print'), tableRoom: room };
  const [question] = edition.sections[0]?.questions ?? [];
  const tree = context.toHast(question?.question.explanation ?? [], 'keys.md');
  frameTables(tree, context);
  const [frame] = elements(tree, hasClass('table'));
  return frame && attribute(frame, 'class')?.replace('table table-', '');
}

describe('how tightly a table is set', () => {
  it.each([
    [3, 'word', 'normal'],
    [6, 'a', 'normal'],
    [7, 'a', 'tight'],
    [7, 'word', 'tight'],
    [8, 'sevenli', 'tight'],
    [9, 'a', 'wide'],
    [9, 'word', 'wide'],
    [10, 'nineteens', 'wide'],
    [11, 'a', 'wide'],
    [12, 'a', 'widest'],
    [14, 'remarks', 'widest'],
    [20, 'harbours', 'crammed'],
  ])('goes by its columns and their longest words: %i of %j', async (columns, word, expected) => {
    expect(await density(table(row(columns, word), row(columns, word)))).toBe(expected);
  });

  it('does not go by how long a cell is that can break', async () => {
    const prose = 'words that go on and on, '.repeat(20);
    expect(await density(table(['a', 'b'], [prose, 'x']))).toBe('normal');
  });

  it('counts Chinese and Japanese as what breaks anywhere', async () => {
    expect(await density(table(['a', 'b'], ['队列是先进先出的数据结构最早进来的元素最先出去'.repeat(4), 'かな']))).toBe(
      'normal',
    );
  });

  it('goes by the paper', async () => {
    const columns = table(row(5, 'elevenchars'), row(5, 'x'));
    const small = parsePaper('90x120mm');
    expect(small && (await density(columns, tableRoomOf(geometryOf(small))))).not.toBe('normal');
    expect(await density(columns)).toBe('normal');
  });
});

describe('a table', () => {
  it('has a scope for its heading cells, unless its author gave one', async () => {
    const section = sectionOf(
      await editionOfAnswer(
        `Short.\n\n${table(['a', 'b'], ['c', 'd'])}\n\n<table><tr><th scope="row">r</th><td>x</td></tr></table>`,
      ),
      'web',
    );
    expect(elements(section, 'th').map((cell) => [textOf(cell), attribute(cell, 'scope')])).toEqual([
      ['a', 'col'],
      ['b', 'col'],
      ['r', 'row'],
    ]);
  });

  it('has no heading that says nothing', async () => {
    const section = sectionOf(await editionOfAnswer(`Short.\n\n${table(['', 'b'], ['c', 'd'])}`), 'print');
    const [head] = elements(section, 'tr');
    expect(
      head &&
        elements(head, (cell) => /^t[hd]$/.test(cell.tagName)).map((cell) => [cell.tagName, attribute(cell, 'scope')]),
    ).toEqual([
      ['td', undefined],
      ['th', 'col'],
    ]);
  });

  it('breaks words in those cells alone whose words cannot be kept whole', async () => {
    const word = 'Supercalifragilistic'.repeat(3);
    const section = sectionOf(await editionOfAnswer(`Short.\n\n${table(['a', 'b'], [word, `\`${word}\``])}`), 'print');
    expect(elements(section, hasClass('breaks')).map(textOf)).toEqual([word]);
  });

  it('can be scrolled by the keyboard on a screen', async () => {
    const edition = await editionOfAnswer(`Short.\n\n${table(['a'], ['b'])}`);
    const frames = (['web', 'print', 'package'] as const).map(
      (medium) => elements(sectionOf(edition, medium), hasClass('table'))[0],
    );
    expect(frames.map((frame) => frame && attribute(frame, 'tabindex'))).toEqual(['0', undefined, undefined]);
  });

  it('may hold lists, pictures and other tables', async () => {
    const inner = '<table><tr><td><ol><li>x</li></ol><table><tr><td>inner</td></tr></table></td></tr></table>';
    const section = sectionOf(await editionOfAnswer(`Short.\n\n${inner}`), 'web');
    expect(elements(section, hasClass('table'))).toHaveLength(2);
    expect(elements(section, 'table').map((each) => textOf(each).trim())).toEqual(['xinner', 'inner']);
  });
});

describe('the cells of a table', () => {
  const unbroken = async (markdown: string, room = usualTableRoom): Promise<string[]> => {
    const edition = await editionOfAnswer(`Short.\n\n${markdown}`);
    const context = { ...contextOf(edition, 'sheet'), tableRoom: room };
    const tree = context.toHast(edition.sections[0]?.questions[0]?.question.explanation ?? [], 'keys.md');
    frameTables(tree, context);
    return elements(tree, hasClass('unbroken')).map(textOf);
  };
  const prose = 'words that go on and on, '.repeat(9);
  const markdown = table(['', 'What'], ['Lost key', prose], ['Price', `up to 16 ms by \`max-age 1\`, ${prose}`]);

  it('keep pieces and the names of rows in one line', async () => {
    expect(await unbroken(markdown)).toEqual(['Lost key', '16 ms', 'max-age 1']);
  });

  it('keep what they have room for alone', async () => {
    expect(await unbroken(markdown, { line: 36, page: 36 })).toEqual(['16 ms', 'max-age 1']);
    expect(await unbroken(markdown, { line: 20, page: 20 })).toEqual([]);
  });

  it('are left as they are where a text is to be edited', async () => {
    const edition = await editionOfAnswer(`Short.\n\n${markdown}`);
    const section = sectionOf(edition, 'deck');
    expect(elements(section, hasClass('unbroken'))).toEqual([]);
  });
});

describe('a long table', () => {
  const long = (rows: number) =>
    table(['Term', 'Under'], ...Array.from({ length: rows }, (_, at) => [`${at}`, '[the other](#other)']));
  const answer = (rows: number) => `A value.\n\n${long(rows)}\n\n## Other?\n\n\`easy\` \`#other\`\n\nYes.`;

  it('says so, and keeps a reference with its page in one line', async () => {
    const section = sectionOf(await editionOfAnswer(answer(40)), 'print');
    expect(elements(section, hasClass('table-long'))).toHaveLength(1);
    expect(elements(section, 'td').filter(hasClass('unbroken'))).toHaveLength(40);
  });

  it('is not one of a page or less', async () => {
    const section = sectionOf(await editionOfAnswer(answer(20)), 'print');
    expect(elements(section, hasClass('table-long'))).toEqual([]);
    expect(elements(section, 'td').filter(hasClass('unbroken'))).toEqual([]);
  });
});
