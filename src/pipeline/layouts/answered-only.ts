import { ToolError } from '../../diagnostics/tool-error.js';
import { answeredOf } from '../../edit/index.js';
import type { Rendered, Renderer } from './layout.js';

/**
 * A renderer of what asks and answers: without the questions that nobody has answered, and with a note on how many they
 * are.
 *
 * @throws ToolError `nothing-answered` (content) where none is left.
 */
export const answeredOnly =
  <Options>(render: Renderer<Options>): Renderer<Options> =>
  async (edition, resolved, context) => {
    const answered = answeredOf(edition);
    const count = edition.questionCount - answered.questionCount;
    if (count === 0) return render(edition, resolved, context);
    if (answered.questionCount === 0) {
      const hint = 'The book, its page and its EPUB have them, with a mark.';
      throw new ToolError('content', 'nothing-answered', 'Nobody has answered any of these questions.', { hint });
    }
    const note = `Left out: ${count === 1 ? '1 question' : `${count} questions`} that nobody has answered.`;
    const rendered = await render(answered, resolved, context);
    const noted = (each: Rendered, at: number): Rendered =>
      at === 0 ? { ...each, notes: [...(each.notes ?? []), note] } : each;
    return Array.isArray(rendered) ? rendered.map(noted) : noted(rendered as Rendered, 0);
  };
