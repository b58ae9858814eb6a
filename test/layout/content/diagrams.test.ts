import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../src/edit/index.js';
import { countNotes } from '../../../src/layout/content/notes.js';
import { renderContent } from '../../../src/layout/content/render-content.js';
import { inlineDrawings } from '../../../src/layout/pictures.js';
import { toHtml } from '../../../src/layout/to-html.js';
import { memorySource, readGuide } from '../../../src/manuscript/index.js';
import { config, question } from '../../manuscript/guide-folder.js';
import { fakeDraw } from '../../support/fake-draw.js';
import { attribute, elements, hasClass, readHtml, textOf } from '../../support/trees.js';
import { contextOf, type Medium } from '../contexts.js';

/** The figure of a diagram that is `width` pixels wide by itself. */
async function figureOf(medium: Medium, width: number) {
  const fence = `\`\`\`mermaid title="Of keys"\n${'x'.repeat(width / 10)}\n\`\`\``;
  const source = memorySource('drawn', { 'guide.yaml': config, 'keys.md': question(`A name.\n\n${fence}`) });
  const { guide } = await readGuide(source, { draw: fakeDraw });
  if (!guide) throw new Error('not read');
  const usual = contextOf(makeEdition(guide, {}), medium);
  const context = usual.medium.inlinesPictures ? { ...usual, drawing: inlineDrawings() } : usual;
  const content = guide.sections[0]?.questions[0]?.explanation ?? [];
  const notes = countNotes('keys', new Map());
  const tree = readHtml(toHtml(renderContent(content, context, { file: 'keys.md', notes, leastHeading: 4 })));
  const [figure] = elements(tree, 'figure');
  if (!figure) throw new Error('no figure');
  return figure;
}

const classes = ['diagram-hung', 'drawing-wide', 'drawing-least-1', 'drawing-least-2'];

describe('a diagram', () => {
  it.each<[Medium, number]>([
    ['print', 0.75],
    ['web', 1],
    ['sheet', 0.6],
  ])('in the medium %s has %f of its own size', async (medium, share) => {
    const [svg] = elements(await figureOf(medium, 400), 'svg');
    expect(svg && [attribute(svg, 'width'), attribute(svg, 'height')].map(Number)).toEqual([400 * share, 40 * share]);
  });

  it('is the size of its file where it is shown as one', async () => {
    const [img] = elements(await figureOf('package', 400), 'img');
    expect(img && attribute(img, 'width')).toBe('400');
    expect(img && attribute(img, 'alt')).toBe('Of keys');
  });

  it.each<[Medium, number, readonly string[]]>([
    ['print', 600, []],
    ['print', 700, ['diagram-hung']],
    ['web', 400, []],
    ['web', 700, []],
    ['web', 800, ['drawing-wide', 'drawing-least-1']],
    ['web', 1000, ['drawing-wide', 'drawing-least-2']],
  ])('in the medium %s and %i pixels wide has the room that it needs', async (medium, width, expected) => {
    const figure = await figureOf(medium, width);
    expect(classes.filter((name) => hasClass(name)(figure))).toEqual(expected);
  });

  it('has its caption and number, and its words as words', async () => {
    const figure = await figureOf('print', 60);
    expect(textOf(figure).replaceAll('\u00a0', ' ')).toContain('Figure 1 Of keys');
    expect(elements(figure, 'text').map(textOf)).toEqual(['xxxxxx']);
    expect(hasClass('diagram')(figure)).toBe(true);
  });
});
