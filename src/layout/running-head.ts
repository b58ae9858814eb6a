import { cjk } from '../guide/cjk.js';
import type { PageGeometry } from './page-geometry.js';

/** Signs that take the width of two letters: ideographs and their kin, full-width forms, emoji. */
const wide = new RegExp(String.raw`[${cjk.wide}\p{Emoji_Presentation}]`, 'u');

const widthOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);

/** What readers see as one sign, which may be several characters. */
const graphemes = new Intl.Segmenter();

/** A text of at most so many letters' width; what is cut is cut at the end of a word where one is near. */
export function shorten(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  let cut = '';
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(cut + segment) > most - 1) break;
    cut += segment;
  }
  const word = cut.lastIndexOf(' ');
  return `${(word > cut.length - 20 && word > 0 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

/** Millimetres that a letter takes in the head of a page, on average and with what wide letters need. */
const letter = 1.36;

/** Letters between what stands left and what stands right. */
const apart = 4;

const roomOf = ({ measure, labels, gap }: PageGeometry): number => Math.floor((measure + labels + gap) / letter);

/** What stands alone in the head of a page. */
export const fitHead = (text: string, geometry: PageGeometry): string => shorten(text, roomOf(geometry));

/**
 * What stands in the head of a page: neither may run into the other or over the margin. Where there is no room for
 * both, the one on the right, which tells the pages apart, gets the larger part.
 */
export function fitHeads(left: string, right: string, geometry: PageGeometry): [left: string, right: string] {
  const room = roomOf(geometry) - apart;
  const forRight = Math.max(room - widthOf(left), Math.floor(room * 0.6));
  const shortened = shorten(right, forRight);
  return [shorten(left, room - widthOf(shortened)), shortened];
}
