const values: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/**
 * A number in lower-case Roman numerals, as CSS's `lower-roman` and PDF's label style `r` write it.
 *
 * @param number A whole number from 1 to 3999.
 */
export function lowerRoman(number: number): string {
  let rest = number;
  let numeral = '';
  for (const [value, letters] of values) {
    while (rest >= value) {
      numeral += letters;
      rest -= value;
    }
  }
  return numeral;
}
