import type { Edition } from '../../src/guide/edition.js';
import type { Selection } from '../../src/guide/selection.js';
import { editionOfWritten, sectionHead } from './written-guide.js';

const words =
  'key value queue reader writer cache page index tree leaf lock thread worker event store journal replica primary clock bucket frame buffer stream batch cursor token range shard quorum ledger'.split(
    ' ',
  );

/** The same words in the same order for the same place. */
function phrase(length: number, place: number): string {
  return Array.from({ length }, (_, at) => words[(place * 7 + at * 11 + ((place + at) % 5)) % words.length]).join(' ');
}

const sentence = (length: number, place: number): string => {
  const text = phrase(length, place);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

const dialogue = (place: number): string =>
  [
    '```redis-cli',
    ...Array.from({ length: 3 + (place % 3) }, (_, at) => `> SET key:${place}:${at} "${phrase(2, at)}"\nOK`),
    '```',
  ].join('\n');

const table = (place: number): string =>
  [
    '| What | Costs | Needs |',
    '| --- | --- | --- |',
    ...[1, 2, 3].map((row) => `| ${phrase(2, place + row)} | O(N) | ${phrase(5, place * row)} |`),
  ].join('\n');

function denseQuestion(section: number, at: number): string {
  const place = section * 31 + at;
  const level = ['easy', 'mid', 'hard'][place % 3];
  return [
    `## How does the ${phrase(3, place)} meet the ${phrase(1, place + 3)}?`,
    `\`${level}\` \`#s${section}-q${at}\``,
    [10, 12, 14].map((length, part) => sentence(length, place + part)).join(' '),
    sentence(30, place),
    ...(place % 2 === 0 ? [`<!-- sheet -->\n\n${table(place)}`, dialogue(place + 1)] : [dialogue(place)]),
    `### Trap: The ${phrase(3, place + 5)}`,
    `${sentence(12, place + 6)} ${sentence(9, place + 7)}`,
    `### Follow-up: And the ${phrase(2, place + 8)}?`,
    sentence(14, place + 9),
  ].join('\n\n');
}

/** Numbers of questions in the twelve sections. */
export const denseCounts = [3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25];

/** An edition of twelve sections with 3 to 25 questions each, all of which have more to say than a page holds. */
export function denseEdition(selection: Selection = {}): Promise<Edition> {
  const files = denseCounts.map((count, at): [string, string] => {
    const section = at + 1;
    const questions = Array.from({ length: count }, (_, question) => denseQuestion(section, question + 1));
    return [`s${section}.md`, `${sectionHead(`s${section}`, `The ${phrase(2, section)}`)}${questions.join('\n\n')}\n`];
  });
  return editionOfWritten({ files: Object.fromEntries(files) }, selection);
}
