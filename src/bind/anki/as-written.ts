/**
 * Signs by which Anki, where it finds them in a field, makes something else of the text: templates and gaps, sounds and
 * speech, boxes to type in, LaTeX, and MathJax. Each match is the sign that, set apart from the next, means nothing.
 */
const signs = /\{(?=\{)|\}(?=\})|\[(?=\[type:|\/?(?:sound:|anki:|latex\]|\$))|\\(?=[()[\]])/gi;

/**
 * Within a gap, two colons begin a hint, a brace may be the last sign before the two that end it, and a certain word
 * at its start makes a picture of it.
 */
const signsInGap = new RegExp(`${signs.source}|\\}|:(?=:)|i(?=mage-occlusion:)`, 'gi');

/** Holds a formula as Anki and MathJax know it: its TeX between their own signs. */
const formula = '<span class="tex">';

/** What MathJax sets: cards as a whole are nothing to it, because what looks like mathematics in them is none. */
const formulaToSet = '<span class="tex tex2jax_process mathjax_process">';

/** TeX in which nothing is left that Anki would read: a space between braces, or an empty group, says nothing to TeX. */
const texAsWritten = (tex: string): string =>
  tex
    .replace(/\{(?=\{)/g, '{ ')
    .replace(/\}(?=\})/g, '} ')
    .replace(/\[(?=type:|\/?(?:sound:|anki:|latex\]|\$))/gi, '[{}');

/** Within a gap two colons begin a hint, and a brace that ends the text would end it. */
const texInGap = (tex: string, isInGap: boolean): string =>
  isInGap ? texAsWritten(tex).replace(/:(?=:)/g, ': ') : texAsWritten(tex);

const tag = /(<(?:[^"'>]|"[^"]*"|'[^']*')*>)/;
const gap = '<strong class="gap">';

const entity = (sign: string): string => `&#${sign.codePointAt(0)};`;
const apart = (sign: string): string => `<span>${sign}</span>`;

/** Fields of a note are divided by this character. No text has a use for it. */
export const separator = '\u001f';

/**
 * A field that Anki shows as it is written. A sign in the text gets an element of its own, which nobody sees and which
 * outlives that somebody edits the note, as an entity would not; within a tag it becomes an entity.
 *
 * @param html - As a serialiser writes it: every attribute quoted.
 */
export function asWritten(html: string): string {
  return html
    .replaceAll(separator, '')
    .split(tag)
    .map((piece, at, pieces) => {
      if (at % 2 === 1) return piece === formula ? formulaToSet : piece.replace(signs, entity);
      return pieces[at - 1] === formula ? texAsWritten(piece) : piece.replace(signs, apart);
    })
    .join('');
}

/**
 * A field whose elements `strong.gap` are gaps, each of a number of its own and so a card of its own.
 *
 * @returns The field, and how many gaps it has.
 */
export function withGaps(html: string): { text: string; gaps: number } {
  let gaps = 0;
  /** Elements `strong` that are open within the gap, itself included; 0 outside. */
  let depth = 0;
  const pieces = html
    .replaceAll(separator, '')
    .split(tag)
    .map((piece, at, all) => {
      if (at % 2 === 0 && all[at - 1] === formula) return texInGap(piece, depth > 0);
      if (at % 2 === 0) return piece.replace(depth > 0 ? signsInGap : signs, apart);
      if (piece === formula) return formulaToSet;
      if (depth === 0 && piece === gap) {
        depth = 1;
        gaps += 1;
        return `{{c${gaps}::`;
      }
      if (depth > 0 && /^<strong[\s>]/.test(piece)) depth += 1;
      if (depth > 0 && piece === '</strong>') {
        depth -= 1;
        if (depth === 0) return '}}';
      }
      return piece.replace(depth > 0 ? signsInGap : signs, entity);
    });
  return { text: pieces.join(''), gaps };
}
