import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatsOf } from '../../src/guide/layout-definition.js';
import type { Selection } from '../../src/guide/selection.js';
import { layouts } from '../../src/pipeline/layouts/index.js';
import type { BuiltArtifact } from '../../src/pipeline/types.js';
import { build, list } from '../../src/pipeline.js';
import { readApkg } from '../support/apkg.js';
import { readPages } from '../support/pdf-pages.js';
import { runningBrowser } from '../support/running-browser.js';
import { elements, readHtml, readXml, textOf } from '../support/trees.js';
import { question, sectionHead } from '../support/written-guide.js';

const levels = ['easy', 'mid', 'hard'] as const;
const sections = ['alpha', 'beta', 'gamma'] as const;
const tags = ['odd', 'even'] as const;

/** A word that stands in the short answer of one question and nowhere else: `markbn` is the fourth of the second section. */
const markOf = (section: number, at: number): string => `mark${'abc'.charAt(section)}${'klmn'.charAt(at)}`;

function sectionFile(id: string, section: number): string {
  const questions = [0, 1, 2, 3].map((at) => {
    const labels = `\`${levels[(section + at) % 3]}\` \`#${id}-${at}\` \`${tags[at % 2]}\``;
    const answer = `It is ${markOf(section, at)}.\n\nMore of it.\n\n### Trap\n\nNot so.`;
    return question(`What is the thing ${id} ${at}?`, answer, labels);
  });
  return sectionHead(id) + questions.join('');
}

const browser = runningBrowser();
let folder: string;
let guide: string;
let out: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-combinations-'));
  guide = join(folder, 'marks');
  out = join(folder, 'output');
  await mkdir(guide);
  const config = `title: Marks\nauthors: [The house]\nlevels: [${levels}]\nsections: [${sections}]\nreviewed: 2026-01-31\n`;
  await writeFile(join(guide, 'guide.yaml'), config);
  for (const [at, id] of sections.entries()) await writeFile(join(guide, `${id}.md`), sectionFile(id, at));
});
afterAll(() => rm(folder, { recursive: true }));

const marksIn = (text: string): string[] => text.match(/mark[abc][klmn]/g) ?? [];

const bodyText = (html: string): string => {
  const [main] = elements(readHtml(html), 'main');
  return main === undefined ? '' : textOf(main);
};

/** What a reader reads in the chapters of a package, in their order. */
function chaptersText(files: Readonly<Record<string, Uint8Array>>): string {
  const names = Object.keys(files)
    .filter((name) => name.endsWith('.xhtml') && !name.endsWith('nav.xhtml'))
    .sort();
  return names.map((name) => textOf(readXml(strFromU8(files[name] ?? new Uint8Array())))).join('\n');
}

async function filesBelow(root: string): Promise<Record<string, Uint8Array>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await readFile(file)] as const)));
}

/** The words of an artifact, as its reader meets them. */
const readers = {
  html: async (path: string) => bodyText(await readFile(path, 'utf8')),
  pdf: async (path: string) =>
    (await readPages(await readFile(path))).flatMap(({ runs }) => runs.map((run) => run.text)).join(' '),
  epub: async (path: string) => chaptersText(unzipSync(await readFile(path))),
  xhtml: async (path: string) => chaptersText(await filesBelow(path)),
  apkg: async (path: string) => (await readApkg(await readFile(path))).notes.flatMap(({ flds }) => flds).join('\n'),
  'anki-text': (path: string) => readFile(path, 'utf8'),
  csv: (path: string) => readFile(path, 'utf8'),
  gift: (path: string) => readFile(path, 'utf8'),
  // An open question tells its answer to whoever grades it, too.
  moodle: async (path: string) => (await readFile(path, 'utf8')).replace(/<graderinfo[\s\S]*?<\/graderinfo>/g, ''),
  json: async (path: string) => {
    const data: { questions: { short: { text: string } }[] } = JSON.parse(await readFile(path, 'utf8'));
    return data.questions.map(({ short }) => short.text).join('\n');
  },
} satisfies Readonly<Record<string, (path: string) => Promise<string>>>;

const subset = <Word extends string>(words: readonly Word[]) =>
  fc.option(fc.subarray([...words], { minLength: 1 }), { nil: undefined });

/** Any way of choosing that can be written down. */
const selections: fc.Arbitrary<Selection> = fc.record({
  levels: subset(levels),
  sections: subset(sections),
  tags: subset(tags),
  not: fc.option(fc.record({ levels: subset(levels), sections: subset(sections) }), { nil: undefined }),
  sample: fc.option(fc.record({ size: fc.integer({ min: 1, max: 3 }), seed: fc.integer({ min: 0, max: 99 }) }), {
    nil: undefined,
  }),
});

/** The marks of what a selection chooses, in the guide's order; undefined where it leaves too little. */
async function chosenBy(select: Selection): Promise<string[] | undefined> {
  const chosen = await list({ guide, select }).catch(() => undefined);
  return chosen?.edition?.sections.flatMap((part) =>
    part.questions.map(({ question: { id } }) =>
      markOf(sections.indexOf(part.section.id as 'alpha'), Number(id.slice(-1))),
    ),
  );
}

async function marksOf(artifact: BuiltArtifact): Promise<string[]> {
  return marksIn(await readers[artifact.format as keyof typeof readers](artifact.path));
}

describe.each(layouts)('the layout $name', (row) => {
  const [layout, formats] = [row.name, formatsOf(row)];
  it('holds in every format each question of any selection, once, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(selections, async (select) => {
        const expected = await chosenBy(select);
        fc.pre(expected !== undefined);
        const { artifacts } = await build({ guide, out, layout, formats, select, browser: browser() });
        expect(artifacts.map(({ format }) => format)).toEqual(formats);
        for (const artifact of artifacts) {
          expect(artifact.questions).toBe(expected?.length);
          expect(await marksOf(artifact), artifact.format).toEqual(expected);
        }
      }),
      { numRuns: 8, examples: [[{}]] },
    );
  });
});

it('the variants of a quiz hold each question once, in orders of their own', async () => {
  const select = { levels: ['easy', 'mid'] };
  const { artifacts } = await build({
    guide,
    out,
    layout: 'quiz',
    select,
    options: { variants: 3 },
    browser: browser(),
  });
  const orders = await Promise.all(artifacts.map(marksOf));
  expect(orders.map((order) => [...order].sort())).toEqual(Array(3).fill([...((await chosenBy(select)) ?? [])].sort()));
  expect(new Set(orders.map(String)).size).toBe(3);
});
