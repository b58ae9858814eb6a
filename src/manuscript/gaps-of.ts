import { type GapParagraph, gapParagraphsIn, gapPieces } from '../guide/gaps.js';
import type { QuestionDraft } from './draft.js';

/** The marked paragraphs of a question that do have gaps. */
export function gapsOf({ short, explanation, traps, whys, followUps }: QuestionDraft): GapParagraph[] {
  const parts = [...traps, ...whys.slice(0, 1), ...followUps].flatMap(({ content }) => content);
  const marked = gapParagraphsIn([...(short ? [short] : []), ...explanation, ...parts]);
  return marked.filter(({ paragraph }) => gapPieces(paragraph).length > 1);
}
