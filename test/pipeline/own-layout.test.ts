import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { type AddedFormat, type BuildRequest, build, check, defineLayout } from '../../src/index.js';

/** Titles, a line each: a layout as somebody else would write it. */
const headlines = defineLayout({
  name: 'headlines',
  options: z.strictObject({
    mark: z.string().max(3, 'at most three characters').default('-').describe('Stands before each title.'),
    most: z.int('a whole number').optional().describe('How many titles.'),
  }),
  *check({ mark, most }) {
    if (mark === '' && most !== undefined) {
      yield { option: 'most', code: 'most-without-mark', message: '`most` needs a `mark`', hint: 'Leave one out.' };
    }
  },
  nameParts: ({ most }) => ['headlines', ...(most === undefined ? [] : [`${most}`])],
  defaults: ['txt'],
  renderers: {
    async txt({ sections }, { options: { mark, most } }, { onStage }) {
      onStage({ name: 'layout', detail: 'txt' });
      const titles = sections.flatMap((part) =>
        part.questions.map(({ question }) => `${mark} ${question.titleText}\n`),
      );
      return { mediaType: 'text/plain', bytes: new TextEncoder().encode(titles.slice(0, most).join('')) };
    },
  },
});

const numbers: AddedFormat = {
  format: 'numbers',
  layouts: ['book', 'headlines'],
  render: async ({ questionCount }) => ({
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(`${questionCount}`),
  }),
};

async function guideWith(editions: string): Promise<BuildRequest> {
  const cwd = await mkdtemp(join(tmpdir(), 'prepbook-own-'));
  onTestFinished(() => rm(cwd, { recursive: true }));
  const guide = join(cwd, 'tea');
  await cp(fileURLToPath(new URL('../fixtures/tea', import.meta.url)), guide, { recursive: true });
  const yaml = await readFile(join(guide, 'guide.yaml'), 'utf8');
  await writeFile(join(guide, 'guide.yaml'), `${yaml.replace(/^editions:(\n {2}.*)*/m, '')}editions:\n  ${editions}\n`);
  return { cwd, guide, layouts: [headlines], addedFormats: [numbers] };
}

async function made(request: BuildRequest): Promise<string[]> {
  const { artifacts, messages } = await build(request);
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return Promise.all(artifacts.map(async ({ path }) => `${basename(path)}: ${await readFile(path, 'utf8')}`));
}

it('a layout of a program’s own is asked for with its options', async () => {
  const request = await guideWith('all: {}');
  const [all = ''] = await made({ ...request, layout: 'headlines' });
  expect(all).toMatch(/^tea\.headlines\.txt: - .+\n(- .+\n)+$/);
  expect(await made({ ...request, layout: 'headlines', options: { mark: '*', most: 1 } })).toEqual([
    all.split('\n')[0]?.replace('headlines', 'headlines.1').replace(' - ', ' * ').concat('\n'),
  ]);
  await expect(build({ ...request, layout: 'headlines', options: { mark: 'four' } })).rejects.toMatchObject({
    code: 'bad-mark',
    message: '`mark four` is not possible',
    hint: '`mark` takes at most three characters.',
  });
  await expect(build({ ...request, layout: 'headlines', options: { lines: 3 } })).rejects.toMatchObject({
    code: 'option-of-another-layout',
  });
});

it('is named by editions of guide.yaml, with its options as a program may change them', async () => {
  const request = await guideWith('list: { layout: headlines, headlines: { mark: "+", most: 2 } }');
  const [said = ''] = await made({ ...request, edition: 'list' });
  expect(said).toMatch(/^tea\.headlines\.2\.txt: \+ .+\n\+ .+\n$/);
  const [changed = ''] = await made({ ...request, edition: 'list', options: { most: 1 } });
  expect(changed).toBe(`${said.split('\n')[0]?.replace('.2.', '.1.')}\n`);
});

it('its faults in guide.yaml are told there', async () => {
  const request = await guideWith(
    'a: { layout: headlines, headlines: { mrak: "+" } }\n  b: { headlines: { most: 2 } }\n  c: { layout: headlines, headlines: { mark: "", most: 2 } }',
  );
  const { messages } = await check(request);
  expect(messages.filter(({ file }) => file === 'guide.yaml').map(String)).toMatchInlineSnapshot(`
    [
      "12:40-12:44: Unknown key \`mrak\` in \`headlines\` of edition \`a\`. Did you mean \`mark\`?",
      "13:19-13:30: \`headlines\` is for the layout \`headlines\` alone. Write \`layout: headlines\`, or leave \`headlines\` out.",
      "14:56-14:57: \`most\` needs a \`mark\`. Leave one out.",
    ]
  `);
});

it('a format of a program’s own is made of the layouts that it names', async () => {
  const request = await guideWith('all: {}');
  expect(await made({ ...request, formats: ['numbers'] })).toEqual([expect.stringMatching(/^tea\.numbers: \d+$/)]);
  const files = await made({ ...request, layout: 'headlines', formats: ['numbers', 'txt'] });
  expect(files.map((file) => file.split(':')[0])).toEqual(['tea.headlines.txt', 'tea.headlines.numbers']);
  await expect(build({ ...request, layout: 'quiz', formats: ['numbers'] })).rejects.toMatchObject({
    code: 'no-such-combination',
  });
});
