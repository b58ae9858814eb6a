import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { didYouMean } from '../diagnostics/suggestion.js';
import { ToolError } from '../diagnostics/tool-error.js';
import { configFile } from './read-config.js';
import { listFolder } from './sources/folder-source.js';

/**
 * Finds a guide's folder.
 *
 * @param nameOrFolder - Name of a folder under `content/`, the path of any folder, or of a file in it; undefined for
 *   the only guide there is.
 * @param cwd - Where paths begin and `content/` is looked for.
 * @returns The absolute path.
 * @throws ToolError `no-such-guide` where nothing is there; `which-guide` where nothing was named and there are several.
 */
export async function findGuide(nameOrFolder: string | undefined, cwd: string): Promise<string> {
  if (nameOrFolder === undefined) return findOnly(cwd);
  for (const folder of [resolve(cwd, 'content', nameOrFolder), resolve(cwd, nameOrFolder)]) {
    if (await holdsGuide(folder)) return folder;
  }
  // A file of a guide stands for the guide: what is wrong with it can be known only among the others.
  const file = resolve(cwd, nameOrFolder);
  if ((await kindOf(file)) === 'file') {
    if (await holdsGuide(dirname(file))) return dirname(file);
    throw new ToolError(
      'usage',
      'no-such-guide',
      `\`${nameOrFolder}\` is a file, and no ${configFile} lies beside it.`,
      {
        hint: 'A guide is a folder: a `guide.yaml`, and a Markdown file for each section. `prepbook init my-guide` makes one.',
      },
    );
  }
  const names = await guideNames(cwd);
  const folders = await Promise.all([resolve(cwd, 'content', nameOrFolder), resolve(cwd, nameOrFolder)].map(kindOf));
  const isFolder = folders.includes('folder');
  const what = isFolder
    ? `The folder \`${nameOrFolder}\` holds no ${configFile}.`
    : `There is no guide \`${nameOrFolder}\`.`;
  await refuseOtherName([resolve(cwd, 'content', nameOrFolder), resolve(cwd, nameOrFolder)]);
  const hint = isFolder
    ? `A guide is a folder with a \`${configFile}\` and a Markdown file for each section. Write one there, or name another folder. ${named(names)}`
    : `${didYouMean(nameOrFolder, names)} ${listing(names)}`;
  throw new ToolError('usage', 'no-such-guide', what, { hint: hint.trim() });
}

/**
 * A folder, or a Markdown file in one, that is no guide and may be a bank of questions.
 *
 * @returns Undefined where nothing is there, and where a guide's file has another name: that is told as such.
 */
export async function findMarkdown(
  name: string,
  cwd: string,
): Promise<{ readonly folder: string; readonly file: string | undefined } | undefined> {
  const path = resolve(cwd, name);
  const kind = await kindOf(path);
  if (kind === 'file') return isMarkdown(path) ? { folder: dirname(path), file: basename(path) } : undefined;
  if (kind === undefined || (await listFolder(path)).some((each) => /^guide\.ya?ml$/i.test(each))) return undefined;
  return { folder: path, file: undefined };
}

const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);

async function findOnly(cwd: string): Promise<string> {
  const names = await guideNames(cwd);
  if (names.length === 0 && !(await holdsGuide(resolve(cwd)))) await refuseOtherName([resolve(cwd)]);
  const [first] = names;
  if (first !== undefined && names.length === 1) return join(resolve(cwd), 'content', first);
  if (first === undefined && (await holdsGuide(resolve(cwd)))) return resolve(cwd);
  if (first === undefined) {
    throw new ToolError(
      'usage',
      'no-such-guide',
      `There is no guide here: no folder under \`content\` holds a ${configFile}.`,
      {
        hint: 'Name the folder of a guide, or make one with `prepbook init my-guide`.',
      },
    );
  }
  throw new ToolError('usage', 'which-guide', `There are several guides, and none is named: ${names.join(', ')}.`, {
    guides: names,
  });
}

/** `guide.yml`, or the name in other case, is told as such. */
async function refuseOtherName(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const name = (await listFolder(folder)).find((each) => /^guide\.ya?ml$/i.test(each));
    if (name === undefined) continue;
    const message = `Found \`${name}\`, and a guide is described by \`${configFile}\`.`;
    throw new ToolError('usage', 'no-such-guide', message, { hint: `Rename it to \`${configFile}\`.` });
  }
}

async function guideNames(cwd: string): Promise<string[]> {
  const names = await listFolder(join(cwd, 'content'));
  const held = await Promise.all(names.map((name) => holdsGuide(join(cwd, 'content', name))));
  return names.filter((_, index) => held[index]);
}

/** "Under `content` there are: kafka, redis."; nothing where there are none. */
const named = (names: readonly string[]): string =>
  names.length === 0 ? '' : `Under \`content\` there ${names.length === 1 ? 'is' : 'are'}: ${names.join(', ')}.`;

function listing(names: readonly string[]): string {
  if (names.length === 0) return 'Write the path of a folder that holds one; `prepbook init my-guide` makes one.';
  return `There ${names.length === 1 ? 'is' : 'are'}: ${names.join(', ')}.`;
}

async function holdsGuide(folder: string): Promise<boolean> {
  return (await listFolder(folder)).includes(configFile);
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const stats = await stat(path).catch(() => undefined);
  return stats && (stats.isDirectory() ? 'folder' : 'file');
}
