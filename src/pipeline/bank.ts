import {
  type Bank,
  type BankSummary,
  bankSource,
  chooseFiles,
  listMarkdown,
  presets,
  readBank,
  readFiles,
  recognise,
  summarise,
  writeBank,
} from '../bank/index.js';
import { ToolError } from '../diagnostics/tool-error.js';
import type { GuideSource } from '../guide/guide-source.js';
import { findMarkdown, folderSource } from '../manuscript/index.js';
import { assertOneOf } from './known.js';

/** How the files of a bank are read; by default Prepbook finds out by itself. */
export interface BankRequest {
  /** Patterns of its files, from its folder on: `questions/*.md`. */
  readonly files?: readonly string[] | undefined;
  /** Name of the dialect that it is written in. */
  readonly dialect?: string | undefined;
  /** BCP 47 tag of its language. */
  readonly language?: string | undefined;
}

/**
 * Opens a bank as a guide.
 *
 * @param name - Path of a folder or a file.
 * @param tell - Is told what was understood.
 * @returns Undefined where there is nothing that could be a bank.
 * @throws ToolError `bank-not-understood` (content) where no dialect explains it, or two do.
 */
export async function openBank(
  name: string,
  cwd: string,
  { files: globs, dialect, language }: BankRequest,
  tell: (summary: BankSummary) => void,
): Promise<GuideSource | undefined> {
  const found = await findMarkdown(name, cwd);
  if (!found) return undefined;
  const folder = folderSource(found.folder);
  const paths = found.file === undefined ? await listMarkdown(folder) : [found.file];
  if (paths.length === 0) return undefined;
  const id = found.file?.replace(/\.\w+$/, '') ?? folder.id;
  const bank = await understand(folder, chooseFiles(paths, globs), dialect, id);
  if (!bank) return undefined;
  tell(summarise(bank));
  return bankSource({ ...folder, id }, writeBank(bank, { language }, id));
}

/** The bank that the first set of files is which a dialect explains. */
async function understand(
  folder: GuideSource,
  sets: readonly (readonly string[])[],
  named: string | undefined,
  id: string,
): Promise<Bank | undefined> {
  const names = presets.map(({ name }) => name);
  const chosen = named === undefined ? undefined : assertOneOf('dialect', named, names);
  const dialect = presets.find(({ name }) => name === chosen);
  let refusal: ToolError | undefined;
  for (const paths of sets) {
    const files = await readFiles(folder, paths);
    if (dialect) {
      const bank = readBank(files, dialect, id);
      if (bank.sections.length > 0) return bank;
      continue;
    }
    const recognised = recognise(files, presets, id);
    if (recognised.kind === 'one') return recognised.reading.bank;
    refusal = refused(recognised.readings.slice(0, 2)) ?? refusal;
  }
  if (dialect) throw notUnderstood(`\`${dialect.name}\` finds no question in it: it reads ${dialect.says}.`, names);
  if (refusal) throw refusal;
  return undefined;
}

function refused(readings: readonly { readonly bank: Bank; readonly share: number }[]): ToolError | undefined {
  const [best, other] = readings;
  if (!best || best.share < 0.05) return undefined;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const said = ({ bank, share }: typeof best) =>
    `\`${bank.dialect.name}\` (${bank.dialect.says}) ${percent(share)} of its text`;
  const message = other
    ? `${said(best)} and ${said(other)} are read as questions with answers.`
    : `${said(best)} is read as questions with answers.`;
  return notUnderstood(
    message,
    presets.map(({ name }) => name),
  );
}

const notUnderstood = (message: string, names: readonly string[]): ToolError =>
  new ToolError('content', 'bank-not-understood', `This is no bank that Prepbook recognises by itself: ${message}`, {
    hint: `\`dialect NAME\` decides: ${names.join(', ')}. \`files\` says which files are read.`,
    options: ['dialect', 'files'],
  });
