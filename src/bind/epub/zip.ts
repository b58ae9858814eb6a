import { type Zippable, zipSync } from 'fflate';

/** Zip files date their entries in local time without naming the zone: a date made from local parts is the same everywhere. */
const entryDate = (): Date => new Date(1980, 0, 1, 12);

/**
 * Packs an EPUB container: `mimetype` first and stored (OCF 3.3, section 4.3.3), all other files deflated, by name,
 * all of one fixed date. The same files give the same bytes, in every time zone.
 */
export function zipPackage(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...files.keys()].filter((name) => name !== 'mimetype').sort();
  const entries: Zippable = {};
  for (const name of ['mimetype', ...names]) {
    const bytes = files.get(name);
    if (bytes)
      entries[name] = [bytes, { level: name === 'mimetype' ? 0 : 9, mtime: entryDate(), os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(entries);
}
