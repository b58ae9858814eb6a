import type { Nodes } from 'mdast';
import type { Position } from 'unist';
import type { FileDraft, Manuscript } from './draft.js';
import { walk } from './walk.js';

/**
 * Nodes with a mark of `<!-- sheet -->` or `<!-- cloze -->` that no layout looks at: those outside answers, those of
 * what is written for the sheet anyway; of the mark for gaps those of what is asked, and of the mark for sheets those
 * within other blocks.
 */
export function* unusedMarks(
  { files }: Pick<Manuscript, 'files'>,
  mark: 'sheet' | 'cloze',
): Generator<{ readonly file: string; readonly position: Position | undefined }> {
  for (const draft of files) {
    for (const { node, file, position } of walk(unseen(draft, mark), draft.file)) {
      if (node.data?.[mark]) yield { file, position };
    }
  }
}

/** The nodes of a file whose marks mean nothing. */
function unseen({ intro, questions, footnotes }: FileDraft, mark: 'sheet' | 'cloze'): Nodes[] {
  const forSheets = questions.flatMap(({ sheets }) => sheets.flatMap(({ content }) => content));
  const outside: Nodes[] = [...intro, ...footnotes, ...forSheets];
  if (mark === 'cloze') return [...outside, ...questions.flatMap(({ prompt }) => prompt)];
  const blocks = questions.flatMap(({ body }) => body).filter((node) => !forSheets.includes(node));
  return [...outside, ...blocks.flatMap((node): Nodes[] => ('children' in node ? node.children : []))];
}
