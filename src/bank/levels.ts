/** The id of a level that is written in words: "🟢 Junior" is `junior`. */
export function levelId(written: string): string {
  const id = written
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'level' : id;
}

/** The words of a level without their signs. */
export const levelName = (written: string): string =>
  written.replace(/[^\p{L}\p{M}\p{N}]+$|^[^\p{L}\p{M}\p{N}]+/gu, '') || written;
