import { createHash } from 'node:crypto';
import type { Code, Image, Paragraph } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import { type DiagramFault, type DrawDiagrams, type DrawnDiagram, drawnLanguages } from '../guide/diagram.js';
import { drawingLimits } from '../guide/drawing.js';
import { readFenceWords } from '../guide/fence-display.js';
import { resolvePicturePath } from '../guide/links.js';
import type { Picture } from '../guide/picture.js';
import type { Fault, FileDraft } from './draft.js';
import { readPictureContent } from './picture-content.js';
import { nodesOf, walk } from './walk.js';
import { pointWithin, writtenNode } from './written-text.js';

interface DiagramFence {
  readonly code: Code;
  readonly file: FileDraft;
}

/**
 * Draws the diagrams of a guide. A fence whose diagram is drawn becomes, in place, the paragraph that shows the drawing as
 * a picture: from then on it is a picture like others. One that is not stays code.
 */
export async function drawFences(
  files: readonly FileDraft[],
  language: string,
  draw: DrawDiagrams,
): Promise<{ pictures: Map<string, Picture>; faults: Fault[] }> {
  const fences = files.flatMap((file) => diagramFences(file));
  const pictures = new Map<string, Picture>();
  if (fences.length === 0) return { pictures, faults: [] };
  const results = await draw(
    fences.map(({ code }) => ({ language: code.lang ?? '', text: code.value })),
    language,
  );
  const faults = fences.flatMap((fence, at): Fault[] => {
    const result = results[at];
    if (!result) return [];
    return 'svg' in result ? placeDrawing(fence, result, pictures) : [faultAt(fence, result)];
  });
  return { pictures, faults };
}

function diagramFences(file: FileDraft): DiagramFence[] {
  return [...walk(nodesOf(file), file.file)].flatMap(({ node }) =>
    node.type === 'code' && node.lang && drawnLanguages.has(node.lang) ? [{ code: node, file }] : [],
  );
}

/** Puts a drawing in the place of its fence. @returns What there is to say of it. */
function placeDrawing({ code, file }: DiagramFence, drawn: DrawnDiagram, pictures: Map<string, Picture>): Fault[] {
  const at = { file: file.file, position: code.position };
  const content = readPictureContent(new TextEncoder().encode(drawn.svg));
  if ('fault' in content)
    return [{ rule: 'diagram-drawn', message: `The drawing of this diagram ${content.fault}.`, ...at }];
  if (isTooMuch(content)) return [{ rule: 'diagram-drawn', message: tooMuch, hint: part, ...at }];
  const { lost = [], ...picture } = content;
  const language = code.lang ?? '';
  const digest = createHash('sha256').update(content.bytes).digest('hex').slice(0, 16);
  const src = `diagram-${digest}.svg`;
  const path = resolvePicturePath(file.file, src) ?? src;
  pictures.set(path, { ...picture, path, diagram: { language, letters: drawn.letters } });
  const { title, alternative } = readFenceWords(code.meta ?? '');
  const alt = alternative ?? drawn.description ?? title ?? '';
  const data = code.data?.numbered && { numbered: code.data.numbered };
  const image: Image = { type: 'image', url: src, alt, title: title ?? null, position: code.position };
  becomePicture(code, { ...image, ...(data ? { data } : {}) });
  const remarks = [
    ...drawn.lost,
    ...(lost.length > 0 ? [`The drawing of this diagram is shown without ${lost.join(', ')}.`] : []),
  ];
  return remarks.map((message) => ({ rule: 'drawing-plain', message, ...at }));
}

const tooMuch = 'This diagram is too large for a page.';
const part = 'Make two diagrams of it.';

/** Whether a drawing cannot be set as part of a page, where its words are live. */
function isTooMuch({ bytes, drawing }: Pick<Picture, 'bytes' | 'drawing'>): boolean {
  let elements = 0;
  if (drawing)
    visit(drawing, 'element', () => {
      elements += 1;
    });
  return bytes.length > drawingLimits.bytes || elements > drawingLimits.elements;
}

/** All lists of a draft that hold a node hold the same one, so it changes itself. */
function becomePicture(code: Code, image: Image): void {
  const paragraph: Paragraph = { type: 'paragraph', children: [image] };
  for (const key of ['lang', 'meta', 'value'] as const) delete (code as Partial<Code>)[key];
  // What else is noted of the block holds for the drawing, too; the number is the picture's.
  delete code.data?.numbered;
  Object.assign(code, paragraph);
}

function faultAt({ code, file }: DiagramFence, { fault, at, hint, packages }: DiagramFault): Fault {
  const position = (at && placeIn(code, file.source, at)) ?? code.position;
  return { rule: 'diagram-drawn', message: fault, file: file.file, position, hint, packages };
}

/**
 * The place of a line and column of what a fence holds. Its lines stand behind the marks and the indentation of what it
 * stands in, and so end as those of the file do.
 */
function placeIn(code: Code, source: string, { line, column }: { line: number; column: number }): Point | undefined {
  const written = writtenNode(code, source);
  const start = code.position?.start;
  const text = code.value.split('\n')[line - 1];
  if (!written || !start || text === undefined) return undefined;
  const lines = written.text.split('\n');
  const inFile = lines[line] ?? '';
  const indent = Math.max(0, inFile.length - text.length);
  return pointWithin(
    start,
    [...lines.slice(0, line), inFile.slice(0, indent + Math.min(column - 1, text.length))].join('\n'),
  );
}
