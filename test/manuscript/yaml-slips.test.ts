import { expect, test } from 'vitest';
import { memorySource, readGuide } from '../../src/manuscript/index.js';
import { config, errors, question } from './guide-folder.js';

/** What is told of a `guide.yaml`. */
async function told(yaml: string): Promise<string[]> {
  const { messages } = await readGuide(memorySource('names', { 'guide.yaml': yaml, 'keys.md': question('A name.') }));
  return errors(messages);
}

/** Lines below a guide's own. */
const slips: readonly (readonly [what: string, lines: string])[] = [
  ['a key twice', 'subtitle: a\nsubtitle: b'],
  ['a tag', 'subtitle: !secret x'],
  ['a bracket that closes nothing', 'keywords: a]\nauthors: [a]]'],
  ['a brace that closes nothing', 'editions: { a: {} }}'],
  ['a brace that is never closed', 'editions: { a: {}\nsubtitle: b'],
  ['an inner bracket that is never closed', 'editions: { a: { select: { levels: [easy } } }\nsubtitle: b'],
  ['an escape that is none', 'subtitle: "C:\\dir"'],
  ['a double quote that is never closed', 'subtitle: "a\nlicence: b'],
  ['a single quote that is never closed', "subtitle: 'a\nlicence: b"],
  ['a line that is no pair', 'subtitle a'],
  ['a line that is no pair, with signs in it', 'keywords\nA line of prose.'],
  ['an entry further in than its neighbours', 'authors:\n  - Ann\n    - Ben\n   - Eve'],
  ['a pair further out than its neighbours', 'editions:\n   a:\n     title: A\n  b:\n     title: B'],
  ['a pair below a value', 'subtitle: a\n  licence: b'],
  ['a value that begins with a sign', 'subtitle: @home\nlicence: `x`\nprovenance: %x'],
  ['a colon in braces', 'authors: [{ name: Ann: the first, url: x }]'],
  ['an anchor that is not there', 'subtitle: *none'],
  ['a second document', 'subtitle: a\n---\nlicence: b'],
  ['a second document, behind the end of the first', 'subtitle: a\n...\nlicence: b'],
  ['a second document below another slip', 'subtitel: a\n---\nlicence: b\n---\n'],
];

test.each(slips)('%s is told where it is, with what to write', async (_, lines) => {
  const found = await told(`${config}${lines}\n`);
  expect(found).not.toEqual([]);
  expect(found.join('\n')).toMatchSnapshot();
});
