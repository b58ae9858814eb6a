import type { PhrasingContent, RootContent } from 'mdast';
import { type Choice, explainedBlocks, offeredBlocks } from './choice.js';
import type { Place } from './place.js';

/** A part of an answer that has a title of its own: a trap, or a follow-up with its answer. */
export interface Part {
  /** What follows the part's name in its heading: "SET drops the TTL"; empty where nothing does. */
  readonly title: readonly PhrasingContent[];
  readonly content: readonly RootContent[];
  readonly place: Place;
}

/** One question with its answer, as its author wrote it. Trees keep the positions of their file. */
export interface Question {
  /** Unique in the guide; an anchor in every output. */
  readonly id: string;
  /** Ids that it had before, as its author says (`was:…`), the oldest first; absent where there are none. */
  readonly formerIds?: readonly string[] | undefined;
  /** ISO date of its own last review, where that is another day than the guide's. */
  readonly reviewed?: string | undefined;
  readonly title: readonly PhrasingContent[];
  /** The title without markup, character by character as readers see it. */
  readonly titleText: string;
  /** Id of a level of the guide; absent where its author gives none. */
  readonly level?: string | undefined;
  readonly tags: readonly string[];
  /** What belongs to what is asked, below the title: code, a picture, text. Absent where the title asks all. */
  readonly prompt?: readonly RootContent[] | undefined;
  /** What it offers to choose from, below its prompt; absent of an open question. */
  readonly choice?: Choice | undefined;
  /**
   * The answer's first block, mostly a paragraph: it stands alone on a sheet or a card. Undefined of a choice below whose
   * options nothing is written, for what is right is its answer; and where there is no answer.
   */
  readonly short: RootContent | undefined;
  /** Everything between the short answer and the first named part, examples among it. */
  readonly explanation: readonly RootContent[];
  readonly traps: readonly Part[];
  /** Why it is asked; undefined where the author says nothing. */
  readonly why: Part | undefined;
  readonly followUps: readonly Part[];
  /** What a cheat sheet prints for it in place of all else; its title is the question's short title. */
  readonly sheet?: Part | undefined;
  /** Where the heading stands. */
  readonly place: Place;
}

type Parts = Pick<Question, 'traps' | 'why' | 'followUps'>;

/** The parts with a name of their own, in the order in which a book has them: traps, why it is asked, follow-ups. */
function partsOf({ traps, why, followUps }: Parts): Part[] {
  return [...traps, ...(why ? [why] : []), ...followUps];
}

/** The short answer as blocks: one, or none. */
export const shortOf = ({ short }: Pick<Question, 'short'>): readonly RootContent[] => (short ? [short] : []);

type Answer = Parts & Pick<Question, 'short' | 'explanation'>;

/** The blocks of an answer: the short answer, the explanation, those of the named parts. */
export function blocksOf({ short, explanation, ...parts }: Answer): RootContent[] {
  return [...shortOf({ short }), ...explanation, ...partsOf(parts).flatMap(({ content }) => content)];
}

type Asked = Pick<Question, 'prompt' | 'choice'>;

/** The blocks of what is asked, below the title: the prompt, then the options. */
const askedBlocksOf = ({ prompt = [], choice }: Asked): readonly RootContent[] => [...prompt, ...offeredBlocks(choice)];

/** Every block that was written for a question: those of what is asked, of its answer, then those for the cheat sheet. */
export function writtenBlocksOf(question: Answer & Asked & Pick<Question, 'sheet'>): RootContent[] {
  const answer = [...explainedBlocks(question.choice), ...blocksOf(question)];
  return [...askedBlocksOf(question), ...answer, ...(question.sheet?.content ?? [])];
}

/** All that readers of a book read of a question: its title, its blocks, and before those of each named part the part's title. */
export function textsOf(question: Question): RootContent[] {
  const parts = partsOf(question).flatMap(({ title, content }) => [...title, ...content]);
  const explanation = [...explainedBlocks(question.choice), ...question.explanation];
  return [...question.title, ...askedBlocksOf(question), ...shortOf(question), ...explanation, ...parts];
}
