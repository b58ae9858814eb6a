import type { RootContent } from 'mdast';
import type { Delivery } from './delivery.js';
import type { Labels } from './labels/index.js';
import type { Level } from './level.js';
import type { NumberedKind } from './numbering.js';
import type { Picture } from './picture.js';
import type { Place } from './place.js';
import type { ProofRecord } from './proof.js';
import type { Question } from './question.js';
import type { Release } from './release-record.js';
import type { Selection } from './selection.js';
import type { Note, Source } from './source.js';
import type { TermIndex } from './term-index.js';

/** A person or group that wrote the guide. */
export interface Author {
  readonly name: string;
  readonly url?: string | undefined;
}

/** A Markdown file that is set before or after the sections: how to read, a glossary. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly content: readonly RootContent[];
  /** By label, as the file's footnote references name them. */
  readonly notes: ReadonlyMap<string, Note>;
  /** File name relative to the guide's folder. */
  readonly file: string;
}

/** A numbered part of a guide. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Place in the guide, counted from 1; the first half of its questions' numbers. */
  readonly number: number;
  readonly intro: readonly RootContent[];
  readonly questions: readonly Question[];
  readonly notes: ReadonlyMap<string, Note>;
  /** Whether its questions stand on two cheat sheets. */
  readonly split?: boolean | undefined;
  readonly file: string;
  readonly place: Place;
}

/** A named edition of `guide.yaml`. */
export interface NamedEdition {
  readonly name: string;
  readonly title?: string | undefined;
  readonly select: Selection;
  /** How it is made, where `guide.yaml` says so. */
  readonly delivery?: Delivery | undefined;
  /** Of its name in `guide.yaml`. */
  readonly place?: Place | undefined;
}

/** Everything the authors wrote about one subject, checked and resolved. */
export interface Guide {
  /** Name of its folder: the base of all file names. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | undefined;
  /** BCP 47 tag, `en`, `pt-BR`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The words that the book says itself. */
  readonly labels: Labels;
  readonly authors: readonly Author[];
  readonly licence: string | undefined;
  readonly audience: string | undefined;
  readonly keywords: readonly string[];
  /** The versions of the subject that the guide covers, as printed: "7.0 – 8.10". */
  readonly versions: string | undefined;
  /** Where the content comes from and how it was checked: a paragraph for the colophon. */
  readonly provenance: string | undefined;
  /** ISO date of the last review: the date of every artifact. Nothing reads the clock. */
  readonly reviewed?: string | undefined;
  /** Easiest first, at least one. */
  readonly levels: readonly Level[];
  /** Minutes to read and answer a question, by level id, of those levels that the guide names: `answeringMinutes` knows the rest. */
  readonly minutes?: ReadonlyMap<string, number> | undefined;
  readonly front: readonly Chapter[];
  readonly sections: readonly Section[];
  readonly appendices: readonly Chapter[];
  readonly editions: readonly NamedEdition[];
  /** In order of first citation. */
  readonly sources: readonly Source[];
  /** By path. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly anchors: Anchors;
  /** What is known of its examples; undefined where nobody has run them. */
  readonly proof?: ProofRecord | undefined;
  /** Ids of questions that are no longer part of it. */
  readonly retired?: readonly string[] | undefined;
  /** What learners' programs know of its last release; undefined where there was none. */
  readonly release?: Release | undefined;
  /** Indexes of terms by id. */
  readonly indexes: ReadonlyMap<string, TermIndex>;
}

/** What a link of the guide can lead to. */
export interface Anchor {
  /** The id in every output. */
  readonly id: string;
  readonly kind: 'question' | 'section' | 'chapter' | 'heading' | 'place' | NumberedKind;
  /** The question, section or chapter that holds it (itself for those). */
  readonly owner: string;
}

/**
 * Every place that a link can name. Keys are ids (`#ttl-deletion` without the sign), and, for links between
 * files as they work on a code host, `file.md` and `file.md#slug`.
 */
export type Anchors = ReadonlyMap<string, Anchor>;
