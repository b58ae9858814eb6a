import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { PackageBook } from '../../guide/book.js';

/**
 * Accessibility metadata after schema.org, as EPUB Accessibility 1.1 asks for it. Only what is true of the book at
 * hand is claimed: alternative text where every picture came with one.
 */
export function accessibilityMetadata(book: PackageBook): Element[] {
  const hasPictures = book.pictures.size > 0;
  const features = ['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'];
  if (hasPictures && book.documents.every(({ body }) => describesPictures(body))) features.push('alternativeText');
  return [
    property('accessMode', 'textual'),
    ...(hasPictures ? [property('accessMode', 'visual')] : []),
    property('accessModeSufficient', 'textual'),
    ...features.sort().map((feature) => property('accessibilityFeature', feature)),
    property('accessibilityHazard', 'none'),
    property('accessibilitySummary', book.accessibility),
  ];
}

const property = (name: string, value: string): Element => x('meta', { property: `schema:${name}` }, value);

function describesPictures(body: Root): boolean {
  let describes = true;
  visit(body, 'element', ({ tagName, properties }) => {
    if (tagName === 'img' && String(properties.alt ?? '').trim() === '') describes = false;
  });
  return describes;
}
