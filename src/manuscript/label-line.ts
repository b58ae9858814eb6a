import type { Paragraph, RootContent } from 'mdast';
import type { Label } from './draft.js';
import { choiceLabel } from './read-choice.js';

/** What the line below a question's heading says. */
export interface LabelLine {
  /** The first label that is no id: the level, or what stands in its place. */
  readonly level: Label | undefined;
  /** `#ttl-deletion`, without the sign. */
  readonly ids: readonly Label[];
  /** `was:expiry`, without `was:`. */
  readonly formers: readonly Label[];
  /** `reviewed:2026-11-30`, as written, and what is nearly such. */
  readonly reviews: readonly Label[];
  readonly tags: readonly Label[];
}

/** Begins a label that names an id which the question had before. */
const former = 'was:';

/** A label that names, or was meant to name, the day of a review. */
const review = /^review(?:ed)?\b[\s:=]*\d|^reviewed:/i;

/** Whether a node is a label line: a paragraph of inline code alone. */
export function isLabelLine(node: RootContent | undefined): node is Paragraph {
  if (node?.type !== 'paragraph') return false;
  const isLabel = (child: Paragraph['children'][number]) =>
    child.type === 'inlineCode' || child.type === 'break' || (child.type === 'text' && child.value.trim() === '');
  return node.children.every(isLabel) && node.children.some((child) => child.type === 'inlineCode');
}

export function readLabelLine(paragraph: Paragraph | undefined): LabelLine {
  const labels = (paragraph?.children ?? [])
    .filter((child) => child.type === 'inlineCode')
    .map((child): Label => ({ text: child.value.trim(), position: child.position }));
  const isId = ({ text }: Label) => text.startsWith('#');
  const isFormer = ({ text }: Label) => text.startsWith(former);
  const isReview = ({ text }: Label) => review.test(text);
  const words = labels.filter((label) => !isId(label) && !isFormer(label) && !isReview(label));
  // That a question is a choice is no level, wherever it stands.
  const level = words.find(({ text }) => text !== choiceLabel);
  const tags = words.filter((label) => label !== level);
  const ids = labels.filter(isId).map((label) => ({ ...label, text: label.text.slice(1) }));
  const formers = labels
    .filter(isFormer)
    .map((label) => ({ ...label, text: label.text.slice(former.length).replace(/^#/, '') }));
  return { level, ids, formers, reviews: labels.filter(isReview), tags };
}
