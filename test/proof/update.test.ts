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
    { file: 'k.md', line: 3, before: ['"1"'], after: ['1) "2"', '2) "3"'] },
    { file: 'k.md', line: 5, before: [], after: ['PONG'] },
  ];
  const after = ['```redis-cli', '> GET a', '1) "2"', '2) "3"', '> PING', 'PONG', '```', ''];

  it('gets all its changes, from the last to the first', () => {
    expect(applyChanges(source.join('\n'), changes)).toBe(after.join('\n'));
  });

  it('keeps its line ends and the indentation of its fences', () => {
    const [indented, wanted] = [source, after].map((lines) => lines.map((line) => (line === '' ? '' : `  ${line}`)));
    expect(applyChanges(indented?.join('\r\n') ?? '', changes)).toBe(wanted?.join('\r\n'));
  });
});
