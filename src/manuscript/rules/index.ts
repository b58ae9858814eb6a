import type { Rule } from '../rule.js';
import { abbreviationUsed } from './abbreviation-used.js';
import { answerPresent } from './answer-present.js';
import { blockClosed } from './block-closed.js';
import { blockNameValid } from './block-name-valid.js';
import { charactersPrintable } from './characters-printable.js';
import { cheatSheetFits } from './cheat-sheet-fits.js';
import { cheatSheetLast } from './cheat-sheet-last.js';
import { choiceAboveLast } from './choice-above-last.js';
import { choiceExplained } from './choice-explained.js';
import { choiceHasOptions } from './choice-has-options.js';
import { choiceHasRight } from './choice-has-right.js';
import { choiceOptionsDiffer } from './choice-options-differ.js';
import { codeLanguage } from './code-language.js';
import { codeLanguageKnown } from './code-language-known.js';
import { commentKnown } from './comment-known.js';
import { definitionUnique } from './definition-unique.js';
import { diagramDrawn } from './diagram-drawn.js';
import { diagramLegible } from './diagram-legible.js';
import { diagramSupported } from './diagram-supported.js';
import { drawingPlain } from './drawing-plain.js';
import { fileReadable } from './file-readable.js';
import { followUpAnswered } from './follow-up-answered.js';
import { followUpPresent } from './follow-up-present.js';
import { footnoteDefined } from './footnote-defined.js';
import { footnoteUsed } from './footnote-used.js';
import { formulaSupported } from './formula-supported.js';
import { formulaValid } from './formula-valid.js';
import { gapsNamed } from './gaps-named.js';
import { gapsPresent } from './gaps-present.js';
import { guideHasQuestions } from './guide-has-questions.js';
import { headingDepth } from './heading-depth.js';
import { headingForm } from './heading-form.js';
import { htmlAttributeKnown } from './html-attribute-known.js';
import { htmlElementKnown } from './html-element-known.js';
import { indexComplete } from './index-complete.js';
import { indexTermUsed } from './index-term-used.js';
import { insertKnown } from './insert-known.js';
import { keyKnown } from './key-known.js';
import { keyPresent } from './key-present.js';
import { labelLineForm } from './label-line-form.js';
import { labelLineSingleLevel } from './label-line-single-level.js';
import { languageTag } from './language-tag.js';
import { levelKnown } from './level-known.js';
import { linkWellFormed } from './link-well-formed.js';
import { markupSupported } from './markup-supported.js';
import { partKnown } from './part-known.js';
import { pictureAlternative } from './picture-alternative.js';
import { pictureExists } from './picture-exists.js';
import { pictureInside } from './picture-inside.js';
import { pictureLocal } from './picture-local.js';
import { picturePortable } from './picture-portable.js';
import { pictureReadable } from './picture-readable.js';
import { pictureSizeSupported } from './picture-size-supported.js';
import { questionIdUnique } from './question-id-unique.js';
import { questionIdWellFormed } from './question-id-well-formed.js';
import { questionLevelPresent } from './question-level-present.js';
import { questionSize } from './question-size.js';
import { referenceClear } from './reference-clear.js';
import { referenceKnown } from './reference-known.js';
import { releasedGapsKept } from './released/released-gaps-kept.js';
import { releasedIdKept } from './released/released-id-kept.js';
import { releasedIdNotMoved } from './released/released-id-not-moved.js';
import { releasedIdNotReused } from './released/released-id-not-reused.js';
import { reviewDateWellFormed } from './review-date-well-formed.js';
import { reviewRecent } from './review-recent.js';
import { runInPlaced } from './run-in-placed.js';
import { sectionHasQuestions } from './section-has-questions.js';
import { sectionListed } from './section-listed.js';
import { sectionPresent } from './section-present.js';
import { sectionTitled } from './section-titled.js';
import { selectionKnown } from './selection-known.js';
import { shortAnswerSaid } from './short-answer-said.js';
import { sourcePresent } from './source-present.js';
import { tableCellsHeaded } from './table-cells-headed.js';
import { tableFits } from './table-fits.js';
import { tableRuled } from './table-ruled.js';
import { themeKnown } from './theme-known.js';
import { titleUnique } from './title-unique.js';
import { trapSaid } from './trap-said.js';
import { valueExpected } from './value-expected.js';
import { whyPresent } from './why-present.js';
import { whySingle } from './why-single.js';
import { yamlWellFormed } from './yaml-well-formed.js';

/** Every rule, by what it looks at: files, guide.yaml, questions, notes, links, pictures. */
export const rules: readonly Rule[] = [
  yamlWellFormed,
  keyKnown,
  keyPresent,
  valueExpected,
  languageTag,
  fileReadable,
  sectionPresent,
  sectionListed,
  sectionTitled,
  charactersPrintable,
  blockClosed,
  questionSize,
  questionIdUnique,
  blockNameValid,
  pictureExists,
  pictureInside,
  pictureReadable,
  pictureLocal,
  picturePortable,
  drawingPlain,
  questionLevelPresent,
  levelKnown,
  labelLineForm,
  labelLineSingleLevel,
  questionIdWellFormed,
  reviewDateWellFormed,
  reviewRecent,
  abbreviationUsed,
  answerPresent,
  shortAnswerSaid,
  choiceHasOptions,
  choiceHasRight,
  choiceOptionsDiffer,
  choiceAboveLast,
  choiceExplained,
  whyPresent,
  whySingle,
  gapsPresent,
  gapsNamed,
  partKnown,
  followUpPresent,
  followUpAnswered,
  trapSaid,
  runInPlaced,
  cheatSheetLast,
  cheatSheetFits,
  sourcePresent,
  footnoteDefined,
  footnoteUsed,
  definitionUnique,
  referenceKnown,
  referenceClear,
  linkWellFormed,
  headingForm,
  headingDepth,
  htmlElementKnown,
  htmlAttributeKnown,
  codeLanguage,
  codeLanguageKnown,
  markupSupported,
  formulaValid,
  formulaSupported,
  diagramSupported,
  diagramDrawn,
  diagramLegible,
  commentKnown,
  tableRuled,
  tableCellsHeaded,
  tableFits,
  pictureAlternative,
  pictureSizeSupported,
  titleUnique,
  guideHasQuestions,
  sectionHasQuestions,
  selectionKnown,
  themeKnown,
  insertKnown,
  indexTermUsed,
  indexComplete,
  releasedIdKept,
  releasedGapsKept,
  releasedIdNotMoved,
  releasedIdNotReused,
];
