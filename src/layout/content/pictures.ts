import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { resolvePicturePath } from '../../guide/links.js';
import type { Setting } from '../setting.js';

const isLone = (paragraph: Element): Element | undefined => {
  const [child, ...others] = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return others.length === 0 && child?.type === 'element' && child.tagName === 'img' ? child : undefined;
};

/**
 * Gives each picture its address and its size; one that the guide does not have leaves its alternative text.
 * A picture alone in its paragraph becomes a figure.
 */
export function settlePictures(tree: Root, setting: Setting, file: string): void {
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
    parent.children[index] = h('img', { src: setting.pictureUrl(picture), alt, width, height });
  });
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || !parent || index === undefined) return;
    const picture = isLone(node);
    if (picture) parent.children[index] = h('figure', { className: ['picture'] }, [picture]);
  });
}
