import type { Heading, RootContent } from 'mdast';
import type { Labels } from '../guide/labels/index.js';
import type { Level } from '../guide/level.js';
import type { Place } from '../guide/place.js';
import type { QuestionDraft } from './draft.js';
import { isWholeHtml } from './html-tags.js';
import { isLabelLine, type LabelLine, readLabelLine } from './label-line.js';
import { levelOf } from './levels.js';
import { looseLabels } from './loose-labels.js';
import { nearPart, type PartNames, partHeading } from './part-names.js';
import { plainText } from './plain-text.js';
import { cutChoice } from './read-choice.js';
import { type Pieces, withRunIns } from './run-ins.js';

/** What is needed to read a question apart from its text. */
export interface QuestionContext {
  readonly levels: readonly Level[];
  /** Whether a question may have none of them. */
  readonly levelsOptional: boolean;
  readonly labels: Labels;
  readonly names: PartNames;
}

/**
 * Reads a question from the nodes of its slice: heading, label line, answer, named parts.
 *
 * @param nodes - Without comments and definitions; the first is the question's heading.
 */
export function readQuestion(
  heading: Heading,
  nodes: readonly RootContent[],
  file: string,
  { names, labels: own, levels, levelsOptional }: QuestionContext,
): QuestionDraft {
  const [first, ...others] = nodes;
  const loose = first?.type === 'paragraph' && !isLabelLine(first) ? looseLabels(first, levels) : undefined;
  const labelLine = loose?.labelLine ?? (isLabelLine(first) ? first : undefined);
  const labels = ownLabels(readLabelLine(labelLine), levels, levelsOptional);
  const body = labelLine ? [...(loose?.rest ? [loose.rest] : []), ...others] : nodes;
  const { stray, ...pieces } = withRunIns(splitParts(body, file, names), own);
  const { answer, ...asked } = cutChoice({ ...pieces, tags: labels.tags }, own);
  const headings = body.filter((node) => node.type === 'heading');
  return {
    file,
    heading,
    title: heading.children,
    titleText: plainText(heading),
    labelLine,
    labelFault: loose?.message,
    levelLabel: labels.level,
    idLabels: labels.ids,
    formerLabels: labels.formers,
    reviewLabels: labels.reviews,
    ...asked,
    ...splitAnswer(answer),
    traps: pieces.trap,
    whys: pieces.why,
    followUps: pieces.followUp,
    sheets: pieces.sheet,
    strayRunIns: stray,
    nearParts: headings.flatMap((node) => nearPart(node, names, own) ?? []),
    body,
  };
}

/** Where a question needs no level, a label that names none is a tag. */
function ownLabels(labels: LabelLine, levels: readonly Level[], areOptional: boolean): LabelLine {
  const { level, tags } = labels;
  if (!level || !areOptional || levelOf(level.text, levels)) return labels;
  return { ...labels, level: undefined, tags: [level, ...tags] };
}

/** The short answer is the first block of whatever kind, unless that is only tags, such as a named place. */
function splitAnswer(answer: readonly RootContent[]): { short: RootContent | undefined; explanation: RootContent[] } {
  const short = answer.find((node) => !isOnlyTags(node));
  if (!short || saysNothing(short)) return { short: undefined, explanation: [...answer] };
  return { short, explanation: answer.filter((node) => node !== short) };
}

/** HTML that is left open holds what follows, and is no block by itself. */
function isOnlyTags(node: RootContent): boolean {
  if (node.type === 'html') return !isWholeHtml(node.value);
  return node.type === 'paragraph' && node.children.every((child) => child.type === 'html');
}

const saysNothing = ({ type }: RootContent): boolean => type === 'heading' || type === 'thematicBreak';

/**
 * A level-3 heading without a part's name ends a part: what follows belongs to the explanation. What stands above the
 * first that names the answer is asked.
 */
function splitParts(nodes: readonly RootContent[], file: string, names: PartNames): Pieces {
  const pieces: Pieces = { prompt: [], answer: [], trap: [], why: [], followUp: [], sheet: [] };
  let content = pieces.answer;
  let isAnswered = false;
  for (const node of nodes) {
    const heading = node.type === 'heading' && node.depth <= 3 ? node : undefined;
    const part = heading?.depth === 3 ? partHeading(heading, names) : undefined;
    if (part?.kind === 'answer' && !isAnswered) {
      isAnswered = true;
      pieces.prompt = pieces.answer.splice(0);
      content = pieces.answer;
      continue;
    }
    if (part && part.kind !== 'answer') {
      content = [];
      pieces[part.kind].push({ title: part.title, content, place: placeOf(node, file) });
      continue;
    }
    if (heading) content = pieces.answer;
    content.push(node);
  }
  return pieces;
}

/** Where a node begins. */
function placeOf(node: RootContent, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
