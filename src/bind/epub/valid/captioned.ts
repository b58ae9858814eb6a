import type { Element, ElementContent } from 'hast';
import { isBlank, isElement } from './runs.js';

/** A figure whose one caption stands first or last; other captions become boxes. */
export function arrangedFigure(figure: Element): Element {
  const content = figure.children.filter((node) => !isBlank(node));
  const atEdge = [content.at(0), content.at(-1)].find((node) => node && isElement(node, 'figcaption'));
  return { ...figure, children: figure.children.map((node) => (node === atEdge ? node : plain(node, 'figcaption'))) };
}

/** A disclosure whose one summary stands first; without a summary it is a box. */
export function arrangedDetails(details: Element): Element {
  const first = details.children.find((node) => !isBlank(node));
  const summary = first && isElement(first, 'summary') ? first : undefined;
  const children = details.children.map((node) => (node === summary ? node : plain(node, 'summary')));
  if (summary) return { ...details, children };
  const { open: _, ...properties } = details.properties;
  return { ...details, tagName: 'div', properties, children };
}

/** A ruby: base text and its reading, one or more times; anything else becomes spans. */
export function arrangedRuby(ruby: Element): Element {
  const isReading = (node: ElementContent) => isElement(node, 'rt');
  const content = ruby.children.filter((node) => !isBlank(node));
  const pairs = content.every((node, at) => !isReading(node) || (at > 0 && !isReading(content[at - 1] ?? node)));
  const last = content.at(-1);
  if (last && isReading(last) && pairs) return ruby;
  const children = ruby.children.map(
    (node): ElementContent => (isElement(node, 'rt') ? { ...node, tagName: 'span' } : node),
  );
  return { ...ruby, tagName: 'span', children };
}

const plain = (node: ElementContent, tagName: string): ElementContent =>
  isElement(node, tagName) ? { ...node, tagName: 'div' } : node;
