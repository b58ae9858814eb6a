import type { Picture } from './picture.js';

/** CSS pixels to a millimetre, and points to a CSS pixel. */
const pixels = 96 / 25.4;
const points = 0.75;

/** Share of its own size at which a diagram is printed: letters of 16 pixels come out at 9 pt. */
export const printedShare = 0.75;

/** Share of a paper's height that a diagram may take: `print.css` says the same. */
const tallest = 0.78;

/** Points: smaller letters than these are a strain. */
export const leastLetters = 7;

/** A line of text on A4 with the column of labels beside it, and the height of the paper, in millimetres. */
const usualPage = { width: 165, height: 297 };

/** The room of a diagram on A4, in CSS pixels. */
const room = { width: usualPage.width * pixels, height: usualPage.height * tallest * pixels };

/** Whether it is the width of a diagram that sets how large it comes out, rather than the height. */
export const isBroad = ({ width, height }: Picture): boolean => width / room.width > height / room.height;

/** How large the smallest letters of a diagram come out on A4, in points; undefined where it has none. */
export function printedLetters({ width, height, diagram }: Picture): number | undefined {
  if (diagram?.letters === undefined) return undefined;
  const share = Math.min(printedShare, room.width / width, room.height / height);
  return Math.round(diagram.letters * share * points * 10) / 10;
}
