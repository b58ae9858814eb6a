import type { QuestionDraft } from './draft.js';
import type { PartKind } from './part-names.js';

/** The rule that tells why a question seems to be without a part: its heading is not written as one, or the part's is not. */
export function toldInstead({ heading, nearParts }: QuestionDraft, part: PartKind): string | undefined {
  if (heading.depth !== 2) return 'heading-form';
  return nearParts.some(({ kind }) => kind === part) ? 'part-known' : undefined;
}
