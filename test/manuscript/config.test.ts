import { describe, expect, test } from 'vitest';
import { frontMatterJsonSchema, guideJsonSchema, guideSchema, readGuide } from '../../src/manuscript/index.js';
import { layouts } from '../../src/pipeline/layouts/index.js';
import { config, errors, guideFolder, question, told } from './guide-folder.js';

/** What is told of `guide.yaml`, as people read it. */
async function faults(yaml: string): Promise<string[]> {
  const folder = await guideFolder({ 'guide.yaml': yaml, 'keys.md': question('A name.') });
  const { messages } = await readGuide(folder, { layouts });
  return errors(messages.filter((message) => message.file === 'guide.yaml'));
}

async function guideOf(yaml: string) {
  const {
    guide,
    messages,
    config: parsed,
  } = await readGuide(await guideFolder({ 'guide.yaml': yaml, 'keys.md': question('A name.') }));
  expect(errors(messages)).toEqual([]);
  return { guide, messages, parsed };
}

test('reads every key', async () => {
  const { guide, parsed } = await guideOf(`
title: Names
subtitle: and values
language: ar-EG
authors: [Ann, { name: Ben, url: "https://example.org/ben" }]
licence: CC-BY-4.0
audience: All
keywords: [a, 2]
versions: 7.10
provenance: Ours
levels: [Easy, { id: mid }, { id: hard, name: Hard, meaning: Limits }]
sections: [keys]
editions:
  easy: { title: Easy ones, select: { levels: [easy], sections: [keys], questions: [key], sample: { size: 3 } } }
  rest: { select: { not: { levels: [easy], tags: [later] } } }
theme: plain
reviewed: 2026-11-23
`);
  expect(guide).toMatchObject({
    title: 'Names',
    subtitle: 'and values',
    language: 'ar-EG',
    direction: 'rtl',
    authors: [{ name: 'Ann' }, { name: 'Ben', url: 'https://example.org/ben' }],
    licence: 'CC-BY-4.0',
    audience: 'All',
    keywords: ['a', '2'],
    versions: '7.10',
    provenance: 'Ours',
    reviewed: '2026-11-23',
    levels: [
      { id: 'easy', name: 'Easy', meaning: '', rank: 1 },
      { id: 'mid', name: 'mid', meaning: '', rank: 2 },
      { id: 'hard', name: 'Hard', meaning: 'Limits', rank: 3 },
    ],
    editions: [
      {
        name: 'easy',
        title: 'Easy ones',
        select: { levels: ['easy'], sections: ['keys'], questions: ['key'], sample: { size: 3, seed: 1 } },
      },
      { name: 'rest', select: { not: { levels: ['easy'], tags: ['later'] } } },
    ],
  });
  expect(parsed?.theme).toBe('plain');
});

test('a date is text and versions keep their zeros', async () => {
  const { guide } = await guideOf(`${config}versions: 7.0\n`);
  expect(guide?.versions).toBe('7.0');
  expect(guide?.reviewed).toBe('2026-11-23');
});

describe('language and direction', () => {
  test.each([
    ['de', 'de', 'ltr'],
    ['pt-br', 'pt-BR', 'ltr'],
    ['he', 'he', 'rtl'],
    ['fa', 'fa', 'rtl'],
    ['ur', 'ur', 'rtl'],
    ['az-Arab', 'az-Arab', 'rtl'],
    ['zh-Hant-TW', 'zh-Hant-TW', 'ltr'],
  ])('%s', async (written, language, direction) => {
    const { guide, messages } = await guideOf(`${config}language: ${written}\n`);
    expect(guide).toMatchObject({ language, direction });
    expect(told(messages)).not.toContainEqual(expect.stringContaining('language-tag'));
  });

  test('the direction may be given', async () => {
    const { guide } = await guideOf(`${config}direction: rtl\n`);
    expect(guide?.direction).toBe('rtl');
  });

  test.each(['pt_BR', 'pt_BR.UTF-8'])('%s is told as a warning', async (locale) => {
    const { guide, messages } = await guideOf(`${config}language: ${locale}\n`);
    expect(guide?.language).toBe('pt-BR');
    expect(told(messages)).toContain('guide.yaml:5:11 warning language-tag');
  });

  test.each(['english', 'x y', '--', 'klingon-'])('%s is an error', async (language) => {
    expect(await faults(`${config}language: ${language}\n`)).toEqual([
      expect.stringContaining(`\`${language}\` is no language tag.`),
    ]);
  });
});

test('what is wrong is told, each with its place', async () => {
  expect(
    await faults(`titel: Names
levels: [{ id: easy, nam: Easy }, 7, { id: easy }]
sections: [kyes, keys, keys]
authors: [{ url: javascript:alert(1) }, ""]
strict: yes
editions:
  first one: { select: {} }
  other: { select: { levels: easy, sample: { size: 0, seed: x } } }
reviewed: 2026-02-30
`),
  ).toMatchInlineSnapshot(`
    [
      "guide.yaml:1:1 Unknown key \`titel\`. Did you mean \`title\`?",
      "guide.yaml:2:22 Unknown key \`nam\` in the first level. Did you mean \`name\`?",
      "guide.yaml:3:12 The guide's folder holds no \`kyes.md\` or \`01-kyes.md\`. Did you mean \`keys\`?",
      "guide.yaml:3:24 \`keys\` stands twice in \`sections\`. Remove one of the two.",
      "guide.yaml:4:11 Missing required key \`name\` in the first author. (The name as it is printed.)",
      "guide.yaml:4:18 \`url\` of the first author must be an address that begins with \`https://\`, not \`javascript:alert(1)\`. (A page about the author.)",
      "guide.yaml:4:41 The second author must be text, not empty.",
      "guide.yaml:5:9 \`strict\` must be \`true\` or \`false\`, not \`yes\`. (Whether a warning stops the build as an error does.)",
      "guide.yaml:7:3 The name \`first one\` in \`editions\` must be letters, digits, \`-\`, \`_\` and \`.\` only, a letter or digit first.",
      "guide.yaml:8:30 \`levels\` in \`select\` of edition \`other\` must be a list, not \`easy\`. (Ids of levels.)",
      "guide.yaml:8:52 \`size\` in \`sample\` in \`select\` of edition \`other\` must be a whole number from 1, not \`0\`. (How many questions.)",
      "guide.yaml:8:61 \`seed\` in \`sample\` in \`select\` of edition \`other\` must be a number, not \`x\`. (The same seed gives the same questions.)",
      "guide.yaml:9:11 \`reviewed\` must be a date such as \`2026-11-23\`, not \`2026-02-30\`. (The date of the last review, such as \`2026-11-23\`: the date of the book. Without it no date is printed.)",
    ]
  `);
});

test('what does not go together in an edition is told, each with its place', async () => {
  const editions = [
    'a: { layout: quiz, formats: [pdf, epub] }',
    'b: { layout: cards, quiz: { lines: 3 } }',
    'c: { cards: { fold: true } }',
    'd: { layout: cards, cards: { grid: 3x3, fold: true } }',
    'e: { layout: cards, cards: { grid: 5x5, flip: up } }',
    'f: { layout: cheat-sheet, sheet: { minType: 80 } }',
    'g: { layout: quiz, quiz: { lines: 61, variants: 27, seed: 4294967296 } }',
    'h: { select: { time: { minutes: 20000 } } }',
    'i: { layout: quizz }',
    'j: { layout: cards, cards: { fold: true, flip: long } }',
    'k: { layout: quiz, quiz: { interviewer: true, lines: 3 } }',
  ];
  const yaml = `${config}editions:\n${editions.map((line) => `  ${line}\n`).join('')}`;
  expect(await faults(yaml)).toMatchInlineSnapshot(`
    [
      "guide.yaml:6:37 The layout \`quiz\` is not made as epub. It can be: pdf, gift, moodle.",
      "guide.yaml:7:29 \`quiz\` is for the layout \`quiz\` alone. Write \`layout: quiz\`, or leave \`quiz\` out.",
      "guide.yaml:8:15 \`cards\` is for the layout \`cards\` alone. Write \`layout: cards\`, or leave \`cards\` out.",
      "guide.yaml:9:49 Cards to fold need an even number of columns. Use the \`grid\` 2x4, or leave \`fold\` out.",
      "guide.yaml:10:38 \`grid\` in \`cards\` of edition \`e\` must be \`2x4\` or \`3x3\`, not \`5x5\`. (Columns and rows of cards on a sheet.)",
      "guide.yaml:10:49 \`flip\` in \`cards\` of edition \`e\` must be \`long\` or \`short\`, not \`up\`. (Edge on which the printer turns the paper.)",
      "guide.yaml:11:47 \`minType\` in \`sheet\` of edition \`f\` must be points from 5 to 14, not \`80\`. (The smallest size of the text, in points.)",
      "guide.yaml:12:37 \`lines\` in \`quiz\` of edition \`g\` must be a whole number from 0 to 60, not \`61\`. (Lines to write on below each question.)",
      "guide.yaml:12:51 \`variants\` in \`quiz\` of edition \`g\` must be a whole number from 1 to 26, not \`27\`. (Papers, A, B, …, that share no order.)",
      "guide.yaml:12:61 \`seed\` in \`quiz\` of edition \`g\` must be a whole number from 0 to 4294967295, not \`4294967296\`. (Of the orders of the variants: the same seed gives the same again.)",
      "guide.yaml:13:35 \`minutes\` in \`time\` in \`select\` of edition \`h\` must be at most 10080 minutes, which is a week, not \`20000\`. (How long reading and answering may take.)",
      "guide.yaml:14:16 \`layout\` of edition \`i\` must be \`book\`, \`cheat-sheet\`, \`cards\` or \`quiz\`, not \`quizz\`. (How it is set.)",
      "guide.yaml:15:50 Cards to fold are printed on one side: no paper is turned. Leave \`flip\` out.",
      "guide.yaml:16:56 The interviewer's copy has answers where the lines would be. Leave \`lines\` out.",
    ]
  `);
  const fine = 'editions: { a: { layout: cards, formats: [pdf, apkg], cards: { fold: true, grid: 2x4 } } }\n';
  expect(await faults(`${config}${fine}`)).toEqual([]);
});

test.each([
  ['an empty file', ''],
  ['a list', '- a\n- b\n'],
  ['no title', 'levels: [Easy]\nsections: [keys]\nreviewed: 2026-11-23\n'],
  ['empty values', 'title:\nlevels: []\nsections: [keys]\nreviewed: ""\n'],
  [
    'editions that select what is not there',
    `${config}editions: { x: { select: { levels: [esay], sections: [values], tags: [t], questions: [kee], not: { levels: [hrad], tags: [u] } } } }\n`,
  ],
])('%s', async (_, yaml) => {
  expect(await faults(yaml)).toMatchSnapshot();
});

test('what is wrong at one place hides nothing of the same edition, and nothing that follows from it is told', async () => {
  const editions = `editions:
  one: { select: { levels: [esay], tags: 5 }, layout: quiz, quiz: { lines: 99 }, formats: [html, pfd] }
  two: { layout: cards, cards: { grid: 3x3, fold: true, flip: lng, gird: 1 }, quiz: { lines: 1 } }
  three: { layout: bok, paper: a44, theme: inc, quiz: { lines: 1 } }
  four: { select: { sample: { seed: 1 }, levels: [hrad] }, theme: inc, formats: [xhtml, json], layout: quiz }
`;
  const folder = await guideFolder({ 'guide.yaml': config + editions, 'keys.md': question('A name.') });
  const { messages } = await readGuide(folder, { layouts, themes: ['ink'] });
  expect(messages.filter(({ file }) => file === 'guide.yaml').map(String)).toMatchInlineSnapshot(`
    [
      "6:29-6:33: Unknown level \`esay\` in edition \`one\`. Did you mean \`easy\`?",
      "6:42-6:43: \`tags\` in \`select\` of edition \`one\` must be a list, not \`5\`.",
      "6:76-6:78: \`lines\` in \`quiz\` of edition \`one\` must be a whole number from 0 to 60, not \`99\`.",
      "6:98-6:101: The second entry of \`formats\` of edition \`one\` must be \`html\`, \`pdf\`, \`epub\`, \`xhtml\`, \`apkg\`, \`anki-text\`, \`csv\`, \`json\`, \`gift\` or \`moodle\`, not \`pfd\`.",
      "7:51-7:55: Cards to fold need an even number of columns. Use the \`grid\` 2x4, or leave \`fold\` out.",
      "7:63-7:66: \`flip\` in \`cards\` of edition \`two\` must be \`long\` or \`short\`, not \`lng\`.",
      "7:68-7:72: Unknown key \`gird\` in \`cards\` of edition \`two\`. Did you mean \`grid\`?",
      "7:85-7:97: \`quiz\` is for the layout \`quiz\` alone. Write \`layout: quiz\`, or leave \`quiz\` out.",
      "8:20-8:23: \`layout\` of edition \`three\` must be \`book\`, \`cheat-sheet\`, \`cards\` or \`quiz\`, not \`bok\`.",
      "8:32-8:35: \`paper\` of edition \`three\` must be a paper such as \`a4\`, or a size such as \`120x190mm\`, not \`a44\`.",
      "8:44-8:47: Unknown theme \`inc\`. Did you mean \`ink\`?",
      "9:29-9:40: Missing required key \`size\` in \`sample\` in \`select\` of edition \`four\`.",
      "9:51-9:55: Unknown level \`hrad\` in edition \`four\`. This guide has: easy, mid.",
      "9:67-9:70: Unknown theme \`inc\`. Did you mean \`ink\`?",
      "9:82-9:87: The layout \`quiz\` is not made as xhtml. It can be: pdf, gift, moodle.",
      "9:89-9:93: The layout \`quiz\` is not made as json. It can be: pdf, gift, moodle.",
    ]
  `);
});

test('levels that are not as they must be are not missed elsewhere', async () => {
  const yaml = 'title: T\nlevels: [{ name: Easy }]\nsections: [keys]\nreviewed: 2026-11-23\nminutes: { easy: 2 }\n';
  const { messages } = await readGuide(await guideFolder({ 'guide.yaml': yaml, 'keys.md': question('A name.') }));
  expect(messages.filter(({ file }) => file === 'guide.yaml').map(String)).toMatchInlineSnapshot(`
    [
      "2:10-2:24: Missing required key \`id\` in the first level.",
    ]
  `);
});

describe('YAML', () => {
  test.each([
    ['broken', `${config}x: [1,\n`],
    ['a tag', `${config}licence: !!js/function "x"\n`],
    ['a key that comes twice', `${config}title: Again\n`],
    ['an unknown alias', `${config}licence: *none\n`],
    [
      'aliases that unfold without end',
      `${config}a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n`,
    ],
    ['a key of the prototype', `${config}__proto__: { strict: true }\n`],
  ])('%s', async (_, yaml) => {
    expect(await faults(yaml)).toMatchSnapshot();
  });

  test('a byte order mark and CRLF are fine', async () => {
    const { guide } = await guideOf(`\ufeff${config.replaceAll('\n', '\r\n')}`);
    expect(guide?.title).toBe('Names');
  });
});

describe('front matter', () => {
  test.each([
    ['an unknown key', '---\nid: keys\ntilte: Keys\n---\n'],
    ['another id', '---\nid: kyes\ntitle: Keys\n---\n'],
    ['broken YAML', '---\ntitle: [\n---\n# Keys\n'],
    ['a value of another kind', '---\nid: [a]\ntitle: Keys\n---\n'],
  ])('%s', async (_, front) => {
    const folder = await guideFolder({
      'guide.yaml': config,
      'keys.md': `${front}\n## What?\n\n\`easy\`\n\nA name.\n`,
    });
    const { messages } = await readGuide(folder);
    expect(errors(messages)).toMatchSnapshot();
  });
});

test('strict makes errors of warnings, from the file and from the caller', async () => {
  const files = { 'guide.yaml': config, 'keys.md': question('A name.') };
  const lax = await readGuide(await guideFolder(files));
  expect(lax.guide?.sections).toHaveLength(1);
  expect(lax.messages.length).toBeGreaterThan(0);
  const asked = await readGuide(await guideFolder(files), { strict: true });
  const written = await readGuide(await guideFolder({ ...files, 'guide.yaml': `${config}strict: true\n` }));
  for (const { guide, messages } of [asked, written]) {
    expect(guide).toBeUndefined();
    expect(messages.length).toBe(lax.messages.length);
    expect(messages.every((message) => message.fatal)).toBe(true);
  }
});

test('the schemas describe every key', () => {
  for (const schema of [guideJsonSchema(guideSchema(layouts)), frontMatterJsonSchema()]) {
    const properties = Object.entries(schema.properties as Record<string, { description?: string }>);
    expect(properties.length).toBeGreaterThan(1);
    for (const [key, value] of properties) expect(value.description, key).toMatch(/\S/);
    expect(schema.additionalProperties).toBe(false);
  }
  expect(guideJsonSchema(guideSchema(layouts)).required).toEqual(['title', 'sections']);
});

test.each([
  ['guide', guideJsonSchema(guideSchema(layouts))],
  ['section', frontMatterJsonSchema()],
])('the schema of a %s is this', async (name, schema) => {
  await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(`golden/${name}.schema.json`);
});

describe('minutes', () => {
  const yaml = (minutes: string) =>
    `title: T\nlevels: [Easy, Mid]\nsections: [keys]\nreviewed: 2026-11-23\nminutes: ${minutes}\n`;

  test('are of the levels that they name', async () => {
    const { guide } = await guideOf(yaml('{ mid: 3.5 }'));
    expect(guide?.minutes).toEqual(new Map([['mid', 3.5]]));
    expect((await guideOf(yaml('{}'))).guide?.minutes).toEqual(new Map());
  });

  test('are told where there is no such level, or no such time', async () => {
    expect(await faults(yaml('{ easy: 2, hard: 5 }'))).toMatchInlineSnapshot(`
      [
        "guide.yaml:5:27 Unknown level \`hard\` in \`minutes\`. This guide has: easy, mid.",
      ]
    `);
    expect(await faults(yaml('{ easy: 0 }'))).toMatchInlineSnapshot(`
      [
        "guide.yaml:5:18 \`easy\` in \`minutes\` must be a number of minutes, not \`0\`.",
      ]
    `);
  });

  test('choose the questions of an edition', async () => {
    const { guide } = await guideOf(
      `${yaml('{ easy: 2 }')}editions: { quick: { select: { time: { minutes: 10 } } } }\n`,
    );
    expect(guide?.editions[0]?.select).toEqual({ time: { minutes: 10, seed: 1 } });
  });
});

test.each(['authors: [5]', 'authors: [[Ann]]', 'authors: 5', 'authors: [{ nam: Ann }]'])(
  'tells what stands in place of an author: %s',
  async (line) => {
    expect(await faults(`${config}${line}\n`)).toMatchSnapshot();
  },
);

test.each(['[true]', '[[easy]]', 'easy', '[{ name: 5 }]', '[]'])(
  'tells what stands in place of levels: %s',
  async (levels) => {
    expect(await faults(config.replace(/levels: .*/, `levels: ${levels}`))).toMatchSnapshot();
  },
);
