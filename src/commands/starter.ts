import { cp, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ToolError } from '../diagnostics/tool-error.js';
import { packageRoot } from '../product.js';

/** Where the starter's guide.yaml says that its schema is. */
const schemaPath = '.prepbook/guide.schema.json';

/**
 * Copies the starter guide that comes with the product, and puts the schema beside it that lets editors complete
 * its guide.yaml.
 *
 * @param target - Absolute path; the folder is made if it is not there.
 * @returns The files written, relative to the target, sorted.
 * @throws ToolError `folder-not-empty` where files would be written among others without `force`;
 * `folder-not-writable` where the disk refuses.
 */
export async function copyStarter(target: string, schema: object, options: { force: boolean }): Promise<string[]> {
  if (!options.force) await refuseFilled(target);
  const { makeFolder } = await import('../pipeline.js');
  const starter = join(packageRoot(), 'templates', 'starter');
  try {
    await makeFolder(join(target, dirname(schemaPath)));
    await cp(starter, target, { recursive: true });
    await writeFile(join(target, schemaPath), `${JSON.stringify(schema, null, 2)}\n`);
  } catch (cause) {
    throw notWritable(target, cause);
  }
  return [schemaPath, ...(await filesIn(starter))].sort();
}

async function refuseFilled(target: string): Promise<void> {
  if ((await entriesOf(target)).length === 0) return;
  throw new ToolError('usage', 'folder-not-empty', `${target} is not empty`, {
    hint: 'Name another folder, or say --force to write over files of the same names.',
  });
}

/** What is in a folder; nothing where there is no such folder. */
async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw notWritable(folder, cause);
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** What refusals of the system mean where a folder is to be made. */
const systemWords: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
  ERR_FS_CP_NON_DIR_TO_DIR: 'a folder has the name of a file there',
};

function notWritable(target: string, error: unknown): ToolError {
  if (error instanceof ToolError && error.cause === undefined) return error;
  const cause = error instanceof ToolError ? error.cause : error;
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'ERR_FS_CP_DIR_TO_NON_DIR') {
    return new ToolError('usage', 'folder-is-a-file', `${target} is not a folder`, {
      hint: 'Name a folder that is empty or not there yet.',
      cause,
    });
  }
  const why = code === undefined ? '' : `: ${systemWords[code] ?? `the system says ${code}`}`;
  return new ToolError('environment', 'folder-not-writable', `The guide could not be started in ${target}${why}`, {
    hint: 'Name a folder that you may write to, such as `prepbook init my-guide`.',
    cause,
  });
}
