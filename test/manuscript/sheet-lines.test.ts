import { describe, expect, test } from 'vitest';
import { memorySource, readGuide } from '../../src/manuscript/index.js';
import { linesOnSheet } from '../../src/manuscript/sheet-lines.js';
import { config } from './guide-folder.js';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';

/** A section whose questions have these cheat sheets. */
async function read(sheets: readonly string[], front = '') {
  const questions = sheets.map(
    (sheet, at) => `## What is ${at}?\n\n\`easy\` \`#q-${at}\`\n\nShort.\n\n### Cheat sheet: Q ${at}\n\n${sheet}\n`,
  );
  const keys = `---\ntitle: Keys\n${front}---\n\n${questions.join('\n')}`;
  return readGuide(memorySource('keys', { 'guide.yaml': config, 'keys.md': keys, 'key.svg': svg }));
}

describe('what a sheet has no room for', () => {
  const told = async (lines: readonly number[], front?: string) => {
    const { messages } = await read(
      lines.map((count) => 'On touch.  \n'.repeat(count)),
      front,
    );
    return messages
      .filter(({ ruleId }) => ruleId === 'cheat-sheet-fits')
      .map(({ line, reason }) => `${line} ${reason}`);
  };

  test('is told at the longest text', async () => {
    expect(await told([30, 40, 40])).toEqual([]);
    expect(await told([30, 60, 40])).toMatchInlineSnapshot(`
      [
        "51 The cheat sheets of "Keys" take about 137 lines of 64 letters, and a page of A4 holds 122. This one is the longest, with 62: shorten it, or make two sheets of the section by \`split: true\`.",
      ]
    `);
  });

  test('may be as much again where there are two sheets', async () => {
    expect(await told([60, 60, 60], 'split: true\n')).toEqual([]);
    expect(await told([150, 60, 60], 'split: true\n')).toMatchInlineSnapshot(`
      [
        "12 The cheat sheets of "Keys" take about 277 lines of 64 letters, and two pages of A4 hold 244. This one is the longest, with 152: shorten it.",
      ]
    `);
  });
});

test.each([
  ['nothing', '', 0],
  ['a line', 'On touch.', 1],
  ['words of three lines', 'word '.repeat(30), 3],
  ['lines that were ended', 'a<br>b  \nc', 3],
  ['a line that goes on in the next of the file', 'On\ntouch.', 1],
  ['items', `- a\n- ${'word '.repeat(20)}`, 3],
  ['rows', '| a | b |\n| --- | --- |\n| c | d |', 2.2],
  ['code without its steps', '```redis-cli\n! restart\n> GET a\n"1"\n```', 1.64],
  ['a picture', '![A key](key.svg)', 4],
])('%s: what it takes beside a title', async (_, sheet, lines) => {
  const { guide } = await read([sheet, 'Else.']);
  const content = guide?.sections[0]?.questions[0]?.sheet?.content ?? [];
  expect(linesOnSheet(content) - linesOnSheet([])).toBeCloseTo(lines + 0.3 * content.length);
});
