/** Two numbers this near, by the larger of them, are one: 0.1 + 0.2 is 0.3. */
const nearly = 1e-9;

/** A number as people type it: with a comma or a point, and whichever minus. */
export function numberIn(text: string): number | undefined {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  const number = Number(plain);
  return plain === '' || !Number.isFinite(number) ? undefined : number;
}

/** Whether a typed number is right: off by no more than the tolerance. */
export function isNumberRight(text: string, value: number, tolerance: number): boolean {
  const number = numberIn(text);
  if (number === undefined) return false;
  return Math.abs(number - value) <= tolerance + nearly * Math.max(Math.abs(value), Math.abs(number));
}

const flat = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether typed words are right: one of the accepted forms, in whatever case. */
export const areWordsRight = (text: string, accepted: readonly string[]): boolean =>
  accepted.some((form) => flat(form) === flat(text));
