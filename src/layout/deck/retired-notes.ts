import { type DeckNote, noParts } from '../../guide/deck.js';
import type { Guide } from '../../guide/guide.js';
import type { Labels } from '../../guide/labels/index.js';
import { releasedAs } from '../../guide/release.js';
import { toHtml } from '../to-html.js';

/**
 * The last word on questions that are gone: each comes out once, in the release after it was retired, so that those who
 * learnt it see that it is; new learners are spared it.
 */
export function setRetiredNotes({ retired = [], release }: Guide, labels: Labels): DeckNote[] {
  return retired.flatMap((id): DeckNote[] => {
    const before = releasedAs(release, id);
    if (!before || before.retired) return [];
    const text = (value: string) => toHtml([{ type: 'text', value }]);
    const short = `<p>${text(before.short)}</p><p class="retired">${text(labels.retired)}</p>`;
    const parts = { ...noParts, question: text(before.title), short };
    return [{ kind: 'question', key: before.origin, section: undefined, parts, tags: ['retired'], suspended: true }];
  });
}
