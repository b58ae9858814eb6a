import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const words =
  'key value queue reader writer cache page index tree leaf lock thread worker event store journal replica primary clock bucket frame buffer stream batch cursor token range shard quorum ledger'.split(
    ' ',
  );

/** Questions of a section. */
const perSection = 23;

/**
 * Writes a guide of made-up questions, each about a page long: short answer, explanation with a list, code, a table, a
 * trap, why, a follow-up; three notes, and two references to other questions. Same count, same guide.
 */
export async function writeMadeUpGuide(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sections = Array.from({ length: Math.ceil(count / perSection) }, (_, at) => `part-${at + 1}`);
  const config = {
    title: 'Made-up questions',
    levels: ['Easy', 'Hard'],
    licence: 'CC0-1.0',
    sections,
    reviewed: '2026-11-30',
  };
  await writeFile(join(folder, 'guide.yaml'), JSON.stringify(config));
  for (const [at, id] of sections.entries()) {
    const numbers = Array.from({ length: perSection }, (_, index) => at * perSection + index).filter((n) => n < count);
    const notes = numbers.flatMap((number) => [0, 1, 2].map((note) => noteOf(number, note)));
    const text = [
      `# Part ${at + 1}`,
      sentence(at, 12),
      ...numbers.map((number) => questionOf(number, count)),
      ...notes,
    ];
    await writeFile(join(folder, `${id}.md`), `${text.join('\n\n')}\n`);
  }
}

/** The same words in the same order for the same place. */
function phrase(place: number, length: number): string {
  return Array.from({ length }, (_, at) => words[(place * 7 + at * 11 + ((place + at) % 5)) % words.length]).join(' ');
}

function sentence(place: number, length: number): string {
  const text = phrase(place, length);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const text = (place: number, sentences: number): string =>
  Array.from({ length: sentences }, (_, at) => sentence(place * 13 + at, 9 + ((place + at) % 6))).join(' ');

function questionOf(number: number, count: number): string {
  const other = (step: number) => `[another question](#question-${(number + step) % count})`;
  return [
    `## How does ${phrase(number, 3)} meet ${phrase(number + 5, 2)} number ${number + 1}?`,
    `\`${number % 3 === 0 ? 'hard' : 'easy'}\` \`#question-${number}\``,
    `${text(number, 2)}[^note-${number}-0]`,
    `${text(number + 1, 4)} See ${other(1)}. ${text(number + 2, 3)}[^note-${number}-1]`,
    [1, 2, 3].map((item) => `- **${phrase(number + item, 2)}** ${sentence(number * item, 12)}`).join('\n'),
    codeOf(number),
    `${text(number + 3, 3)} See ${other(17)}.`,
    tableOf(number),
    `### Trap: ${sentence(number + 4, 4)}`,
    `${text(number + 5, 3)}[^note-${number}-2]`,
    '### Why it is asked',
    text(number + 6, 2),
    `### Follow-up: What of ${phrase(number + 7, 3)}?`,
    text(number + 8, 3),
  ].join('\n\n');
}

function codeOf(number: number): string {
  const lines = Array.from(
    { length: 6 + (number % 7) },
    (_, at) => `const ${words[(number + at) % words.length]}${at} = await read('${phrase(number + at, 2)}', ${at});`,
  );
  return ['```js', ...lines, '```'].join('\n');
}

function tableOf(number: number): string {
  const rows = [1, 2, 3, 4].map(
    (row) => `| \`${phrase(number + row, 1)}\` | ${row * number} | ${phrase(number * row, 6)} |`,
  );
  return ['| What | Costs | Needs |', '| --- | ---: | --- |', ...rows].join('\n');
}

const noteOf = (number: number, note: number): string =>
  `[^note-${number}-${note}]: [${phrase(number + note, 4)}](https://example.org/${(number * 3 + note) % 200})`;
