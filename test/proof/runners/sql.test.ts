import { describe, expect, it } from 'vitest';
import { prove } from '../../../src/proof/prove.js';
import { sqlRunners } from '../../../src/proof/runners/sql.js';
import { fenced, fencesIn } from '../fences.js';

async function resultsOf(markdown: string) {
  return prove(await fencesIn(markdown), {
    runners: await sqlRunners({ servers: [], images: [], env: {}, cwd: '/', allow: [] }),
    jobs: 1,
    limits: { reply: 2_000, until: 1_000 },
    signal: new AbortController().signal,
  });
}

async function outcome(markdown: string) {
  return (await resultsOf(markdown)).map((result) => {
    if (result.kind === 'refused') return result.refusals.map(({ message, place }) => `${place.line}: ${message}`);
    if (result.kind !== 'differs') return result.kind;
    return result.differences.map(({ fault, observed, place }) => `${place.line}: ${fault ?? observed.join(' / ')}`);
  });
}

const table = fenced(
  'sql run',
  'CREATE TABLE fruit (name TEXT, price REAL);',
  "INSERT INTO fruit VALUES ('pear', 1.5), ('fig', NULL);",
);

describe('SQL', () => {
  it('gives what stands below it, whatever space is around its cells', async () => {
    const query = fenced(
      'sql',
      'SELECT name, price FROM fruit',
      'ORDER BY name;',
      '-- → name | price',
      '-- → fig  | NULL',
      '-- → pear |   1.5',
    );
    expect(await outcome(`${table}\n${query}`)).toEqual(['same', 'same']);
  });

  it('is told at its line where it gives something else', async () => {
    const query = fenced(
      'sql',
      'SELECT 1 AS one;',
      '-- → one',
      '-- → 1',
      '',
      'SELECT count(*) AS n FROM fruit;',
      '-- → n',
      '-- → 3',
    );
    const [, told] = await outcome(`${table}\n${query}`);
    expect(told).toEqual([expect.stringMatching(/^\d+: n \/ 2$/)]);
  });

  it('begins anew with each question and where a fence says so', async () => {
    const query = fenced('sql fresh', 'SELECT * FROM fruit;', '-- → error: no such table: fruit');
    expect(await outcome(`${table}\n${query}`)).toEqual(['same', 'same']);
  });

  it('that says nothing of what it gives has to run', async () => {
    expect(await outcome(fenced('sql run', 'SELECT 1;'))).toEqual(['same']);
    expect(await outcome(fenced('sql run', 'SELEC 1;'))).toEqual([[expect.stringContaining('syntax error')]]);
  });

  it('of other databases is not run', async () => {
    expect(await outcome(fenced('sql', 'SELECT NOW() AT TIME ZONE UTC;'))).toEqual(['illustration']);
    expect(await outcome(fenced('sql illustration', 'SELECT 1;', '-- → 2'))).toEqual(['illustration']);
  });

  it('has numbers, blobs and texts of several lines as one line each', async () => {
    const query = fenced(
      'sql',
      "SELECT 0.1 + 0.2 AS a, x'0aff' AS b, 'c' || char(10) || 'd' AS c, 7 / 2 AS d;",
      '-- → a | b | c | d',
      "-- → 0.3 | x'0aff' | c\\nd | 3",
    );
    expect(await outcome(query)).toEqual(['same']);
  });

  it('ends where it would not', async () => {
    const query = fenced(
      'sql run',
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n;',
    );
    expect(await outcome(query)).toEqual([[expect.stringContaining('No end within 2 s')]]);
  });

  it('has limits of rows and of memory', async () => {
    const rows = fenced(
      'sql run',
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1001) SELECT i FROM n;',
    );
    expect(await outcome(rows)).toEqual([[expect.stringContaining('More than 1000 rows')]]);
    const memory = fenced('sql run', 'SELECT length(zeroblob(400000000) || zeroblob(400000000));');
    expect(await outcome(memory)).toEqual([[expect.stringMatching(/out of memory|too big/)]]);
  });

  it('reaches for no file', async () => {
    expect(await outcome(fenced('sql run', "SELECT 'attach; this';", "ATTACH '/etc/passwd' AS p;"))).toEqual([
      [expect.stringMatching(/^\d+: `ATTACH` reaches for a file, and is not run\.$/)],
    ]);
    expect(
      await outcome(fenced('sql', "SELECT readfile('/etc/passwd');", '-- → error: no such function: readfile')),
    ).toEqual(['same']);
    expect(
      await outcome(fenced('sql', "SELECT load_extension('x');", '-- → error: no such function: load_extension')),
    ).toEqual(['same']);
  });

  it('says what it ran on', async () => {
    const [result] = await resultsOf(table);
    expect(result).toMatchObject({ kind: 'same', on: expect.stringMatching(/^SQLite 3\.\d+\.\d+$/) });
  });
});
