import type { Bank } from './bank.js';
import { trimmed } from './lines.js';
import { cleanTitle, levelSigns } from './titles.js';

/** What was understood of a bank. */
export interface BankSummary {
  /** Name of its dialect, and what that reads. */
  readonly dialect: { readonly name: string; readonly says: string };
  readonly files: number;
  readonly questions: number;
  readonly sections: number;
  /** Of them with a level. */
  readonly levelled: number;
  /** The lines that each question was read from. */
  readonly read: readonly {
    readonly title: string;
    readonly file: string;
    readonly from: number;
    readonly to: number;
  }[];
  /** Stretches of its text that no book has, and why. */
  readonly leftOut: readonly {
    readonly why: string;
    readonly file: string;
    readonly from: number;
    readonly to: number;
  }[];
}

export function summarise({ dialect, files, sections, leftOut }: Bank): BankSummary {
  const questions = sections.flatMap((section) => section.questions);
  return {
    dialect: { name: dialect.name, says: dialect.says },
    files: files.length,
    questions: questions.length,
    sections: sections.length,
    levelled: questions.filter(({ question }) => question.level !== undefined).length,
    read: files.flatMap((file) =>
      file.sections.flatMap((section) =>
        section.questions.map(({ title, line, lines }) => ({
          title: cleanTitle(title, levelSigns(dialect)).text,
          file: line.file,
          from: line.line,
          to: trimmed(lines).at(-1)?.line ?? line.line,
        })),
      ),
    ),
    leftOut: leftOut.map(({ why, lines }) => ({
      why,
      file: lines[0]?.file ?? '',
      from: lines[0]?.line ?? 1,
      to: lines.at(-1)?.line ?? 1,
    })),
  };
}
