import { gemoji } from 'gemoji';
import { describe, expect, test } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { plainText } from '../../src/manuscript/plain-text.js';
import { outline, parsed } from './extended-markdown.js';
import { config, guideFolder, question, toldOf } from './guide-folder.js';

const read = async (markdown: string) => (await parsed(markdown)).map(outline).join(' ');

describe('names of emoji', () => {
  test.each([
    [':rocket:', 'emoji:"🚀"'],
    ['Off :rocket: and (:+1:), :-1:!', '"Off " emoji:"🚀" " and (" emoji:"👍" "), " emoji:"👎" "!"'],
    ['**:x: a** *a :heart:*', 'strong(emoji:"❌" " a") " " emphasis("a " emoji:"❤️")'],
    ['若:rocket:则', '"若" emoji:"🚀" "则"'],
    ['[:tada:](#a) and :tada:.', 'link(emoji:"🎉") " and " emoji:"🎉" "."'],
  ])('stand in %j', async (markdown, expected) => {
    expect(await read(markdown)).toBe(`paragraph(${expected})`);
  });

  test.each([
    'user:smile:1000',
    'a:x:b and x:o:',
    ':100: and :22:',
    ':rocket :rocket',
    '::x:: and :::x:::',
    ':Rocket: :constructor: :toString:',
    ':nothing_is_called_so: is text',
    'redis://:x:y@host and /:id:/',
    'a.:x: )}:x:',
    '\\:rocket: and :rocket\\:',
  ])('do not stand in %j', async (markdown) => {
    expect(await read(markdown)).toBe(`paragraph(${JSON.stringify(markdown.replaceAll('\\', ''))})`);
  });

  test('in code and in addresses are text', async () => {
    const text = '`:rocket:` <https://a.b/:rocket:>';
    expect(await read(text)).not.toContain('🚀');
  });

  test('are those of the list, but for the few that begin with a figure', async () => {
    const names = gemoji.flatMap((each) => each.names.map((name) => [name, each.emoji] as const));
    const nodes = await parsed(names.map(([name]) => `:${name}:`).join(' '));
    const text = plainText(nodes).split(' ');
    const unread = names.filter(([, sign], at) => text[at] !== sign).map(([name]) => name);
    expect(unread).toEqual(['100', '1st_place_medal', '2nd_place_medal', '3rd_place_medal', '8ball', '1234']);
  });
});

test('a name that no emoji has is told, with its place', async () => {
  expect(await toldOf('markup-supported', 'A :rocket: and\n:rockett: here.')).toEqual([
    '10:1 `:rockett:` is printed as it stands. (No emoji is called so. Write the sign itself.)',
  ]);
});

test('titles and answers have the signs, unless they are turned off, which is told once', async () => {
  const text = question('A :rocket:.\n\n:tada:').replace('a key', 'a :key:');
  const on = await readGuide(await guideFolder({ 'guide.yaml': config, 'keys.md': text }));
  const off = await readGuide(
    await guideFolder({ 'guide.yaml': `${config}markdown: { emoji: false }\n`, 'keys.md': text }),
  );
  const titles = [on, off].map(({ guide }) => guide?.sections[0]?.questions[0]?.titleText);
  expect(titles).toEqual(['What is a 🔑?', 'What is a :key:?']);
  const told = [on, off].map(({ messages }) =>
    messages.filter(({ ruleId }) => ruleId === 'markup-supported').map(String),
  );
  expect(told).toEqual([
    [],
    ['5:14: Names of emoji are turned off, so `:key:` is printed as it stands. So are 2 more.'],
  ]);
});
