import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/run.js';
import { goodDocument } from '../press/inspect/good-document.js';
import { type Written, write } from '../press/inspect/written-pdf.js';
import { recordIo } from './recorded-io.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-inspect-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes a document, changed, and inspects it. */
async function inspect(change: (document: Written) => void, ...flags: string[]) {
  const document = goodDocument();
  change(document);
  await writeFile(join(folder, 'book.pdf'), await write(document));
  return prepbook('inspect', 'book.pdf', ...flags);
}

async function prepbook(...args: string[]) {
  const { io, out, err } = recordIo({ cwd: folder });
  const code = await run(io, args);
  return { code, out: out(), err: err() };
}

const withoutAuthor = ({ info }: Written) => {
  delete info['Author'];
};
const withoutLanguage = (document: Written) => {
  document.language = undefined;
};

describe('inspect --rules', () => {
  it('lists every rule with its reason, for people and for scripts', async () => {
    const { code, out } = await prepbook('inspect', '--rules');
    expect(code).toBe(0);
    expect(out).toMatchSnapshot();
    const rules: unknown[] = JSON.parse((await prepbook('inspect', '--rules', '--format', 'json')).out);
    expect(rules).toHaveLength(out.trimEnd().split('\n').length / 2);
    expect(rules[0]).toMatchObject({ id: 'printed-number-right', kind: 'pdf', severity: 'error' });
    expect(rules.at(-1)).toMatchObject({ kind: 'epub' });
  });

  it('is what there is to do without a file', async () => {
    const { code, err } = await prepbook('inspect');
    expect(code).toBe(2);
    expect(err).toContain('There is no file to inspect.');
  });
});

describe('inspect', () => {
  it('says when all is well, and which clauses of PDF/UA it looked at', async () => {
    expect(await inspect(() => {})).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "Inspecting the file
      ",
        "out": "No faults by 30 rules.
      Of PDF/UA-1 (ISO 14289-1) they look at parts of the clauses 6.2, 7.1, 7.2, 7.3, 7.4.2, 7.5, 7.7, 7.9, 7.18.3, 7.18.5, 7.21.4.1, 7.21.7: no claim that the file conforms.
      ",
      }
    `);
  });

  it('tells an error and ends with 1', async () => {
    expect(await inspect(withoutLanguage)).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "Inspecting the file
      ",
        "out": "book.pdf  error  The document does not name its language.  language-named

      1 error
      ",
      }
    `);
  });

  it('tells a warning and ends with 0, unless it is strict', async () => {
    const [lenient, strict] = [await inspect(withoutAuthor), await inspect(withoutAuthor, '--strict')];
    expect(lenient.out).toContain('The document information has no Author.');
    expect(strict).toEqual({ ...lenient, code: 1 });
    expect(lenient.code).toBe(0);
  });

  it('gives JSON and SARIF, with the file from the working folder on', async () => {
    const json = JSON.parse((await inspect(withoutLanguage, '--format', 'json')).out);
    expect(json).toMatchObject({ errors: 1, messages: [{ file: 'book.pdf', line: null, rule: 'language-named' }] });
    const sarif = JSON.parse((await inspect(withoutLanguage, '--format', 'sarif')).out);
    const [{ results, tool }] = sarif.runs;
    expect(results).toMatchObject([
      { ruleId: 'language-named', locations: [{ physicalLocation: { artifactLocation: { uri: 'book.pdf' } } }] },
    ]);
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toContain('note-on-page');
  });

  it.each([
    ['that is not there', undefined, 2, 'book.pdf cannot be read.'],
    ['that is neither PDF nor EPUB', 'Tea', 2, 'book.pdf is neither a PDF nor an EPUB.'],
    ['that is a broken PDF', '%PDF-1.7\nTea', 1, 'book.pdf cannot be read as a PDF.'],
  ])('refuses a file %s', async (_what, content, code, said) => {
    if (content !== undefined) await writeFile(join(folder, 'book.pdf'), content);
    const result = await prepbook('inspect', 'book.pdf');
    expect(result).toMatchObject({ code, out: '' });
    expect(result.err).toContain(said);
  });
});
