import type { Plural } from '../plural.js';

/**
 * The words of the page that filters, searches and tests. The page carries them as data, so they are texts: what
 * stands in braces is filled in, `{shown}`.
 */
export interface ScreenWords {
  readonly search: string;
  readonly searchHint: string;
  readonly bestMatches: string;
  readonly menu: string;
  readonly sections: string;
  /** `{shown}`, `{total}`; the category is the total's. */
  readonly showing: Plural;
  readonly nothingShown: string;
  /** What one can do where nothing is shown. */
  readonly nothingAdvice: string;
  readonly reset: string;
  /** `{words}`: what the address names and the guide does not have. */
  readonly unknownFilter: string;
  /** A search, where what is shown is described: `{query}`. */
  readonly searchFor: string;
  readonly copyLink: string;
  readonly printQuestion: string;
  readonly copyCode: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly testYourself: string;
  /** `testYourself` in a word, for a narrow button; a part of it. */
  readonly test: string;
  readonly startTest: string;
  readonly endTest: string;
  readonly showAnswer: string;
  /** On the button that marks what was chosen, and what it says then. */
  readonly check: string;
  readonly isRight: string;
  readonly isWrong: string;
  readonly howWasIt: string;
  /** In the order of the marks, worst first. */
  readonly marks: readonly [again: string, hard: string, good: string, easy: string];
  /** `{count}` */
  readonly due: Plural;
  readonly nothingDue: string;
  readonly nextQuestion: string;
  /** `{when}`: "in 3 days" */
  readonly comesBack: string;
  readonly known: string;
  readonly shaky: string;
  readonly fresh: string;
  readonly progress: string;
  readonly keptHere: string;
  readonly storageForbidden: string;
  readonly storageFull: string;
  readonly saveFile: string;
  readonly loadFile: string;
  /** `{count}` */
  readonly loaded: Plural;
  readonly notLoaded: string;
  /** `{guide}` */
  readonly otherGuide: string;
  readonly forget: string;
  readonly forgetQuestion: string;
  readonly forgetYes: string;
  readonly forgotten: string;
  readonly cancel: string;
  readonly colours: string;
  readonly coloursSystem: string;
  readonly coloursLight: string;
  readonly coloursDark: string;
  readonly keyboard: string;
  readonly singleKeys: string;
  readonly close: string;
  readonly keys: {
    readonly search: string;
    readonly leave: string;
    readonly results: string;
    readonly step: string;
    readonly test: string;
    readonly show: string;
    readonly rate: string;
    readonly nextDue: string;
    readonly copyLink: string;
    readonly print: string;
    readonly help: string;
  };
}
