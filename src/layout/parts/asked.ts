import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Question } from '../../guide/question.js';
import { renderContent, type TextContext } from '../content/render-content.js';
import type { RenderContext } from '../render-context.js';

/** What is asked below the title; nothing where the title asks all. */
export function renderAskedBlocks(
  context: RenderContext,
  textContext: TextContext,
  { prompt = [] }: Pick<Question, 'prompt'>,
): Element[] {
  if (prompt.length === 0) return [];
  return [h('div', { className: ['question-prompt'] }, renderContent(prompt, context, textContext))];
}
