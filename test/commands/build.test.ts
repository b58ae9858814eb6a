import { VFileMessage } from 'vfile-message';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/commands/run.js';
import { ToolError } from '../../src/diagnostics/tool-error.js';
import type { BuildRequest, BuildResult } from '../../src/pipeline.js';
import { recordIo } from './recorded-io.js';

const build = vi.hoisted(() => vi.fn<(request: BuildRequest) => Promise<BuildResult>>());
// Everything but the work itself is the pipeline's own, what it reads of flags above all.
vi.mock('../../src/pipeline.js', async (original) => ({
  ...(await original<typeof import('../../src/pipeline.js')>()),
  build,
}));

const artifact = { questions: 9, mediaType: 'x/y' } as const;
const made: BuildResult = {
  guide: { id: 'redis', title: 'Redis, asked and answered', folder: '/books/content/redis' },
  edition: { slug: '', description: '', questions: 9, total: 9 },
  folder: '/books/output/redis',
  artifacts: [
    { ...artifact, path: '/books/output/redis/redis.html', format: 'html', bytes: 401_230 },
    { ...artifact, path: '/books/output/redis/redis.pdf', format: 'pdf', bytes: 1_612_000, pages: 38 },
    { ...artifact, path: '/elsewhere/redis.epub', format: 'epub', bytes: 900 },
  ],
  manifest: '/books/output/redis/manifest.json',
  messages: [],
  browser: 'HeadlessChrome/153.0',
  failed: false,
};

function message(fatal: boolean, reason: string): VFileMessage {
  const found = new VFileMessage(reason, {
    place: { line: 3, column: 5 },
    ruleId: 'answer-present',
    source: 'prepbook',
  });
  return Object.assign(found, { fatal, file: '01-keys.md' });
}

function recorded(options: Parameters<typeof recordIo>[0] = {}) {
  return recordIo({ cwd: '/books', ...options });
}

beforeEach(() => {
  build.mockReset().mockResolvedValue(made);
});

describe('what is asked of the pipeline', () => {
  it('by default', async () => {
    await run(recorded().io, ['build', '--quiet']);
    const { onStage, signal, ...request } = build.mock.lastCall?.[0] ?? {};
    expect(request).toMatchInlineSnapshot(`
      {
        "all": undefined,
        "bank": {
          "dialect": undefined,
          "files": undefined,
          "language": undefined,
        },
        "browser": undefined,
        "config": undefined,
        "cwd": "/books",
        "edition": undefined,
        "formats": undefined,
        "guide": undefined,
        "layout": undefined,
        "onBank": [Function],
        "options": {},
        "out": "output",
        "paper": undefined,
        "rules": {},
        "seed": undefined,
        "select": {},
        "theme": undefined,
      }
    `);
    expect([typeof onStage, signal]).toEqual(['function', expect.any(AbortSignal)]);
  });

  it('with every option', async () => {
    const flags = '--level mid --edition core --layout book --format pdf,html --paper 120x190mm --theme ink'.split(' ');
    await run(recorded().io, ['build', 'redis', ...flags, '--out', 'books', '--browser', '/opt/chrome', '--quiet']);
    const { onStage, signal, ...request } = build.mock.lastCall?.[0] ?? {};
    expect(request).toMatchInlineSnapshot(`
      {
        "all": undefined,
        "bank": {
          "dialect": undefined,
          "files": undefined,
          "language": undefined,
        },
        "browser": "/opt/chrome",
        "config": undefined,
        "cwd": "/books",
        "edition": "core",
        "formats": [
          "pdf",
          "html",
        ],
        "guide": "redis",
        "layout": "book",
        "onBank": [Function],
        "options": {},
        "out": "books",
        "paper": {
          "height": 190,
          "name": "120x190mm",
          "width": 120,
        },
        "rules": {},
        "seed": undefined,
        "select": {
          "levels": [
            "mid",
          ],
        },
        "theme": "ink",
      }
    `);
  });
});

describe('what was made', () => {
  it('is listed on stdout, with pages and sizes', async () => {
    const { io, out, err } = recorded();
    expect(await run(io, ['build'])).toBe(0);
    expect(out()).toMatchInlineSnapshot(`
      "output/redis/redis.html            401 KB
      output/redis/redis.pdf   38 pages  1.6 MB
      /elsewhere/redis.epub               900 B
      "
    `);
    expect(err()).toMatchInlineSnapshot(`
      "Reading the guide
      Redis, asked and answered: 9 questions
      "
    `);
  });

  it('is told with its time from a second on, and what its warnings need', async () => {
    const { io, err, pass } = recorded();
    const edition = { slug: 'mid', description: 'Mid', questions: 4, total: 9 };
    build.mockImplementation(async ({ onStage }) => {
      onStage?.({ name: 'print', done: 1, total: 2 });
      pass(4200);
      return { ...made, edition, messages: [message(false, 'One'), message(false, 'Two')] };
    });
    expect(await run(io, ['build', 'redis', '--level', 'mid'])).toBe(0);
    expect(err()).toMatchInlineSnapshot(`
      "Reading the guide
      Printing
      Redis, asked and answered: 4 of 9 questions (Mid), made in 4.2 s
      2 warnings: \`prepbook check redis\` shows them
      "
    `);
  });

  it('is told at length with --verbose', async () => {
    const { io, err, pass } = recorded();
    build.mockImplementation(async ({ onStage }) => {
      pass(12);
      onStage?.({ name: 'write' });
      pass(1234);
      return made;
    });
    await run(io, ['build', '--verbose']);
    expect(err().replace(/Prepbook \S+, Node [^,]+/, 'Prepbook <version>, Node <version>')).toMatchInlineSnapshot(`
      "Reading the guide
      Writing the files
      Redis, asked and answered: 9 questions, made in 1.2 s
      Prepbook <version>, Node <version>, browser: HeadlessChrome/153.0
      Manifest: output/redis/manifest.json
        read    12 ms
        write   1.2 s
      "
    `);
  });

  it('needs no browser where nothing is printed', async () => {
    const { io, err } = recorded();
    const { browser, ...rest } = made;
    build.mockResolvedValue(rest);
    await run(io, ['build', '--verbose']);
    expect(err()).toContain('browser: none was needed');
  });

  it('is nothing at all with --quiet', async () => {
    const { io, out, err } = recorded();
    build.mockResolvedValue(made);
    expect(await run(io, ['build', '--quiet'])).toBe(0);
    expect([out(), err()]).toEqual(['', '']);
  });

  it('is one document with --json', async () => {
    const { io, out } = recorded();
    build.mockResolvedValue({ ...made, messages: [message(false, 'One')] });
    await run(io, ['build', '--json', '--quiet']);
    expect(JSON.parse(out())).toMatchObject({
      ...made,
      messages: [{ file: 'content/redis/01-keys.md', line: 3, column: 5, severity: 'warning' }],
    });
  });
});

describe('what was not made', () => {
  it('for faults in the guide is told with all of them', async () => {
    const { io, out, err } = recorded();
    const messages = [message(true, 'This question has no answer'), message(false, 'Two')];
    build.mockResolvedValue({ ...made, artifacts: [], messages, failed: true });
    expect(await run(io, ['build', '--quiet'])).toBe(1);
    expect(out()).toBe('');
    expect(err()).toMatchInlineSnapshot(`
      "content/redis/01-keys.md:3:5  error    This question has no answer  answer-present
      content/redis/01-keys.md:3:5  warning  Two                          answer-present

      1 error, 1 warning
      Nothing was made; what was made before is as it was.
      "
    `);
  });

  it('for a situation is told as an error, after the line of progress is gone', async () => {
    const { io, err } = recorded({ live: true, columns: 80 });
    build.mockRejectedValue(new ToolError('environment', 'disk-full', 'No room', { hint: 'Make some.' }));
    expect(await run(io, ['build'])).toBe(3);
    expect(err()).satisfy((text: string) => text.endsWith('\r\x1b[Kerror: No room\nhint: Make some.\n'));
  });

  it('because of Ctrl-C ends with 130', async () => {
    const { io, err, interrupt } = recorded();
    build.mockImplementation(({ signal }) => {
      interrupt();
      return Promise.reject(signal?.reason);
    });
    expect(await run(io, ['build', '--quiet'])).toBe(130);
    expect(err()).toMatchInlineSnapshot(`
      "Stopping. Ctrl-C once more ends it at once.
      Interrupted. No file was left half-written.
      "
    `);
  });

  it('because of a bug ends with 70', async () => {
    const { io, err } = recorded();
    build.mockRejectedValue(new TypeError('x is undefined'));
    expect(await run(io, ['build', 'redis', '--quiet'])).toBe(70);
    expect(err()).toContain('prepbook build redis --quiet');
  });
});

it('refuses values that it does not know, before anything is read', async () => {
  const told: string[] = [];
  for (const flags of ['--format pfd', '--format ,', '--paper a44', '--paper 20x20mm', '--layout bok', '--theme inc']) {
    const { io, err } = recorded();
    told.push(`$ ${flags}: ${await run(io, ['build', '--quiet', ...flags.split(' ')])}\n${err()}`);
  }
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "$ --format pfd: 2
    error: Unknown format \`pfd\`. There are: html, pdf, epub, xhtml, apkg, anki-text, csv, json, gift, moodle.
    hint: Did you mean \`pdf\`?

    $ --format ,: 2
    error: No format is named. There are: html, pdf, epub, xhtml, apkg, anki-text, csv, json, gift, moodle.

    $ --paper a44: 2
    error: Unknown paper \`a44\`. There are: a4, letter, a5, b5, a3, a size such as 120x190mm.
    hint: Did you mean \`a4\`?

    $ --paper 20x20mm: 2
    error: Unknown paper \`20x20mm\`. Write a size such as 120x190mm.
    hint: Each side is between 90 and 600 mm.

    $ --layout bok: 2
    error: Unknown layout \`bok\`. There are: book, cheat-sheet, cards, quiz.
    hint: Did you mean \`book\`?

    $ --theme inc: 2
    error: Unknown theme \`inc\`. There are: classic, ink.
    hint: Did you mean \`ink\`?
    "
  `);
  expect(build).not.toHaveBeenCalled();
});
