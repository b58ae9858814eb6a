/** A regular file of an archive. */
export interface TarEntry {
  /** Relative, with forward slashes: `lib/libnss3.so`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Headers and padding come in blocks of this many bytes. */
const block = 512;

/**
 * The regular files of an uncompressed POSIX.1-1988 (ustar) archive with names of up to 100 bytes; folders, links
 * and extended headers are passed over.
 *
 * @throws Error where the archive ends early or a name leads out of it.
 */
export function* readTar(archive: Uint8Array): Generator<TarEntry> {
  let offset = 0;
  while (offset + block <= archive.length && archive[offset] !== 0) {
    const name = field(archive, offset, 100);
    const size = Number.parseInt(field(archive, offset + 124, 12), 8);
    const type = field(archive, offset + 156, 1);
    const start = offset + block;
    if (!(start + size <= archive.length)) throw new Error(`The archive ends within ${name}.`);
    if (type === '0' || type === '') {
      if (name.startsWith('/') || name.split('/').includes('..')) throw new Error(`The name ${name} leads out.`);
      yield { name, bytes: archive.subarray(start, start + size) };
    }
    offset = start + Math.ceil(size / block) * block;
  }
}

/** A text field of a header: up to the first NUL. */
function field(archive: Uint8Array, start: number, length: number): string {
  const bytes = archive.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return new TextDecoder('latin1').decode(end < 0 ? bytes : bytes.subarray(0, end)).trim();
}
