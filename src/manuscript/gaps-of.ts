import { type GapParagraph, gapParagraphsIn, gapPieces } from '../guide/gaps.js';
import { blocksOf } from '../guide/question.js';
import type { QuestionDraft } from './draft.js';

/** The marked paragraphs of a question that do have gaps. */
export function gapsOf(draft: QuestionDraft): GapParagraph[] {
  const marked = gapParagraphsIn(blocksOf({ ...draft, why: draft.whys[0] }));
  return marked.filter(({ paragraph }) => gapPieces(paragraph).length > 1);
}
