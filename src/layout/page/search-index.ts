import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import MiniSearch from 'minisearch';
import type { Edition, NumberedQuestion } from '../../guide/edition.js';
import { textsOf } from '../../guide/question.js';
import { type SearchDocument, searchSettings } from '../../guide/search.js';

/** Texts of code, and of everything else, within Markdown nodes. */
interface Texts {
  readonly code: string[];
  readonly prose: string[];
}

function collect(nodes: readonly RootContent[], texts: Texts): Texts {
  for (const node of nodes) {
    if (node.type === 'code' || node.type === 'inlineCode') texts.code.push(node.value);
    else if (node.type === 'image') texts.prose.push(node.alt ?? '');
    else if ('children' in node) collect(node.children, texts);
    else if (node.type === 'text') texts.prose.push(node.value);
  }
  return texts;
}

function documentOf({ question }: NumberedQuestion, at: number): SearchDocument {
  const answer = textsOf({ ...question, title: [] });
  const { code, prose } = collect(answer, { code: [], prose: [] });
  const tags = question.tags.join(' ');
  return { at, title: textOf(question.title), code: code.join('\n'), text: `${prose.join(' ')} ${tags}` };
}

/** The index of an edition's questions, to be searched on the page: JSON of MiniSearch. */
export function searchIndexOf({ sections }: Edition): string {
  const engine = new MiniSearch<SearchDocument>(searchSettings);
  engine.addAll(sections.flatMap(({ questions }) => questions).map(documentOf));
  return JSON.stringify(engine);
}
