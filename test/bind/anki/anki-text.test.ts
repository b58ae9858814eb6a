import { expect, test } from 'vitest';
import { writeAnkiText } from '../../../src/bind/index.js';
import { deckOf } from '../../support/deck.js';
import { editionOfWritten, question, sectionHead } from '../../support/written-guide.js';

/** Reads as Anki does: leading lines `#key:value` are headers, others that begin so are remarks; quotes are doubled. */
function readAsAnki(text: string): { headers: Record<string, string>; rows: string[][] } {
  const [, head = '', body = ''] = /^((?:#.*\n)*)([\s\S]*)$/.exec(text) ?? [];
  const headers = [...head.matchAll(/^#([^:]+):(.*)$/gm)].map(([, key = '', value = '']) => [key, value]);
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain = '', end] of body.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    if (whole === '') break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return { headers: Object.fromEntries(headers) as Record<string, string>, rows: rows.filter((row) => row.length > 0) };
}

const answer =
  'Say `-1`, "=1+1" or\n`a\tb`.\n\n```c\n#include <a.h>\n\tint a;\n```\n\n<!-- cloze first -->\nIt is **this** and **a::b**.';

test('is read back by Anki: headers, types, fields as they were, tags, gaps', async () => {
  const edition = await editionOfWritten({
    config: { title: '"C++ :: #1"' },
    files: { 's.md': sectionHead('s') + question('#include: what is it?', answer, '`easy` `#q` `C++::reeds`') },
  });
  const text = new TextDecoder().decode(writeAnkiText(await deckOf(edition)));
  const { headers, rows } = readAsAnki(text);
  expect(headers).toEqual({
    separator: 'tab',
    html: 'true',
    deck: 'C++ : #1',
    'notetype column': '1',
    'tags column': '4',
    columns: 'Type\tFront\tBack\tTags',
  });
  expect(rows.map((row) => row.length)).toEqual([4, 4]);
  const [basic, cloze] = rows;
  expect([basic?.[0], basic?.[1], basic?.[3]]).toEqual([
    'Basic',
    '#include: what is it?',
    'level::easy tag::C++:reeds',
  ]);
  expect(basic?.[2]).toContain('<code>-1</code>, “=1+1”');
  expect(basic?.[2]).toMatch(/#include.*\n/);
  expect(cloze?.slice(0, 2)).toEqual(['Cloze', expect.stringContaining('{{c1::this}} and {{c2::a')]);
  // A spreadsheet's guard has no place here: a learner would see it.
  expect(text).not.toMatch(/(?:^|\t)"?'/m);
});
