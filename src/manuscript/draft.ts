import type { Definition, FootnoteDefinition, Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Point, Position } from 'unist';
import type { VFileMessage } from 'vfile-message';
import type { AllowedMarkup } from '../guide/allowed-markup.js';
import type { Choice } from '../guide/choice.js';
import type { Anchors } from '../guide/guide.js';
import type { Labels } from '../guide/labels/index.js';
import type { Level } from '../guide/level.js';
import type { Picture } from '../guide/picture.js';
import type { Part } from '../guide/question.js';
import type { Release } from '../guide/release-record.js';
import type { GuideConfig } from './config-schema.js';
import type { NearPart } from './part-names.js';
import type { StrayRunIn } from './run-ins.js';
import type { YamlDocument } from './yaml-document.js';

/** A question as it was read, before it is known to be whole. */
export interface QuestionDraft {
  readonly file: string;
  readonly heading: Heading;
  readonly title: readonly PhrasingContent[];
  readonly titleText: string;
  /** The paragraph of inline code below the heading; undefined where there is none. */
  readonly labelLine: Paragraph | undefined;
  /** What is to be mended where the line was meant as labels and is not written as such. */
  readonly labelFault: string | undefined;
  /** Label for the level, as written. */
  readonly levelLabel: Label | undefined;
  /** Labels that begin with `#`, without it. */
  readonly idLabels: readonly Label[];
  /** Labels that begin with `was:`, without it: ids that it had before, the oldest first. */
  readonly formerLabels: readonly Label[];
  /** Labels that name the day of its review, as written. */
  readonly reviewLabels: readonly Label[];
  readonly tags: readonly Label[];
  /** What stands above the answer's own heading, or above options; empty where it has neither. */
  readonly prompt: readonly RootContent[];
  /** Undefined of an open question. */
  readonly choice: ChoiceDraft | undefined;
  /** The label that says that it is a choice, where it has no options. */
  readonly emptyChoice: Label | undefined;
  /** The first block of the answer that is not only tags; undefined where it cannot be one, such as a heading. */
  readonly short: RootContent | undefined;
  readonly explanation: readonly RootContent[];
  readonly traps: readonly Part[];
  readonly whys: readonly Part[];
  readonly followUps: readonly Part[];
  readonly sheets: readonly Part[];
  /** Paragraphs that say in bold what they are, and are read as nothing: where they stand, or for the second time. */
  readonly strayRunIns: readonly StrayRunIn[];
  /** Headings that are nearly those of parts: what they would be is not missing. */
  readonly nearParts: readonly NearPart[];
  /** Everything below the heading, as written, part headings included. */
  readonly body: readonly RootContent[];
}

/** A choice as it was read: its options in the list that they were written in. */
export interface ChoiceDraft {
  readonly list: List;
  readonly choice: Choice;
}

/** One piece of inline code of a label line. */
export interface Label {
  readonly text: string;
  readonly position: Position | undefined;
}

/** A Markdown file of the guide as it was read. */
export interface FileDraft {
  readonly kind: 'section' | 'front' | 'appendix';
  /** Relative to the guide's folder. */
  readonly file: string;
  /** The source, decoded, with line feeds only; blocks that were never closed are closed. */
  readonly source: string;
  readonly id: string;
  readonly title: string;
  /** Whether its questions stand on two cheat sheets. */
  readonly split: boolean;
  /** What stands above the first question; of a chapter, everything. */
  readonly intro: readonly RootContent[];
  readonly questions: readonly QuestionDraft[];
  /** In the order of the file; of several with one identifier the first counts. */
  readonly footnotes: readonly FootnoteDefinition[];
  readonly definitions: readonly Definition[];
}

/** The record of the last release as it was read, with the places of its entries. */
export interface ReleaseDraft {
  readonly release: Release;
  readonly source: Pick<YamlDocument, 'placeOfKey'>;
}

/** Where a guide uses the terms of an index. */
export interface TermUses {
  /** Questions that use a term, in book order, by the term's text. */
  readonly questions: ReadonlyMap<string, readonly QuestionDraft[]>;
  /** Commands of dialogues that begin with no term, each at its first place. */
  readonly unknown: readonly {
    readonly command: string;
    readonly file: string;
    readonly position: Point | undefined;
  }[];
}

/** A data file of an index as it was read. */
export interface TermData {
  /** Key in `guide.yaml`. */
  readonly id: string;
  /** Relative to the guide's folder. */
  readonly file: string;
  /** Whether every command of a dialogue must be a term. */
  readonly complete: boolean;
  readonly title: string | undefined;
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly terms: readonly { readonly text: string; readonly values: ReadonlyMap<string, string> }[];
  /** The file as written, for the places of its terms. */
  readonly yaml: YamlDocument;
}

/** A data file and what the text of the guide makes of it. */
export interface TermIndexDraft extends TermData {
  readonly uses: TermUses;
}

/** What is wrong at one place. */
export interface Finding {
  /** What is wrong and what to write, in whole sentences; no full stop behind code that ends it. */
  readonly message: string;
  /** Relative to the guide's folder. */
  readonly file: string;
  readonly position?: Position | Point | undefined;
  /** What to do about it, or why it matters. */
  readonly hint?: string | undefined;
  /** Rule that tells of the same cause: this is told only where that rule is off. */
  readonly unless?: string | undefined;
  /** Packages of npm that would mend it. */
  readonly packages?: readonly string[] | undefined;
  /** A second place that explains the first. */
  readonly related?: { readonly message: string; readonly file: string; readonly position?: Position | undefined };
}

/** A finding of the reading itself, which the rule of that id passes on. */
export interface Fault extends Finding {
  readonly rule: string;
}

/** Everything that was read, for the rules to look at. */
export interface Manuscript {
  readonly config: GuideConfig;
  readonly levels: readonly Level[];
  /** BCP 47, canonical. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** `guide.yaml` as written, for the places of its values. */
  readonly yaml: YamlDocument;
  /** Front, sections, appendices: book order. */
  readonly files: readonly FileDraft[];
  /** Id of each question, given or made from its title. */
  readonly ids: ReadonlyMap<QuestionDraft, string>;
  readonly anchors: Anchors;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** In the order of `guide.yaml`; without those whose file cannot be read. */
  readonly indexes: readonly TermIndexDraft[];
  /** ISO date of the day on which it is judged how old a review is; undefined: that of the guide's own. */
  readonly asOf: string | undefined;
  /** What was released; undefined where nothing was, or the record is broken. */
  readonly released: ReleaseDraft | undefined;
  /** Names of themes; undefined where whoever reads does not know them. */
  readonly themes: readonly string[] | undefined;
  /** The words of the book in its language. */
  readonly labels: Labels;
  /** Markup that code allows beyond the usual. */
  readonly allowedMarkup: AllowedMarkup;
  readonly faults: readonly Fault[];
  /** What plugins say of the text, in their words and by their rules. */
  readonly pluginMessages: readonly VFileMessage[];
}

/** All questions in book order. */
export function questionsOf(manuscript: Manuscript): QuestionDraft[] {
  return manuscript.files.flatMap((file) => file.questions);
}
