/**
 * What an id may look like: one that XHTML allows too (an NCName of XML, without its rarer signs). It begins with a
 * letter; an underscore at the start is left to the book's own places.
 */
export const idForm = /^\p{L}[\p{L}\p{M}\p{Nd}_.-]*$/u;
