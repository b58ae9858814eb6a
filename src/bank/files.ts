import { fileSizeLimit, type GuideSource } from '../guide/guide-source.js';
import type { BankFile } from './bank.js';

/** How deep folders are looked into, and how many files are read at most. */
const mostFolders = 8;
const mostFiles = 20_000;

/** Markdown about a bank, which holds none of its questions. */
const about = /^(?:licen[cs]e|changelog|contributing|security|code_of_conduct|authors|contributors)\b.*\.md$/i;
const isMarkdown = (name: string): boolean => /\.(?:md|markdown)$/i.test(name);

/**
 * The Markdown files of a folder and the folders in it, sorted; neither hidden ones nor those that a bank keeps about
 * itself.
 */
export async function listMarkdown(source: GuideSource): Promise<string[]> {
  const found: string[] = [];
  const visit = async (below: string, depth: number): Promise<void> => {
    for (const name of await source.list(below)) {
      if (found.length >= mostFiles) return;
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (isMarkdown(name)) found.push(below + name);
      else if (depth < mostFolders) await visit(`${below}${name}/`, depth + 1);
    }
  };
  await visit('', 0);
  return found.filter((path) => !about.test(path.split('/').at(-1) ?? ''));
}

/**
 * The sets of files that may be a bank, the likeliest first: what was asked for; else the README at the root, which goes
 * before its translations; else all other files.
 *
 * @param globs - Patterns of paths: `docs/*.md`.
 */
export function chooseFiles(paths: readonly string[], globs: readonly string[] | undefined): string[][] {
  if (globs) {
    const forms = globs.map(globForm);
    return [paths.filter((path) => forms.some((form) => form.test(path)))];
  }
  const readme = paths.find((path) => /^readme\.(?:md|markdown)$/i.test(path));
  const others = paths.filter((path) => path !== readme);
  return [...(readme === undefined ? [] : [[readme]]), ...(others.length > 0 ? [others] : [])];
}

/** `*` is any name, `**` any folders, `?` a character. */
function globForm(glob: string): RegExp {
  const pattern = glob
    .replace(/^\.\//, '')
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((piece) => globParts[piece] ?? piece.replace(/[\\^$.+()|[\]{}]/g, '\\$&'))
    .join('');
  return new RegExp(`^${pattern}$`, 'u');
}

const globParts: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };

/** Reads files of a bank; what cannot be read as text is left out. */
export async function readFiles(source: GuideSource, paths: readonly string[]): Promise<BankFile[]> {
  const files: BankFile[] = [];
  for (const path of paths) {
    const { bytes } = await source.read(path, fileSizeLimit);
    if (bytes) files.push({ path, text: new TextDecoder().decode(bytes) });
  }
  return files;
}
