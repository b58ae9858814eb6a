import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatReply } from '../../../../../src/proof/runners/redis/protocol/format-reply.js';
import { replyParser } from '../../../../../src/proof/runners/redis/protocol/parser.js';

const wire =
  '+OK\r\n-ERR no\r\n:7\r\n$5\r\na\r\nb\x01\r\n$-1\r\n*-1\r\n*2\r\n*0\r\n:1\r\n' +
  ',3.5\r\n(123\r\n_\r\n#t\r\n#f\r\n=6\r\ntxt:hi\r\n!3\r\nBAD\r\n%1\r\n+k\r\n:1\r\n~1\r\n:1\r\n|1\r\n+a\r\n:1\r\n:9\r\n>2\r\n+x\r\n:1\r\n%0\r\n~0\r\n>0\r\n';

const printed = [
  'OK',
  '(error) ERR no',
  '(integer) 7',
  String.raw`"a\r\nb\x01"`,
  '(nil)',
  '(nil)',
  '1) (empty array)',
  '2) (integer) 1',
  '(double) 3.5',
  '123',
  '(nil)',
  '(true)',
  '(false)',
  'hi',
  '(error) BAD',
  '1# OK => (integer) 1'.replace('OK', 'k'),
  '1~ (integer) 1',
  '(integer) 9',
  '1) x',
  '2) (integer) 1',
  '(empty hash)',
  '(empty set)',
  '(empty push)',
];

it('reads every kind of reply', () => {
  expect(replyParser().push(Buffer.from(wire, 'latin1')).flatMap(formatReply)).toEqual(printed);
});

it('reads the same whatever the pieces are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }), (sizes) => {
      const parser = replyParser();
      const bytes = Buffer.from(wire, 'latin1');
      const replies = [];
      for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
        const size = sizes[turn % sizes.length] ?? 1;
        replies.push(...parser.push(bytes.subarray(at, at + size)));
        at += size;
      }
      expect(replies.flatMap(formatReply)).toEqual(printed);
    }),
  );
});

it('says what is no reply', () => {
  expect(() => replyParser().push(Buffer.from('HTTP/1.1 400\r\n'))).toThrow('begins with "H"');
});
