import { expect, it } from 'vitest';
import { splitCommand } from '../../../../../src/proof/runners/redis/protocol/split-command.js';

const split = (line: string) => splitCommand(line)?.map((arg) => arg.toString('latin1'));

it('splits at spaces and keeps what is quoted', () => {
  expect(split('  SET a  "b c" \'d "e\' ')).toEqual(['SET', 'a', 'b c', 'd "e']);
  expect(split('SET a ""')).toEqual(['SET', 'a', '']);
  expect(split('EVAL "return {1, 2}" 0')).toEqual(['EVAL', 'return {1, 2}', '0']);
  expect(split('')).toEqual([]);
});

it('reads escapes as redis-cli does', () => {
  expect(split(String.raw`SET a "\x00\xff\n\t\"\\\q"`)).toEqual(['SET', 'a', '\x00\xff\n\t"\\q']);
  expect(split(String.raw`SET a 'it\'s \n'`)).toEqual(['SET', 'a', "it's \\n"]);
  expect(splitCommand('SET a "é"')?.[2]).toEqual(Buffer.from('é'));
});

it('refuses quotes that are left open or go on', () => {
  for (const line of ['GET "a', "GET 'a", 'GET "a"b', "GET 'a'b"]) expect(split(line)).toBeUndefined();
});

it('joins a quote to the word before it', () => {
  expect(split('SET pre"fix a"')).toEqual(['SET', 'prefix a']);
});
