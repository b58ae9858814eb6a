import { expect, test } from 'vitest';
import { summarise } from '../../src/bank/index.js';
import { explainBank, readBankFlags } from '../../src/commands/bank-flags.js';
import type { Io } from '../../src/commands/io.js';
import { bankOf, readme } from '../bank/told.js';

const summary = summarise(
  bankOf(
    readme(
      '# Boats',
      'Words.',
      '## Parts',
      '### What is a keel?',
      '',
      'The lowest part.',
      '',
      '### What is a mast?',
      'A pole.',
    ),
  ),
);

test('a line says what was understood, unless nothing is to be said', () => {
  const said: string[] = [];
  const io = { stderr: { write: (text: string) => said.push(text) } } as unknown as Io;
  readBankFlags(io, {}).onBank(summary);
  readBankFlags(io, { quiet: true }).onBank(summary);
  readBankFlags(io, {}).onBank({ ...summary, levelled: 1 });
  readBankFlags(io, {}).onBank({ ...summary, levelled: 2 });
  expect(said).toEqual([
    'Read as a bank: 2 questions in 1 section, no levels; dialect: headings (headings that ask)\n',
    'Read as a bank: 2 questions in 1 section, 1 with a level; dialect: headings (headings that ask)\n',
    'Read as a bank: 2 questions in 1 section, all with a level; dialect: headings (headings that ask)\n',
  ]);
});

test('files come with commas', () => {
  const { bank } = readBankFlags({} as Io, { files: 'a/*.md, b.md', dialect: 'folds' });
  expect(bank).toEqual({ files: ['a/*.md', 'b.md'], dialect: 'folds', language: undefined });
});

test('each question is explained by its lines, then what was left out', () => {
  expect(explainBank(summary)).toEqual([
    'README.md:4-6  What is a keel?',
    'README.md:8-9  What is a mast?',
    'README.md:2    left out: before the first section',
  ]);
});
