import { describe, expect, it, test } from 'vitest';
import { examplesOf, proseRules, readGuide } from '../../src/manuscript/index.js';
import { dozenQuestions } from './example-folder.js';
import { config, guideFolder } from './guide-folder.js';

async function linesOf(id: string, example: string, language: string | undefined) {
  const isConfig = language === 'yaml';
  const rest = config.split('\n').filter((line) => !(isConfig && line.startsWith('levels:')));
  const folder = await guideFolder({
    'guide.yaml': isConfig ? [example, ...rest].join('\n') : config,
    'keys.md': `${isConfig ? dozenQuestions : example}\n`,
  });
  const { messages } = await readGuide(folder, { prose: true, strict: true });
  return messages.filter(({ ruleId }) => ruleId === id).map(({ line, fatal }) => [line, fatal]);
}

describe.each(proseRules.map(({ id }) => id))('%s', (id) => {
  test('the failing example of its comment fails where it says, and is advice in a strict guide, too', async () => {
    const { failing = '', line, language } = examplesOf(id) ?? {};
    // Of two levels one has too many, the other none.
    const expected =
      id === 'level-share'
        ? [
            [line, false],
            [line, false],
          ]
        : [[line, false]];
    expect(await linesOf(id, failing, language)).toEqual(expected);
  });

  test('the passing example passes', async () => {
    const { passing = '', language } = examplesOf(id) ?? {};
    expect(await linesOf(id, passing, language)).toEqual([]);
  });
});

describe('discouraged words', () => {
  it('say what to write instead, where the guide does', async () => {
    const prose = 'prose: { discouraged: { master: primary, foo: } }\n';
    const folder = await guideFolder({
      'guide.yaml': config + prose,
      'keys.md': '## Key\n\n`easy`\n\nA Master of foo, just so.\n',
    });
    const { messages } = await readGuide(folder, { prose: true });
    const told = messages.filter(({ ruleId }) => ruleId === 'discouraged-words').map(({ reason }) => reason);
    expect(told).toMatchInlineSnapshot(`
      [
        ""Master" is a word that this guide avoids. Write "primary".",
        ""foo" is a word that this guide avoids. Leave it out, or choose another.",
        ""just" is a word that this guide avoids. Leave it out, or choose another.",
      ]
    `);
  });

  const told = async (more: string, text: string) => {
    const folder = await guideFolder({ 'guide.yaml': config + more, 'keys.md': `## Key\n\n\`easy\`\n\n${text}\n` });
    const { messages } = await readGuide(folder, { prose: true });
    return messages.filter(({ ruleId }) => ruleId === 'discouraged-words').map(({ line, column }) => [line, column]);
  };

  it('are found where they stand, as whole words', async () => {
    expect(await told('', 'A *just* cause,\nsimply; unjust, just-in-time, `just`.')).toEqual([
      [5, 4],
      [6, 1],
    ]);
  });

  it('are the guide’s own, or none in other languages', async () => {
    expect(await told('prose: { discouraged: { Leverage: use, C++: } }\n', 'We simply leverage C++.')).toEqual([
      [5, 4],
      [5, 11],
      [5, 20],
    ]);
    expect(await told('language: de\n', 'Das ist just so.')).toEqual([]);
  });
});

it('is looked at only when asked for', async () => {
  const folder = await guideFolder({ 'guide.yaml': config, 'keys.md': '## Key\n\n`easy`\n\nSimply a name.\n' });
  const { messages } = await readGuide(folder);
  expect(messages.some(({ ruleId }) => proseRules.some(({ id }) => id === ruleId))).toBe(false);
});

describe('parts that are printed by themselves', () => {
  const told = async (text: string, language = 'en') => {
    const folder = await guideFolder({
      'guide.yaml': `${config}language: ${language}\n`,
      'keys.md': `## Key\n\n\`easy\`\n\n${text}\n`,
    });
    const { messages } = await readGuide(folder, { prose: true });
    return messages.filter(({ ruleId }) => ruleId === 'part-self-contained').map(({ reason }) => reason.split('"')[1]);
  };
  const code = '```js\na\n```';

  it.each([
    ['Below, the 1 belongs to it.', ['Below,']],
    ['It is so (see above).', ['see above']],
    ['A ratio below 1, above all, and what is above 3.', []],
    [`Short.\n\nThe rest, as shown below.\n\n${code}`, []],
    [`Short.\n\n### Trap: a\n\nAs shown below.\n\n${code}`, []],
    [`Short.\n\n${code}\n\n### Follow-up: a?\n\nAs in the lab above.`, ['lab above']],
    [`Short.\n\n### Trap: a\n\n**It is as shown below.**\n\n${code}`, ['shown below']],
    [`Short.\n\n### Cheat sheet\n\nSee below.`, ['See below']],
  ])('%j points to %j', async (text, words) => {
    expect(await told(text)).toEqual(words);
  });

  it('are read in German, too, and in no language whose words are not known', async () => {
    expect(await told('Siehe unten.', 'de')).toEqual(['Siehe unten']);
    expect(await told('See below.', 'fr')).toEqual([]);
  });
});
