import type { GuideSource } from '../../guide/guide-source.js';

/**
 * The files of a guide in memory.
 *
 * @param id - The guide's id: letters, digits, `-` and `_`, for files are called after it.
 * @param files - Texts and bytes by path, relative to the guide, with forward slashes: `guide.yaml`, `keys.md`.
 * @throws RangeError where the id or a path is none.
 */
export function memorySource(id: string, files: Readonly<Record<string, string | Uint8Array>>): GuideSource {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(id))
    throw new RangeError(`"${id}" is no id: use letters, digits, - and _`);
  const bytes = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(files)) {
    if (path.split('/').some((part) => part === '' || part === '.' || part === '..'))
      throw new RangeError(`"${path}" is no path within a guide`);
    bytes.set(path.normalize('NFC'), typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return {
    id,
    async list(below = '') {
      const folder = below.normalize('NFC');
      const names = [...bytes.keys()].flatMap((path) =>
        path.startsWith(folder) ? [path.slice(folder.length).split('/')[0] ?? ''] : [],
      );
      return [...new Set(names)].sort();
    },
    async read(file, limit) {
      const found = bytes.get(file.normalize('NFC'));
      if (!found) return { fault: 'missing' };
      return found.byteLength > limit ? { fault: 'too-large' } : { bytes: found };
    },
  };
}
