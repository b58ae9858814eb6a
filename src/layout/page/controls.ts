import type { Element } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { PageQuestion } from '../../guide/page-data.js';
import type { RenderContext } from '../render-context.js';

const button = (action: string, words: string, spoken = words): Element =>
  h('button', { type: 'button', dataDo: action, ...(spoken === words ? {} : { ariaLabel: spoken }) }, words);

/** What one can do with a question: its link copied, itself printed. */
function questionTools({ labels }: RenderContext, number: string): Element {
  const { copyLink, printQuestion } = labels.screen;
  return h('span', { className: ['question-tools', 'scripted'] }, [
    button('copy-link', copyLink, `${copyLink}: ${number}`),
    ' ',
    button('print', printQuestion, `${printQuestion}: ${number}`),
  ]);
}

const hasClass = (node: Element, name: string): boolean => [node.properties['className']].flat().includes(name);

/** A block of code in a frame that its copy button can stand in. */
function frame(code: Element, { labels }: RenderContext): Element {
  const copy = button('copy-code', labels.screen.copyCode);
  copy.properties['className'] = ['copy-code', 'scripted'];
  return h('div', { className: ['framed-code'] }, [code, copy]);
}

/** Adds the controls that stand among the text of sections; without the page's script they are not seen. */
export function addControls(
  sections: readonly Element[],
  questions: readonly PageQuestion[],
  context: RenderContext,
): void {
  const numbers = new Map(questions.map(({ id, number }) => [id, number]));
  for (const section of sections) {
    let number = '';
    visit(section, 'element', (node, index, parent) => {
      if (node.tagName === 'article') number = numbers.get(String(node.properties['id'])) ?? '';
      if (node.tagName === 'p' && hasClass(node, 'question-meta')) {
        node.children.push({ type: 'text', value: ' ' }, questionTools(context, number));
        return 'skip';
      }
      if (node.tagName !== 'pre' || !hasClass(node, 'code') || !parent || index === undefined) return undefined;
      parent.children[index] = frame(node, context);
      return 'skip';
    });
  }
}
