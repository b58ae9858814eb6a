import { existsSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Folders that npm puts on the path for the programs it starts: nobody's shell has them. */
const ofNpm = `${sep}node_modules${sep}.bin`;

/** How this program is called from a shell: by its name where that is on the path, else through npx. */
export function ownProgram({ PATH = '' }: Environment): string {
  const folders = PATH.split(delimiter).filter((folder) => folder !== '' && !folder.endsWith(ofNpm));
  return folders.some((folder) => existsSync(join(folder, 'prepbook'))) ? 'prepbook' : 'npx prepbook';
}

/** A text with its commands as they can be typed: those in code spans, "`prepbook list`", and at a line's start. */
export function withProgram(text: string, program: string): string {
  return text.replace(/(?<=`|^ {2})prepbook(?=\s)/gm, program);
}

/**
 * The command that puts packages where this program finds them.
 *
 * @param root - The program's own folder.
 * @param line - What was typed, without the program's name: npx forgets what it installed, so it has to be run again.
 */
export function installCommand(packages: readonly string[], root: string, line: string): string {
  const names = packages.join(' ');
  const modules = dirname(root);
  if (root.includes(`${sep}_npx${sep}`)) {
    return `npx -p prepbook ${packages.map((name) => `-p ${name}`).join(' ')} prepbook ${line}`.trimEnd();
  }
  // A checkout, whose list of packages is not the reader's to change.
  if (!modules.endsWith('node_modules')) return `npm i --no-save ${names}`;
  return existsSync(join(dirname(modules), 'package.json')) ? `npm i ${names}` : `npm i -g ${names}`;
}
