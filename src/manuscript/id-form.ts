/** What an id may look like, to be one in XHTML too (an NCName of XML, without its rarer signs). */
export const idForm = /^[\p{L}_][\p{L}\p{M}\p{Nd}_.-]*$/u;
