import { type Bank, type BankFile, presets, readBank, recognise } from '../../src/bank/index.js';
import type { BankLine } from '../../src/bank/lines.js';

/** A bank of one file. */
export const readme = (...lines: readonly string[]): BankFile[] => [{ path: 'README.md', text: lines.join('\n') }];

/** The bank as the dialect that Prepbook recognises reads it, or one that is named. */
export function bankOf(files: readonly BankFile[], name?: string): Bank {
  const dialect = presets.find((each) => each.name === name);
  if (dialect) return readBank(files, dialect, 'Bank');
  const recognised = recognise(files, presets, 'Bank');
  if (recognised.kind !== 'one')
    throw new Error(
      `The bank is read by ${recognised.kind}: ${recognised.readings.map(({ bank, share }) => `${bank.dialect.name} ${share.toFixed(2)}`).join(', ')}`,
    );
  return recognised.reading.bank;
}

const joined = (lines: readonly BankLine[]): string => lines.map(({ text }) => text).join('\n');

/** A bank for comparing: each section with its questions, each with what is known of it. */
export const told = ({ sections }: Bank) =>
  sections.map(({ title, questions }) => ({
    title,
    questions: questions.map(({ id, question: { title: asked, line, level, tags, prompt, options, answer } }) => ({
      id,
      title: asked,
      at: `${line.file}:${line.line}`,
      ...(level === undefined ? {} : { level }),
      ...(tags.length > 0 ? { tags } : {}),
      ...(prompt.length > 0 ? { prompt: joined(prompt) } : {}),
      ...(options.length > 0 ? { options: joined(options) } : {}),
      answer: joined(answer),
    })),
  }));
