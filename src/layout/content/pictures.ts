import type { Element, Properties, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { resolvePicturePath } from '../../guide/links.js';
import { type Numbered, numberedAt } from '../../guide/numbered.js';
import type { Picture } from '../../guide/picture.js';
import { decidedElsewhere } from '../elsewhere.js';
import { nameWithNumber } from '../numbered-words.js';
import { placeOfNumbered, type RenderContext } from '../render-context.js';
import { leastStep } from './drawing-width.js';

/**
 * Gives each picture its address and its size; one that the guide does not have leaves its alternative text.
 * A picture alone in its paragraph becomes a figure, and a simple SVG in a figure part of the page.
 */
export function settlePictures(tree: Root, context: RenderContext, file: string): void {
  const captions = captionsIn(tree, context, file);
  const shown = measurePictures(tree, context, file);
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || !parent || index === undefined) return;
    const lone = isLone(node);
    const picture = lone && shown.get(lone);
    if (!picture) return;
    const drawing = drawingFigure(lone, picture, context);
    const set = drawing ?? figure(lone, context);
    const caption = captions.get(lone);
    if (caption) addCaption(set, caption, context);
    parent.children[index] = set;
    if (drawing) shown.delete(lone);
  });
  for (const [img, picture] of shown) {
    const classes = [...classesOf(img), ...(context.isThemed?.(picture) ? ['themed'] : [])];
    const more: Properties = classes.length > 0 ? { className: classes } : {};
    img.properties = { src: context.pictureUrl(picture), ...img.properties, ...more };
  }
}

/** What is below a picture: its figure, with or without its number. */
interface Caption {
  readonly figure: Numbered;
  readonly isNumbered: boolean;
}

/** The captions of pictures: all words, and numbers where the output has them. */
function captionsIn(tree: Root, { edition, medium }: RenderContext, file: string): Map<Element, Caption> {
  const found = new Map<Element, Caption>();
  visit(tree, 'element', (node) => {
    const place = node.tagName === 'img' ? node.properties['dataPlace'] : undefined;
    const known = typeof place === 'string' ? numberedAt(edition.guide, file, place) : undefined;
    if (known?.kind !== 'figure') return;
    const isNumbered = medium.numbersFigures === 'all' || known.name !== undefined;
    // Markup written by hand could claim the place of another.
    const isOwn = known.caption === (node.properties['title'] ?? '');
    if (isOwn && (isNumbered || known.caption !== '')) found.set(node, { figure: known, isNumbered });
  });
  return found;
}

/** "Figure 5  How a key is chosen", below the picture; its id is the place that references and the list of figures lead to. */
function addCaption(set: Element, { figure: numbered, isNumbered }: Caption, { labels }: RenderContext): void {
  const number = isNumbered
    ? [decidedElsewhere(h('span', { className: ['figure-number'] }, nameWithNumber(numbered, labels)))]
    : [];
  if (isNumbered) set.properties['id'] = placeOfNumbered(numbered);
  const words = numbered.caption === '' ? [] : [numbered.caption];
  const space = isNumbered && words.length > 0 ? [' '] : [];
  const caption = h('figcaption', [...number, ...space, ...words]);
  if (set.properties['tabIndex'] !== undefined) set.properties['ariaLabel'] = textOf(caption);
  set.children.push(caption);
}

/** Says how large each picture is. @returns The pictures that the guide has, by the elements that show them. */
function measurePictures(tree: Root, context: RenderContext, file: string): Map<Element, Picture> {
  const shown = new Map<Element, Picture>();
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return;
    const path = resolvePicturePath(file, String(node.properties['src'] ?? ''));
    const picture = path === undefined ? undefined : context.edition.guide.pictures.get(path);
    const alt = String(node.properties['alt'] ?? '');
    if (!picture) {
      parent.children[index] = h('span', { className: ['picture-left-out'] }, alt);
      return;
    }
    // A style sheet shrinks the others to the page, and lets a size that was written stand.
    const isSized = node.properties['width'] !== undefined || node.properties['height'] !== undefined;
    const classes: Properties = isSized ? { className: ['sized'] } : {};
    node.properties = { alt, ...sizeOf(node.properties, picture, context), ...classes };
    shown.set(node, picture);
  });
  return shown;
}

function classesOf({ properties: { className } }: Element): readonly (string | number)[] {
  return Array.isArray(className) ? className : [];
}

/** CSS pixels to a millimetre. */
const pixels = 96 / 25.4;

/**
 * The size at which a picture is shown, in CSS pixels; it keeps its shape. A width, in pixels or per cent of a line's
 * length, goes before a height.
 */
function sizeOf(
  { width, height }: Properties,
  picture: Picture,
  { medium, tableRoom: { line } }: RenderContext,
): { width: number; height: number } {
  const own = picture.width * (picture.diagram ? medium.diagramShare : 1);
  const written = Number.parseFloat(String(width)) * (String(width).endsWith('%') ? (line * pixels) / 100 : 1);
  const byHeight = (Number.parseFloat(String(height)) * picture.width) / picture.height;
  const shown = Math.max(1, Math.round(written || byHeight || own));
  return { width: shown, height: Math.max(1, Math.round((shown * picture.height) / picture.width)) };
}

function isLone(paragraph: Element): Element | undefined {
  const [child, ...others] = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return others.length === 0 && child?.type === 'element' && child.tagName === 'img' ? child : undefined;
}

/** A frame around a picture. */
function figure(
  content: Element,
  { medium }: RenderContext,
  classes: readonly string[] = [],
  more: Properties = {},
): Element {
  return h('figure', { className: ['picture', ...classes], ...medium.figure, ...more }, [content]);
}

/** A diagram that is wider than a line takes the column beside it, too, where there is one. */
const isHung = (width: number, { medium, tableRoom: { line, page } }: RenderContext): boolean =>
  !medium.scrolls && width > line * pixels && page > line;

function drawingFigure({ properties }: Element, picture: Picture, context: RenderContext): Element | undefined {
  const [width, height] = [Number(properties['width']), Number(properties['height'])];
  const placed = context.drawing?.(picture, { alt: String(properties['alt']), width, height });
  if (!placed) return undefined;
  const least = context.medium.scrolls ? leastStep(placed.svg, width) : undefined;
  const classes = [
    'drawing',
    ...(picture.diagram ? ['diagram', ...(isHung(width, context) ? ['diagram-hung'] : [])] : []),
    ...(placed.themed ? [] : ['drawing-own']),
    ...(least === undefined ? [] : ['drawing-wide', `drawing-least-${least}`]),
  ];
  // What scrolls must be reached by the keyboard, and says what it is.
  const reached = { tabIndex: 0, ariaLabel: String(properties['alt']) || undefined };
  return figure(placed.svg, context, classes, least === undefined ? {} : reached);
}
