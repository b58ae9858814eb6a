/**
 * Stands before the alternative text of a formula in print, by which the press knows it from a picture: an invisible times
 * (U+2062), which no text has a use for.
 */
export const formulaSign = '\u2062';
