import { expect, it } from 'vitest';
import { readTar } from '../../../src/press/browser/tar.js';

/** One entry as tar writes it: header block, content, padding. */
function entry(name: string, content: string, type = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 'latin1');
  header.write(content.length.toString(8).padStart(11, '0'), 124, 'latin1');
  header.write(type, 156, 'latin1');
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content, 0, 'latin1');
  return Buffer.concat([header, body]);
}

const end = Buffer.alloc(1024);

function names(archive: Buffer): [string, string][] {
  return [...readTar(archive)].map(({ name, bytes }) => [name, Buffer.from(bytes).toString('latin1')]);
}

it('gives regular files with their content and passes over the rest', () => {
  const long = 'x'.repeat(513);
  const archive = Buffer.concat([entry('lib/', '', '5'), entry('lib/a.so', 'one'), entry('b', long), end]);
  expect(names(archive)).toEqual([
    ['lib/a.so', 'one'],
    ['b', long],
  ]);
});

it.each(['../out', '/etc/passwd', 'a/../../b'])('refuses the name %s', (name) => {
  expect(() => names(Buffer.concat([entry(name, 'x'), end]))).toThrow('leads out');
});

it('refuses an archive that ends early', () => {
  const whole = entry('a', 'x'.repeat(600));
  expect(() => names(whole.subarray(0, 1024))).toThrow('The archive ends within a.');
});
