import type { CallOutWord } from '../call-out.js';
import type { LeftOut } from '../sheet.js';
import type { ScreenWords } from './screen/words.js';

/** Opening and closing marks. */
export interface Quotes {
  readonly double: readonly [opening: string, closing: string];
  readonly single: readonly [opening: string, closing: string];
}

/** Every word that the book itself says, in one language. Content words (level names) are the guide's. */
export interface Labels {
  /** BCP 47 tag of the words; dates and numbers are written as this language writes them. */
  readonly language: string;
  /** Marks in place of the typewriter's; undefined where they stay as typed. */
  readonly quotes?: Quotes | undefined;
  /** Names of a question's parts, as authors write them in level-3 headings. */
  readonly answer: string;
  /** Stands in place of an answer that nobody has written. */
  readonly unanswered: string;
  readonly trap: string;
  readonly why: string;
  readonly followUp: string;
  readonly sheet: string;
  /** What call-outs are called. */
  readonly callOuts: Readonly<Record<CallOutWord, string>>;
  /** The two options of a choice between them, as authors write them. */
  readonly isTrue: string;
  readonly isFalse: string;
  /** Options that speak of those above them, in lower case, without a full stop; the first is proposed. */
  readonly aboveOptions: readonly string[];
  /** What is to be done with options, or in place of them. */
  readonly chooseOne: string;
  readonly chooseAll: string;
  readonly writeNumber: string;
  readonly writeWords: string;
  /** Words in bold by which a paragraph says what it is, before a colon. */
  readonly rule: string;
  readonly weak: string;
  readonly strong: string;
  /** What a folded answer holds beyond its short one. */
  readonly explanation: string;
  readonly example: string;
  readonly contents: string;
  readonly levels: string;
  readonly figure: string;
  readonly figures: string;
  /** Of formulas that have a number, where a text refers to one: "Equation 3". */
  readonly equation: string;
  readonly table: string;
  readonly notes: string;
  readonly sources: string;
  readonly sourcesIntro: string;
  readonly aboutThisBook: string;
  readonly section: string;
  readonly question: string;
  readonly edition: string;
  readonly wholeGuide: string;
  readonly reviewed: string;
  readonly versions: string;
  readonly provenance: string;
  readonly licence: string;
  readonly audience: string;
  readonly authors: string;
  readonly madeWith: string;
  readonly cover: string;
  readonly start: string;
  readonly tags: string;
  readonly backToText: string;
  readonly skipToText: string;
  readonly permalink: string;
  readonly citedIn: string;
  readonly accessibility: string;
  /** Abbreviation before a page number: "p.". */
  readonly page: string;
  readonly seed: string;
  /** Heads of the columns of tables that the book makes of its own data. */
  readonly level: string;
  readonly meaning: string;
  readonly day: string;
  readonly time: string;
  readonly term: string;
  readonly questions: string;
  readonly pages: string;
  /** What is made beside the book. */
  readonly cards: string;
  readonly quiz: string;
  /** "Sheet 2 of 8" */
  readonly sheetOf: (sheet: number, of: number) => string;
  /** How to print cards so that their sides meet. */
  readonly printLongEdge: string;
  readonly printShortEdge: string;
  readonly printFolded: string;
  /** "Variant B (seed 7)" */
  readonly variant: (letter: string, seed: number) => string;
  readonly personName: string;
  readonly date: string;
  readonly answers: string;
  /** Before the page of a question's answer, and of an answer's question. */
  readonly answerOn: string;
  readonly questionOn: string;
  /** Before the guide's number of a question: "in the book 4.2". */
  readonly inBook: string;
  readonly score: string;
  readonly total: string;
  /** "1 point", "3 points" */
  readonly points: (count: number) => string;
  readonly interviewerCopy: string;
  readonly goodAnswer: string;
  /** "1 question", "9 questions" */
  readonly questionCount: (count: number) => string;
  /** "7 of 9 questions" */
  readonly partCount: (count: number, total: number) => string;
  /** What stands beside the number of questions: "questions in 2 sections" */
  readonly questionsIn: (questions: number, sections: number) => string;
  /** Spoken form of a badge: "Level 2 of 3: Mid" */
  readonly levelOf: (rank: number, of: number, name: string) => string;
  /** After a reference to a question that was left out: "3.1, not in this edition" */
  readonly leftOut: (number: string) => string;
  /** "Sample of 12 (seed 7)" */
  readonly sampleOf: (size: number, seed: number) => string;
  /** What was chosen to fit a time: "To fit 45 min (seed 7)" */
  readonly fitting: (minutes: number, seed: number) => string;
  /** Reading time in whole minutes, short: "45 min", "1 h 10 min" */
  readonly duration: (minutes: number) => string;
  /** Before what most examples ran on. */
  readonly examplesRanOn: string;
  /** "Redis 7.0.15, unless they say otherwise" */
  readonly unlessSaid: (server: string) => string;
  /** Below an example: "Run on Redis 7.0.15" */
  readonly ranOn: (server: string) => string;
  /** "Not run: needs Redis 8.4"; without a need where it has changed since it ran. */
  readonly notRun: (needs: string | undefined) => string;
  readonly cheatSheet: string;
  /** What a sheet leaves out, before a list of it: "In the book, not here: 2 examples" */
  readonly notHere: (what: string) => string;
  /** On a sheet that is printed on both sides: "Overleaf: 4 Persistence" */
  readonly overleaf: (name: string) => string;
  /** Where all that is on a sheet is told at length: "At length in the book" */
  readonly atLength: string;
  /** Pages of the book, as a list of numbers and ranges: "p. 31", "pp. 31–33, 35" */
  readonly bookPages: (numbers: string, several: boolean) => string;
  /** Questions of the book where its pages are not known: "see 3.1, 3.4" */
  readonly seeQuestions: (numbers: string) => string;
  /** Kinds of what a sheet leaves out, counted. */
  readonly leftOutOf: Readonly<Record<keyof LeftOut, (count: number) => string>>;
  /** On the last card of a question that is gone. */
  readonly retired: string;
  /** What an edition leaves out: "without Senior" */
  readonly without: (what: string) => string;
  /** What the page that filters, searches and tests says. */
  readonly screen: ScreenWords;
}
