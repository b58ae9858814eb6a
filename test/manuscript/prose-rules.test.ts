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

/** What a rule says of the answer to a question, each with its line and column. */
async function findings(rule: string, text: string, language = 'en') {
  const folder = await guideFolder({
    'guide.yaml': `${config}language: ${language}\n`,
    'keys.md': `## Key\n\n\`easy\`\n\n${text}\n`,
  });
  const { messages } = await readGuide(folder, { prose: true });
  return messages
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ line, column, reason }) => `${line}:${column} ${reason}`);
}

describe('plain words', () => {
  it('are told where they stand, with what to write', async () => {
    expect(
      await findings('plain-words', 'Whilst it lasts,\nthe *way\nin which* it ends. The ways\nin which.'),
    ).toMatchInlineSnapshot(`
      [
        "5:1 "Whilst" is stiff. Write "while".",
        "6:6 "way in which" is stiff. Write "way".",
        "7:24 "ways in which" is stiff. Write "ways".",
      ]
    `);
  });

  it.each([
    '`upon`',
    'So.[^a]\n\n[^a]: [Freshening upon Validation](https://example.org)',
    'hence-and-forth',
    'It is thus so.',
    'coupon',
    '<b title="whilst">so</b>',
  ])('are not missed in %j', async (text) => {
    expect(await findings('plain-words', text)).toEqual([]);
  });

  it('are those of English', async () => {
    expect(await findings('plain-words', 'Thus upon it.', 'en-GB')).toHaveLength(2);
    expect(await findings('plain-words', 'Thus upon it.', 'de')).toEqual([]);
  });
});

describe('subjects', () => {
  it('are missed where a statement begins with a relative, wherever it stands in its paragraph', async () => {
    expect(
      await findings('subject-named', '**Who** is late waits. Is it `so`? What `a.b` says\n*is* so.'),
    ).toMatchInlineSnapshot(`
      [
        "5:3 This sentence begins with "Who" and asks nothing. Begin it with a noun.",
        "5:36 This sentence begins with "What" and asks nothing. Begin it with a noun.",
      ]
    `);
  });

  it.each([
    'What is a key?',
    'He asked: "What is a key?"',
    'What if it fails.',
    'What to watch: it.',
    'What counts is how it fails.',
    'What happens then depends on the reply.',
    'What a name!',
    'What it gives:',
    'Whatever it is, it stays.',
    '| What is kept. |\n| --- |\n| Who may do so. |',
  ])('are not missed in %j', async (text) => {
    expect(await findings('subject-named', text)).toEqual([]);
  });

  it('are those of English', async () => {
    expect(await findings('subject-named', 'What is new wins.', 'de')).toEqual([]);
  });
});

describe('tables and examples in a row', () => {
  const code = '```js\na\n```\n\n';
  const table = '| a |\n| --- |\n| b |\n\n';

  it.each([
    ['the third is told, and no fourth', `So.\n\n${code}${table}${code}${table}`, 1],
    [
      'each row is, in lists and parts, too',
      `So.\n\n- ${`${code}${code}${code}`.replaceAll('\n', '\n  ')}\n\n### Trap\n\n${table.repeat(3)}`,
      2,
    ],
    [
      'text, headings and pictures part them',
      `So.\n\n${code}${code}Then.\n\n${code}${code}### Trap\n\n${code}${code}![a](b.png)\n\n${code}`,
      0,
    ],
  ])('%s', async (_, text, times) => {
    expect(await findings('blocks-led-in', text, 'de')).toHaveLength(times);
  });
});

it('counts the words of a sentence across lines', async () => {
  const text = `A first.\nThen ${'word\n'.repeat(50).trim()}.`;
  expect(await findings('sentence-length', text)).toMatchInlineSnapshot(`
    [
      "5:1 The sentence "Then word word word word …" has 51 words. Split it: up to 45 are easily read.",
    ]
  `);
});

describe('shares of the levels', () => {
  /** What is said of a guide with so many questions of three levels. */
  async function said(...counts: readonly [number, number, number]) {
    const questions = counts.flatMap((count, level) =>
      Array.from({ length: count }, (_, at) => `## Question ${level} ${at}\n\n\`l${level}\`\n\nAn answer.\n`),
    );
    const folder = await guideFolder({
      'guide.yaml': config.replace(/^levels:.*/m, 'levels: [l0, l1, l2]'),
      'keys.md': `# Keys\n\n${questions.join('\n')}`,
    });
    const { messages } = await readGuide(folder, { prose: true });
    return messages.filter(({ ruleId }) => ruleId === 'level-share').map(({ column, reason }) => `${column} ${reason}`);
  }

  it('are told where one is too large, or too small, at the level', async () => {
    expect(await said(16, 4, 0)).toMatchInlineSnapshot(`
      [
        "10 80 % of the questions are of level \`l0\`; between 5 and 75 % are a fair share.",
        "18 0 % of the questions are of level \`l2\`; between 5 and 75 % are a fair share.",
      ]
    `);
  });

  it('may be three quarters, and a twentieth', async () => {
    expect(await said(15, 4, 1)).toEqual([]);
  });

  it('say nothing of a guide of less than a dozen questions', async () => {
    expect(await said(11, 0, 0)).toEqual([]);
    expect(await said(12, 0, 0)).toHaveLength(3);
  });
});
