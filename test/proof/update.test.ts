import { describe, expect, it } from 'vitest';
import { readPrinted } from '../../src/proof/runners/program.js';
import { sqlRunners } from '../../src/proof/runners/sql.js';
import { applyChanges, changesOf, mergeReply } from '../../src/proof/update.js';
import { fenced, fencesIn } from './fences.js';

describe('a reply as observed', () => {
  it('keeps marks where they still match', () => {
    expect(mergeReply(['1) "<id>"', '2) "old"', '(integer) ≈100'], ['1) "5"', '2) "new"', '(integer) 110'])).toEqual([
      '1) "<id>"',
      '2) "new"',
      '(integer) ≈100',
    ]);
  });

  it('keeps gaps between lines that are still there', () => {
    expect(mergeReply(['a', '…', 'd', '…'], ['a', 'b', 'c', 'd', 'e'])).toEqual(['a', '…', 'd', '…']);
    expect(mergeReply(['a', '…', 'x'], ['a', 'b', 'c'])).toEqual(['a', '…']);
  });

  it('takes lines that came and leaves those that went', () => {
    expect(mergeReply([], ['PONG'])).toEqual(['PONG']);
    expect(mergeReply(['a', 'b'], ['b', 'c'])).toEqual(['b', 'c']);
  });
});

describe('a file', () => {
  const source = ['```redis-cli', '> GET a', '"1"', '> PING', '```', ''];
  const changes = [
    { file: 'k.md', line: 3, column: 1, before: ['"1"'], after: ['1) "2"', '2) "3"'] },
    { file: 'k.md', line: 5, column: 1, before: [], after: ['PONG'] },
  ];
  const after = ['```redis-cli', '> GET a', '1) "2"', '2) "3"', '> PING', 'PONG', '```', ''];

  it('gets all its changes, from the last to the first', () => {
    expect(applyChanges(source.join('\n'), changes)).toBe(after.join('\n'));
  });

  it('keeps its line ends and the indentation of its fences', () => {
    const [indented, wanted] = [source, after].map((lines) => lines.map((line) => (line === '' ? '' : `  ${line}`)));
    const inList = changes.map((change) => ({ ...change, column: 3 }));
    expect(applyChanges(indented?.join('\r\n') ?? '', inList)).toBe(wanted?.join('\r\n'));
  });

  it('keeps the signs of a quotation that holds the fence', () => {
    const [quoted, wanted] = [source, after].map((lines) => lines.map((line) => (line === '' ? '' : `> ${line}`)));
    const inQuote = changes.map((change) => ({ ...change, column: 3 }));
    expect(applyChanges(quoted?.join('\n') ?? '', inQuote)).toBe(wanted?.join('\n'));
  });
});

describe('a reply that is written in comments', () => {
  type Read = (fence: Awaited<ReturnType<typeof fencesIn>>[number]) => ReturnType<typeof readPrinted>;

  /** The lines of a fence after this was observed of its only step with a reply. */
  async function updated(language: string, lines: readonly string[], observed: readonly string[], read: Read) {
    const [fence] = await fencesIn(fenced(language, ...lines));
    if (!fence) throw new Error('no fence');
    const step = read(fence).steps.find(({ expected }) => expected.length > 0);
    if (!step) throw new Error('no reply');
    const differences = [{ place: step.place, step, observed, fault: undefined }];
    const changes = changesOf([{ kind: 'differs', fence, on: '', differences, broken: false }]);
    const before = [...Array.from({ length: fence.place.line - 1 }, () => ''), `\`\`\`${language}`, ...lines, '```'];
    return applyChanges(before.join('\n'), changes).split('\n').slice(fence.place.line, -1);
  }
  const python: Read = (fence) => readPrinted(fence, '#');
  const sum = ['a = 1', 'print(a)', '# → 2', 'print(a + 1)  # → 3', 'a = 2'];

  it('is put in its place, line by line', async () => {
    expect(await updated('python', sum, ['1', '2'], python)).toEqual([
      'a = 1',
      'print(a)',
      '# → 1',
      'print(a + 1)  # → 2',
      'a = 2',
    ]);
  });

  it('has more lines below the last', async () => {
    expect(await updated('python', sum, ['1', '2', '3'], python)).toEqual([
      'a = 1',
      'print(a)',
      '# → 1',
      'print(a + 1)  # → 2',
      '# → 3',
      'a = 2',
    ]);
  });

  it('leaves the code beside lines that are gone', async () => {
    expect(await updated('python', sum, ['1'], python)).toEqual([
      'a = 1',
      'print(a)',
      '# → 1',
      'print(a + 1)',
      'a = 2',
    ]);
    expect(await updated('python', sum, [], python)).toEqual(['a = 1', 'print(a)', 'print(a + 1)', 'a = 2']);
  });

  it('stays a comment in SQL, as far in as it was', async () => {
    const [runner] = await sqlRunners({ servers: [], images: [], env: {}, cwd: '/', allow: [] });
    const read: Read = (fence) => runner?.read(fence, new Map()) ?? { steps: [], refusals: [] };
    const query = ['SELECT 1', '  AS one;', '  -- → two', '  -- → 2', 'SELECT 3;'];
    expect(await updated('sql', query, ['one', '1', '4'], read)).toEqual([
      'SELECT 1',
      '  AS one;',
      '  -- → one',
      '  -- → 1',
      '  -- → 4',
      'SELECT 3;',
    ]);
  });
});
