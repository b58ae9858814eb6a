import type { Image, Nodes, Parent } from 'mdast';
import type {} from 'remark-rehype';
import type {} from '../../guide/node-data.js';
import type { Fault } from '../draft.js';
import { readPictureAttributes, sayAnything } from '../picture-attributes.js';

/**
 * Takes what stands in braces behind pictures out of the text: sizes become those of HTML. A picture by itself that has a
 * title or a name is noted as a figure.
 *
 * @param source - Of the file.
 * @returns What is wrong: names of pictures that stand within text.
 */
export function settleFigures(tree: Parent, source: string): Omit<Fault, 'file'>[] {
  return tree.children.flatMap((node: Nodes) => ('children' in node ? settleWithin(node, source) : []));
}

function settleWithin(parent: Parent, source: string): Omit<Fault, 'file'>[] {
  const pictures = (parent.children as Nodes[]).filter(({ type }) => type === 'image') as Image[];
  const named = pictures.map((image) => ({ image, name: takeAttributes(image, parent, source) }));
  const inner = parent.children.flatMap((node: Nodes) => ('children' in node ? settleWithin(node, source) : []));
  const lone = parent.type === 'paragraph' ? loneIn(parent) : undefined;
  const faults = named.flatMap(({ image, name }) => {
    if (image === lone && (name !== undefined || image.title)) {
      image.data = { ...image.data, numbered: { kind: 'figure', name, caption: image.title ?? '' } };
      return [];
    }
    return name === undefined || image === lone ? [] : [withinText(image, name)];
  });
  return [...faults, ...inner];
}

/** @returns The name that an author gives to a picture. */
function takeAttributes(image: Image, parent: Parent, source: string): string | undefined {
  const end = image.position?.end.offset;
  const attributes = end === undefined ? undefined : readPictureAttributes(source, end);
  const at = (parent.children as Nodes[]).indexOf(image) + 1;
  const text = parent.children[at];
  if (!attributes || !sayAnything(attributes) || text?.type !== 'text') return undefined;
  // Quotation marks in it may be set already; its length is the same.
  const { length } = attributes.text;
  if (!text.value.startsWith('{') || text.value[length - 1] !== '}') return undefined;
  text.value = text.value.slice(length);
  if (text.value === '') parent.children.splice(at, 1);
  const { name, width, height } = attributes;
  const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
  image.data = { ...image.data, hProperties: { ...image.data?.hProperties, ...size } };
  return name;
}

/** The picture of a paragraph that holds nothing else. */
function loneIn(paragraph: Parent): Image | undefined {
  const [only, ...others] = (paragraph.children as Nodes[]).filter(
    (node) => node.type !== 'text' || node.value.trim() !== '',
  );
  return others.length === 0 && only?.type === 'image' ? only : undefined;
}

const withinText = ({ position }: Image, name: string): Omit<Fault, 'file'> => ({
  rule: 'block-name-valid',
  message: `\`#${name}\` names a picture that stands within text, where it has no number.`,
  position,
  hint: 'Give the picture a paragraph of its own, between empty lines.',
});
