/** `{#eq-bayes}` among the words behind a fence's language: the name by which references call the block. */
const named = /(?<!\S)\{#([^\s{}]+)\}(?!\S)/;

/** The name that the words behind a fence's language give to it. */
export const nameInWords = (words: string): string | undefined => named.exec(words)?.[1];
