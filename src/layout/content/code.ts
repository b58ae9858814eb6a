import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Setting } from '../setting.js';

const tabWidth = 4;

/** Tabs to the next stop, since a page has none; soft hyphens go, since copied code must run. */
function printable(line: string): string {
  let column = 0;
  let out = '';
  for (const sign of line.replaceAll('\u00ad', '')) {
    const text = sign === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : sign;
    out += text;
    column += text.length;
  }
  return out;
}

const languageOf = (code: Element): string | undefined => {
  const names = code.properties['className'];
  const name = Array.isArray(names) ? names.map(String).find((each) => each.startsWith('language-')) : undefined;
  return name?.slice('language-'.length);
};

const plainLines = (text: string): ElementContent[][] =>
  text.split('\n').map((line) => (line ? [{ type: 'text', value: line }] : []));

/** On paper each line is a block with a hanging indent; elsewhere line ends stay in the text, for readers without styles. */
function setLines(lines: readonly ElementContent[][], setting: Setting): ElementContent[] {
  return lines.flatMap((line, at): ElementContent[] => {
    const span = h('span', { className: ['line'] }, line);
    return setting.medium === 'print' || at === lines.length - 1 ? [span] : [span, { type: 'text', value: '\n' }];
  });
}

/** Sets code blocks line by line, highlighted where the language is known. */
export function setCode(tree: Root, setting: Setting): void {
  visit(tree, 'element', (node, index, parent) => {
    const code = node.children[0];
    if (node.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code' || !parent || index === undefined)
      return;
    const language = languageOf(code);
    const text = textOf(code).replace(/\n+$/, '').split('\n').map(printable).join('\n');
    const lines = setting.highlight(text, language) ?? plainLines(text);
    const label = language ? { dataLanguage: language } : {};
    const scrollable = setting.medium === 'web' ? { tabIndex: 0 } : {};
    parent.children[index] = h(
      'pre',
      { className: ['code'], ...label, ...scrollable },
      h('code', setLines(lines, setting)),
    );
    return index + 1;
  });
}
