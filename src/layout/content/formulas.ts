import type { Element, ElementContent, Properties, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { formulaSign } from '../../guide/formula/sign.js';
import { type Numbered, numberedAt } from '../../guide/numbered.js';
import { decidedElsewhere } from '../elsewhere.js';
import { placeOfNumbered, type RenderContext } from '../render-context.js';
import { partFormula } from './formula-parts.js';
import { formulaMark } from './schema.js';

/** From so many characters of TeX on, a formula may be wider than a narrow screen, and so scrolls. */
const scrollsFrom = 40;

/** Puts formulas where the marks stand that the way from Markdown left. */
export function placeFormulas(tree: Root, context: RenderContext, file: string): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== formulaMark || !parent || index === undefined) return undefined;
    const tex = String(node.properties['dataTex'] ?? '');
    const form = String(node.properties['dataForm'] ?? '');
    const set = formulaOf(tex, form, context);
    if (form === 'line' && context.medium.formulas !== 'tex') return [SKIP, holdTogether(parent, index, set)];
    const place = node.properties['dataPlace'];
    const known = typeof place === 'string' ? numberedAt(context.edition.guide, file, place) : undefined;
    parent.children[index] = known?.kind === 'equation' ? withNumber(set, known) : set;
    return [SKIP, index + 1];
  });
}

/** A formula with its number at the edge of the line: "(3)". Its id is the place that references lead to. */
function withNumber(set: ElementContent, equation: Numbered): Element {
  const number = decidedElsewhere(h('span', { className: ['formula-number'] }, `(${equation.number})`));
  return h('div', { className: ['numbered-formula'], id: placeOfNumbered(equation) }, [set, ' ', number]);
}

/** What a line may not end before, or behind: signs and letters that touch a formula. */
const behind = /^(?:\p{P}|\p{Script=Latin}|\p{N})+/u;
const before = /(?:[\p{Ps}\p{Pi}\p{Pd}"']|\p{Script=Latin}|\p{N})+$/u;

/**
 * Puts a formula in its place, in one piece with the signs that touch it: a browser ends a line on both sides of a formula.
 *
 * @returns Where to go on.
 */
function holdTogether(parent: Root | Element, index: number, set: ElementContent): number {
  const [left, right] = [parent.children[index - 1], parent.children[index + 1]];
  const opening = left?.type === 'text' ? (before.exec(left.value)?.[0] ?? '') : '';
  const closing = right?.type === 'text' ? (behind.exec(right.value)?.[0] ?? '') : '';
  if (left?.type === 'text') left.value = left.value.slice(0, left.value.length - opening.length);
  if (right?.type === 'text') right.value = right.value.slice(closing.length);
  const text = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  const isAlone = opening === '' && closing === '';
  parent.children[index] = isAlone
    ? set
    : h('span', { className: ['unbroken'] }, [...text(opening), set, ...text(closing)]);
  return index + 1;
}

/** From so many characters of TeX on, a formula may be parted where a line ends, by how it stands. */
const partsFrom = { line: 16, displayed: 50 } as const;

/** @param form - `block`, `display` for one that is displayed within a paragraph, else it stands in a line. */
function formulaOf(tex: string, form: string, { medium, formula }: RenderContext): ElementContent {
  const isDisplayed = form === 'block' || form === 'display';
  if (medium.formulas === 'tex') {
    const delimited = isDisplayed ? `\\[${tex}\\]` : `\\(${tex}\\)`;
    return h('span', { className: ['tex'] }, delimited);
  }
  const math = formula(tex, isDisplayed);
  // Of TeX that cannot be read a rule has told; where that is off, the source stands.
  if (!math) return h('code', tex);
  const isLong = tex.length >= (isDisplayed ? partsFrom.displayed : partsFrom.line);
  const mayPart = isLong && (!isDisplayed || medium.formulas === 'labelled');
  const parts = mayPart ? partFormula(math, isDisplayed) : [math];
  const set = medium.formulas === 'labelled' ? labelled(parts, tex) : spoken(parts, tex);
  if (!isDisplayed) return set;
  const scrolls = medium.scrolls && tex.length >= scrollsFrom;
  return h(form === 'block' ? 'div' : 'span', { className: ['formula'], ...(scrolls ? { tabIndex: 0 } : {}) }, [set]);
}

/** Parts in a line that may end between them. */
function lineOf(parts: readonly Element[], properties: Properties): Element {
  const [first, ...others] = parts;
  if (first && others.length === 0) return { ...first, properties: { ...first.properties, ...properties } };
  const children = parts.flatMap((part, at) => (at === 0 ? [part] : [h('wbr'), part]));
  return h('span', { className: ['formula-parts'], ...properties }, children);
}

/** In print a formula is one picture for those who hear it. */
function labelled(parts: readonly Element[], tex: string): Element {
  return lineOf(parts, { dir: 'ltr', role: 'img', ariaLabel: `${formulaSign}${tex}` });
}

/** Readers of MathML say it themselves, or fall back to its TeX; of a part, to its signs. */
function spoken(parts: readonly Element[], tex: string): Element {
  const told = parts.map((part) => {
    const alttext = parts.length === 1 ? tex : textOf(part);
    return { ...part, properties: { ...part.properties, xmlns: 'http://www.w3.org/1998/Math/MathML', alttext } };
  });
  return lineOf(told, { dir: 'ltr' });
}
