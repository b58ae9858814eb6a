import type { Rule } from '../../rule.js';
import { blocksLedIn } from './blocks-led-in.js';
import { discouragedWords } from './discouraged-words.js';
import { levelShare } from './level-share.js';
import { partSelfContained } from './part-self-contained.js';
import { plainWords } from './plain-words.js';
import { sentenceLength } from './sentence-length.js';
import { shortAnswerLength } from './short-answer-length.js';
import { subjectNamed } from './subject-named.js';

/** Rules of style. They are advice, asked for by name, and never keep a book from being made. */
export const proseRules: readonly Rule[] = [
  shortAnswerLength,
  partSelfContained,
  sentenceLength,
  discouragedWords,
  plainWords,
  subjectNamed,
  blocksLedIn,
  levelShare,
];
