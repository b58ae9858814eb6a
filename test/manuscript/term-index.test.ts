import { describe, expect, it } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';
import { config, guideFolder, told } from './guide-folder.js';

const head = '---\ntitle: Keys\n---\n\n';
const asked = (id: string, body: string) => `## About ${id}?\n\n\`easy\` \`#${id}\`\n\n${body}\n\n`;

interface Given {
  readonly data?: string;
  readonly keys?: string;
  readonly index?: string;
  readonly more?: Readonly<Record<string, string>>;
}

const rules = ['index-complete', 'index-term-used', 'key-known', 'key-present', 'value-expected', 'yaml-well-formed'];

async function read({ data = 'terms: { GET: {} }', keys = asked('a', '`GET`'), index, more = {} }: Given) {
  const folder = await guideFolder({
    'guide.yaml': `${config}indexes:\n  commands: ${index ?? '{ file: commands.yaml, complete: true }'}\n`,
    'commands.yaml': data,
    'keys.md': head + keys,
    ...more,
  });
  const { guide, messages } = await readGuide(folder);
  const about = messages.filter(({ ruleId }) => [...rules, 'file-readable'].includes(ruleId ?? ''));
  return {
    index: guide?.indexes.get('commands'),
    told: told(about),
    reasons: about.map(({ file, line, column, reason, note }) =>
      [`${file}:${line}:${column} ${reason}`, ...(note ? [note] : [])].join(' | '),
    ),
  };
}

/** Ids of the questions that use each term. */
async function uses(terms: readonly string[], keys: string) {
  const { index } = await read({ data: `terms: { ${terms.map((term) => `${term}: {}`).join(', ')} }`, keys });
  return Object.fromEntries(index?.terms.map(({ text, questions }) => [text, questions]) ?? []);
}

describe('a data file', () => {
  it('gives terms with their values, as written', async () => {
    const data = 'title: Command\ncolumns: { since: Since, cost: Cost }\nterms:\n  GET: { since: 7.0, cost: O(1) }\n';
    const { index } = await read({ data });
    expect(index).toEqual({
      id: 'commands',
      title: 'Command',
      columns: [
        { id: 'since', title: 'Since' },
        { id: 'cost', title: 'Cost' },
      ],
      terms: [
        {
          text: 'GET',
          values: new Map([
            ['since', '7.0'],
            ['cost', 'O(1)'],
          ]),
          questions: ['a'],
        },
      ],
    });
  });

  it('is told of at the places of its faults', async () => {
    const data = [
      'column: {}',
      'columns: { since: Since }',
      'terms:',
      '  GET: { sinse: "1.0.0" }',
      '  SET: 1.0.0',
      '  DEL: { since: [a] }',
    ].join('\n');
    expect((await read({ data })).reasons).toMatchInlineSnapshot(`
      [
        "commands.yaml:1:1 Unknown key \`column\`. Did you mean \`columns\`?",
        "commands.yaml:4:10 Unknown key \`sinse\` in \`GET\` in \`terms\`. Did you mean \`since\`?",
        "commands.yaml:5:8 \`SET\` in \`terms\` must be \`key: value\` pairs, not \`1.0.0\`.",
        "commands.yaml:6:17 \`since\` in \`DEL\` in \`terms\` must be text, not a list.",
      ]
    `);
  });

  it.each(['terms: {', 'terms: !!js/function x', 'a: 1\na: 2'])('%s is no YAML', async (data) => {
    const { told: faults, index } = await read({ data });
    expect(faults).toEqual([expect.stringMatching(/^commands\.yaml:\d+:\d+ error yaml-well-formed$/)]);
    expect(index).toBeUndefined();
  });

  it('that is missing is told', async () => {
    const { told: faults } = await read({ index: '{ file: nothing.yaml }' });
    expect(faults).toEqual(['nothing.yaml:1:1 error file-readable']);
  });

  it.each(['../x.yaml', 'a/../../x.yaml', '/etc/x.yaml', 'C:\\x.yaml', 'a\\x.yaml', './x.yaml', 'x.json'])(
    '%s is not read',
    async (file) => {
      const { reasons } = await read({ index: `{ file: '${file}' }` });
      expect(reasons).toEqual([
        expect.stringContaining("must be the path of a YAML file within the guide's folder, such as `commands.yaml`"),
      ]);
    },
  );
});

describe('a question uses a term', () => {
  it('in its inline code, in whatever part, the title too', async () => {
    const keys =
      asked('a', 'Text.\n\n### Trap: `GET`\n\nx') +
      asked('b', 'Text.\n\n### Follow-up: why?\n\n- `SET key`') +
      '## And `DEL`?\n\n`easy` `#c`\n\nText.\n';
    expect(await uses(['GET', 'SET', 'DEL'], keys)).toEqual({ GET: ['a'], SET: ['b'], DEL: ['c'] });
  });

  it('not in what stands for the cheat sheet alone, which the book does not show', async () => {
    const given = asked('a', '`GET`\n\n### Cheat sheet: `SET`\n\n`GET`, `TTL`') + asked('b', '`SET`');
    expect(await uses(['GET', 'SET'], given)).toEqual({ GET: ['a'], SET: ['b'] });
  });

  it('in a command of a dialogue, typed by any client or in a shell, in any case', async () => {
    const fence = (lines: string) => `Text.\n\n\`\`\`redis-cli\n${lines}\n\`\`\``;
    const keys =
      asked('a', fence('> get x\n"GET"')) +
      asked('b', fence('A> GET x\nB> SET x 1')) +
      asked('c', fence('$ redis-cli -x SET y < file\nreplica1> DEL x  # GET'));
    expect(await uses(['GET', 'SET', 'DEL'], keys)).toEqual({ GET: ['a', 'b'], SET: ['b', 'c'], DEL: ['c'] });
  });

  it('neither in other words of code, nor in replies, prose and other languages', async () => {
    const keys =
      asked('a', 'GET, `get`, `FORGET`, `SET x GET`.\n\n```redis-cli\n> SET x GET\nGET\n```') +
      asked('b', 'Text.\n\n```sh\n> GET x\n```');
    const { index } = await read({ data: 'terms: { GET: {}, SET: {} }', keys });
    expect(index?.terms.map(({ text, questions }) => [text, questions])).toEqual([
      ['GET', []],
      ['SET', ['a']],
    ]);
  });

  it('where the longest counts', async () => {
    const keys = asked('a', '`CONFIG GET save`') + asked('b', '`CONFIG`') + asked('c', '`CONFIG  SET`');
    expect(await uses(['CONFIG', 'CONFIG GET'], keys)).toEqual({ CONFIG: ['b', 'c'], 'CONFIG GET': ['a'] });
  });
});

describe('a warning', () => {
  it('tells of a term that no question uses, and of a command that is no term, once each', async () => {
    const data = 'terms:\n  GET: {}\n  CONFIG GET: {}\n  HGET: {}\n';
    const fence = ['```redis-cli', '> GET x', '"1"', '> CONFIG SET x y', '> HEGT a b', '> HEGT a b', '```'].join('\n');
    const { reasons, told: places } = await read({ data, keys: asked('a', `Text.\n\n${fence}`) });
    expect(reasons).toMatchInlineSnapshot(`
      [
        "keys.md:14:1 \`CONFIG SET\` is not among the terms of \`commands.yaml\`. Did you mean \`CONFIG GET\`?",
        "keys.md:15:1 \`HEGT\` is not among the terms of \`commands.yaml\`. Did you mean \`HGET\`?",
        "commands.yaml:3:3 No question uses \`CONFIG GET\`. Write it in backticks or as a command in an answer, or remove it here.",
        "commands.yaml:4:3 No question uses \`HGET\`. Write it in backticks or as a command in an answer, or remove it here.",
      ]
    `);
    expect(places.every((place) => place.includes(' warning '))).toBe(true);
  });

  it('says nothing of commands where the index need not be complete', async () => {
    const keys = asked('a', '`GET`\n\n```redis-cli\n> SET x 1\n```');
    expect((await read({ keys, index: '{ file: commands.yaml }' })).told).toEqual([]);
    expect((await read({ keys })).told).toEqual(['keys.md:12:1 warning index-complete']);
  });
});
