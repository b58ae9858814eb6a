import { describe, expect, it } from 'vitest';
import { applyChanges, mergeReply } from '../../src/proof/update.js';

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
