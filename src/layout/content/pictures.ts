import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { resolvePicturePath } from '../../guide/links.js';
import type { Picture } from '../../guide/picture.js';
import type { Setting } from '../setting.js';

const isLone = (paragraph: Element): Element | undefined => {
  const [child, ...others] = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return others.length === 0 && child?.type === 'element' && child.tagName === 'img' ? child : undefined;
};

/**
 * Gives each picture its address and its size; one that the guide does not have leaves its alternative text.
 * A picture alone in its paragraph becomes a figure, and a simple SVG in a figure part of the page.
 */
export function settlePictures(tree: Root, setting: Setting, file: string): void {
  const shown = new Map<Element, Picture>();
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return;
    const path = resolvePicturePath(file, String(node.properties['src'] ?? ''));
    const picture = path === undefined ? undefined : setting.edition.guide.pictures.get(path);
    const alt = String(node.properties['alt'] ?? '');
    if (!picture) {
      parent.children[index] = h('span', { className: ['picture-left-out'] }, alt);
      return;
    }
    const width = Math.round(Number(node.properties['width']) || picture.width);
    const height = Math.round((width * picture.height) / picture.width);
    node.properties = { alt, width, height };
    shown.set(node, picture);
  });
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || !parent || index === undefined) return;
    const lone = isLone(node);
    const picture = lone && shown.get(lone);
    if (!picture) return;
    const drawing = drawingFigure(lone, picture, setting);
    parent.children[index] = drawing ?? h('figure', { className: ['picture'] }, [lone]);
    if (drawing) shown.delete(lone);
  });
  for (const [img, picture] of shown) img.properties = { src: setting.pictureUrl(picture), ...img.properties };
}

/** From this width on, in CSS pixels, a narrow screen scrolls a drawing rather than shrink its letters beyond reading. */
const scrollsFrom = 448;

function drawingFigure({ properties }: Element, picture: Picture, { drawing, medium }: Setting): Element | undefined {
  const width = Number(properties['width']);
  const placed = drawing?.(picture, { alt: String(properties['alt']), width, height: Number(properties['height']) });
  if (!placed) return undefined;
  const scrolls = medium === 'web' && width >= scrollsFrom;
  const className = [
    'picture',
    'drawing',
    ...(placed.themed ? [] : ['drawing-own']),
    ...(scrolls ? ['drawing-wide'] : []),
  ];
  // What scrolls must be reached by the keyboard.
  return h('figure', { className, ...(scrolls ? { tabIndex: 0 } : {}) }, [placed.svg]);
}
