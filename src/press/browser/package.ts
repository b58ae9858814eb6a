import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { readTar } from './tar.js';

/**
 * The npm package that carries a browser. Only its archives are used: its own code unpacks to one fixed name in
 * the shared temporary folder, and its arguments for the browser switch the sandbox and web security off.
 */
const name = '@sparticuz/chromium';

const inflate = promisify(brotliDecompress);

/** Folder of the package's archives, and its version: that of the browser. */
export async function locatePackage(): Promise<{ readonly archives: string; readonly version: string }> {
  const root = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  const description: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return { archives: join(root, 'bin'), version: description.version };
}

/** Unpacks one compressed program, which may then be run by this user alone. */
export async function unpackProgram(archive: string, path: string): Promise<void> {
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(path, { mode: 0o700 }));
}

/** Unpacks a compressed archive of small files. */
export async function unpackFiles(archive: string, folder: string): Promise<void> {
  for (const { name: file, bytes } of readTar(await inflate(await readFile(archive)))) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}
