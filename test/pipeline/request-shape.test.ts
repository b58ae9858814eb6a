import { expect, test } from 'vitest';
import * as z from 'zod';
import { ToolError } from '../../src/diagnostics/tool-error.js';
import { build, check, list, memorySource, proof, readGuide, release, render } from '../../src/pipeline.js';
import { config, question } from '../manuscript/guide-folder.js';

const guide = memorySource('tea', { 'guide.yaml': config, 'keys.md': question('A name.') });

/** As somebody without a compiler calls it. */
async function told(call: (request: never) => Promise<unknown>, request: unknown): Promise<string> {
  try {
    await call(request as never);
  } catch (error) {
    if (error instanceof ToolError) return `${error.kind}/${error.code}: ${error.message}`;
    throw error;
  }
  return 'nothing';
}

const layout = {
  name: 'lists',
  options: z.strictObject({}),
  defaults: ['txt'],
  renderers: { txt: async () => ({ mediaType: 'text/plain', bytes: new Uint8Array() }) },
};

test('what a request does not know, or cannot be, is told with what to write, all at once', async () => {
  const requests = [
    undefined,
    'redis',
    { guide: 5 },
    { guide: { id: 'tea' } },
    { guide, format: ['pdf'] },
    { guide, formats: 'pdf', pluggins: [] },
    { guide, select: { level: ['easy'] } },
    { guide, select: { levels: 'easy', sample: 5 } },
    { guide, select: { sample: { size: 2.5, sed: 1 }, not: { tag: ['a'] } } },
    { guide, levels: ['easy'] },
    { guide, seed: -1, strict: 'yes', paper: { width: 5 }, signal: {}, onStage: true },
    { guide, layouts: {} },
    { guide, layouts: [{}] },
    { guide, layouts: [{ ...layout, options: {}, renderers: {} }] },
    {
      guide,
      layouts: [
        { ...layout, defaults: ['text'] },
        { ...layout, defaults: [] },
      ],
    },
    { guide, layouts: [layout], addedFormats: [{ format: 'x', layouts: ['bok', 'list'], render: () => {} }] },
    { guide, addedFormats: [{ format: 'x', layouts: ['book'] }] },
  ];
  const words: string[] = [];
  for (const request of requests) words.push(await told(render, request));
  expect(words.join('\n')).toMatchInlineSnapshot(`
    "usage/bad-request: \`render\` takes a request, such as { guide: 'redis' }, and was given undefined.
    usage/bad-request: \`render\` takes a request, such as { guide: 'redis' }, and was given a string.
    usage/bad-request: \`guide\` is \`5\`. Write the name of a guide, a folder, or a source: { id, list, read }.
    usage/bad-request: \`guide\` is an object. Write the name of a guide, a folder, or a source: { id, list, read }.
    usage/bad-request: \`format\` is no key of a request. Did you mean \`formats\`?
    usage/bad-request: \`formats\` is \`"pdf"\`. Write a list of formats, such as ['pdf'].
    \`pluggins\` is no key of a request. There are: guide, bank, onBank, cwd, config, strict, prose, rules, layouts, addedFormats, select, edition, seed, layout, formats, options, all, paper, theme, browser, onStage, signal.
    usage/bad-request: \`select.level\` is no key of \`select\`. Did you mean \`select.levels\`?
    usage/bad-request: \`select.levels\` is \`"easy"\`. Write a list of levels, such as ['mid'].
    \`select.sample\` is \`5\`. Write { size, seed }.
    usage/bad-request: \`select.sample.size\` is \`2.5\`. Write a whole number from 1 on.
    \`select.sample.sed\` is no key of \`select.sample\`. Did you mean \`select.sample.seed\`?
    \`select.not.tag\` is no key of \`select.not\`. Did you mean \`select.not.tags\`?
    usage/bad-request: \`levels\` is no key of a request. Did you mean \`select.levels\`?
    usage/bad-request: \`seed\` is \`-1\`. Write a whole number from 0 to 4294967295.
    \`strict\` is \`"yes"\`. Write true or false.
    \`paper\` is an object. Write a name such as 'a4', a size such as '120x190mm', or { name, width, height } in millimetres.
    \`signal\` is an object. Write an AbortSignal.
    \`onStage\` is a boolean. Write a function that is called with each stage.
    usage/bad-request: \`layouts\` is an object. Write a list of layouts, made with \`defineLayout\`.
    usage/bad-request: \`layouts[0]\` has no \`name\`. Write a layout as \`defineLayout\` takes it: { name, options, defaults, renderers }.
    usage/bad-request: \`options\` of the layout \`lists\` is no schema. Write \`z.strictObject({ … })\` of zod, empty where it has no options.
    \`renderers\` of the layout \`lists\` has to hold a function for each format. Write { txt: async (edition) => … }.
    usage/bad-request: \`defaults\` of the layout \`lists\` names \`text\`, which has no renderer. Did you mean \`txt\`?
    \`defaults\` of the layout \`lists\` is no list of formats. Write ['txt'].
    usage/bad-request: \`addedFormats[0]\` names the layout \`bok\`, which there is not. Did you mean \`book\`?
    \`addedFormats[0]\` names the layout \`list\`, which there is not. Did you mean \`lists\`?
    usage/bad-request: \`addedFormats[0]\` is no format. Write { format: 'txt', layouts: ['book'], render: async (edition) => … }."
  `);
});

test('each function knows its own keys', async () => {
  const unknown = { guide, out: 'x', theme: 'ink', select: {}, date: '2026-11-30', nothing: 1 };
  const keys = async (call: (request: never) => Promise<unknown>) =>
    (await told(call, unknown)).split('\n').map((line) => /`(\w+)` is no key/.exec(line)?.[1]);
  expect(await keys(check)).toEqual(['out', 'theme', 'select', 'date', 'nothing']);
  expect(await keys(release)).toEqual(['out', 'theme', 'select', 'date', 'nothing']);
  expect(await keys((request) => readGuide(guide, request))).toEqual(['out', 'theme', 'select', 'date', 'nothing']);
  expect(await keys(list)).toEqual(['out', 'theme', 'date', 'nothing']);
  expect(await keys(build)).toEqual(['date', 'nothing']);
  expect(await keys(proof)).toEqual(['out', 'theme', 'select', 'nothing']);
});

test('what is right is taken, and keys without a value are none', async () => {
  const request = { guide, select: { levels: ['easy'], tags: undefined }, layouts: [layout], layout: 'lists' };
  const { files } = await render({
    ...request,
    paper: undefined,
    seed: undefined,
    signal: new AbortController().signal,
  });
  expect(files.map(({ name }) => name)).toEqual(['tea.easy.lists.txt']);
});

test('an option says in words what it takes, where its schema says nothing', async () => {
  const options = z.strictObject({
    most: z.int().min(1).max(9).optional(),
    share: z.number().gt(0).lt(1).optional(),
    step: z.number().multipleOf(5).optional(),
    mark: z.string().min(1).max(3).optional(),
    list: z.array(z.string()).min(2).optional(),
    form: z.string().regex(/^a+$/).optional(),
    on: z.boolean().optional(),
    side: z.enum(['long', 'short']).optional(),
    even: z
      .int()
      .refine((value) => value % 2 === 0)
      .optional(),
  });
  const given = [
    ...[{ most: 0 }, { most: 10 }, { most: 1.5 }, { most: 'x' }, { share: 0 }, { share: 1 }, { step: 3 }],
    ...[{ mark: '' }, { mark: 'four' }, { list: ['a'] }, { form: 'b' }, { on: 1 }, { side: 'shrt' }, { even: 3 }],
  ];
  const words = given.map(async (each) => {
    try {
      await render({ guide, layout: 'lists', layouts: [{ ...layout, options }], options: each });
    } catch (error) {
      if (error instanceof ToolError) return `${error.message}: ${error.hint}`;
    }
    return 'nothing';
  });
  expect(await Promise.all(words)).toMatchInlineSnapshot(`
    [
      "\`most 0\` is not possible: \`most\` takes a number of at least 1.",
      "\`most 10\` is not possible: \`most\` takes a number of at most 9.",
      "\`most 1.5\` is not possible: \`most\` takes a whole number.",
      "\`most x\` is not possible: \`most\` takes a number.",
      "\`share 0\` is not possible: \`share\` takes a number above 0.",
      "\`share 1\` is not possible: \`share\` takes a number below 1.",
      "\`step 3\` is not possible: \`step\` takes a multiple of 5.",
      "\`mark \` is not possible: \`mark\` takes text of at least 1 character.",
      "\`mark four\` is not possible: \`mark\` takes text of at most 3 characters.",
      "\`list a\` is not possible: \`list\` takes a list of at least 2 entries.",
      "\`form b\` is not possible: \`form\` takes text of the form /^a+$/.",
      "\`on 1\` is not possible: \`on\` takes true or false.",
      "\`side shrt\` is not possible: \`side\` takes long or short. Did you mean \`short\`?",
      "\`even 3\` is not possible: \`even\` takes another value.",
    ]
  `);
  const yaml = `${config}editions:\n  a: { layout: lists, lists: { most: 0, mark: four } }\n`;
  const { messages } = await check({
    guide: memorySource('tea', { 'guide.yaml': yaml, 'keys.md': question('A name.') }),
    layouts: [{ ...layout, options }],
  });
  expect(messages.filter(({ file }) => file === 'guide.yaml').map(String)).toMatchInlineSnapshot(`
    [
      "6:38-6:39: \`most\` in \`lists\` of edition \`a\` must be a number of at least 1, not \`0\`.",
      "6:47-6:51: \`mark\` in \`lists\` of edition \`a\` must be text of at most 3 characters, not \`four\`.",
    ]
  `);
});
