import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EpubCheck } from '@likecoin/epubcheck-ts';

/** Where Debian puts it; it cannot be started by its name. */
const jar = '/usr/bin/epubcheck';

/**
 * What Debian's epubcheck (4.2.6, rules of EPUB 3.2) says of a book.
 *
 * @returns One line a message of the severities warning, error and fatal; empty for a clean book.
 */
export async function debianEpubcheck(epub: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'prepbook-epubcheck-'));
  try {
    const [book, report] = [join(folder, 'book.epub'), join(folder, 'report.json')];
    await writeFile(book, epub);
    // A program that runs for seconds is not worth the better compiler: it takes half the time without.
    const options = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar];
    // It exits with 1 where it finds something: the report tells what.
    await promisify(execFile)('java', [...options, book, '--json', report]).catch(() => undefined);
    const { messages } = JSON.parse(await readFile(report, 'utf8')) as { messages: DebianMessage[] };
    return messages
      .filter(({ severity }) => ['WARNING', 'ERROR', 'FATAL'].includes(severity))
      .map(({ ID, message, locations: [place] }) => `${ID} ${place?.path}:${place?.line} ${message}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface DebianMessage {
  readonly ID: string;
  readonly severity: string;
  readonly message: string;
  readonly locations: readonly { readonly path: string; readonly line: number }[];
}

/** What the TypeScript port says of a book by the rules of EPUB 3.3; empty for a clean book. */
export async function portedEpubcheck(epub: Uint8Array): Promise<string[]> {
  const { messages } = await new EpubCheck({ version: '3.3' }).check(epub, 'book.epub');
  return messages
    .filter(({ severity }) => ['warning', 'error', 'fatal'].includes(severity))
    .map(({ id, message, location }) => `${id} ${location?.path}:${location?.line} ${message}`);
}
