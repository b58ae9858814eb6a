import type { Element, Root as HastRoot } from 'hast';
import type { Heading, Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { makeEdition } from '../../src/edit/index.js';
import { refusedMarkup } from '../../src/guide/allowed-markup.js';
import { renderBookParts } from '../../src/layout/book-parts.js';
import { besideBookMedium, deckMedium, pageMedium, printMedium } from '../../src/layout/render/media.js';
import { prepareContext } from '../../src/layout/render/prepare-context.js';
import { toHtml } from '../../src/layout/to-html.js';
import { memorySource, readGuide } from '../../src/manuscript/index.js';
import { config, question } from '../manuscript/guide-folder.js';

const guide = memorySource('g', {
  'guide.yaml': config,
  'keys.md': question(
    'Short one.\n\nMore.\n\n### Trap: Not so\n\nCareful.\n\n### A heading\n\n### Why it is asked\n\nBecause.',
  ),
});

/** Drops every paragraph of code alone, turns each heading of level 3 into one of level 4, and counts what it sees. */
function meddling(seen: string[]): Plugin<[], Root> {
  return () => (tree) => {
    tree.children = tree.children.filter(
      (node) => node.type !== 'paragraph' || node.children[0]?.type !== 'inlineCode',
    );
    visit(tree, 'heading', (node: Heading) => {
      if (node.depth === 3) node.depth = 4;
      seen.push(node.children.map((child) => ('value' in child ? child.value : '')).join(''));
    });
  };
}

describe('remark plugins', () => {
  test('change text, and neither labels nor the names of parts', async () => {
    const seen: string[] = [];
    const { guide: read, messages } = await readGuide(guide, { remarkPlugins: [meddling(seen)] });
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
    const [key] = read?.sections[0]?.questions ?? [];
    expect(key).toMatchObject({ id: 'key', level: 'easy', why: { content: [{}] } });
    expect(key?.traps).toHaveLength(1);
    expect(seen).toEqual(['What is a key?', 'A heading']);
  });

  test('see a question whole where they ask for it', async () => {
    const seen: string[] = [];
    const { messages } = await readGuide(guide, { questionPlugins: [meddling(seen)] });
    expect(seen).toEqual(['What is a key?', 'Trap: Not so', 'A heading', 'Why it is asked']);
    expect(messages.some(({ fatal }) => fatal)).toBe(true);
  });
});

/** Puts a formula as MathML in place of `code`, as plugins for mathematics do. */
const formulas: Plugin<[], HastRoot> = () => (tree) =>
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'code') return;
    node.tagName = 'math';
    node.properties = { display: 'inline', onClick: 'alert(1)', style: 'color: red' };
    const text = node.children;
    node.children = [element('mi', { mathvariant: 'bold' }, text), element('script', {}, []), element('mtext', {}, [])];
  });

const element = (tagName: string, properties: Element['properties'], children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

describe('markup that code allows', () => {
  const allowedMarkup = { math: ['display'], mi: ['mathvariant'] };

  test.each([pageMedium, printMedium, deckMedium, besideBookMedium()])('stays, and nothing else', async (medium) => {
    const { guide: read } = await readGuide(
      memorySource('g', { 'guide.yaml': config, 'keys.md': question('Say `x`.') }),
    );
    if (!read) throw new Error('No guide');
    const { context } = await prepareContext(makeEdition(read, {}), medium, {
      rehypePlugins: [formulas],
      allowedMarkup,
    });
    expect(toHtml(renderBookParts(context).sections.slice())).toContain(
      'Say <math display="inline"><mi mathvariant="bold">x</mi></math>.',
    );
  });

  test('is no fault where an author writes it', async () => {
    const files = { 'guide.yaml': config, 'keys.md': question('Say <math><mi>x</mi></math>.') };
    const rulesOf = async (options: object) =>
      (await readGuide(memorySource('g', files), options)).messages.map(({ ruleId }) => ruleId);
    expect(await rulesOf({})).toContain('html-element-known');
    expect(await rulesOf({ allowedMarkup })).not.toContain('html-element-known');
  });

  test('is refused with what it would do', () => {
    const allowed = { ScRiPt: [], form: [], 'a b': [], math: ['onclick', 'href', 'style', 'x y'], mi: ['mathvariant'] };
    expect(refusedMarkup(allowed)).toMatchInlineSnapshot(`
      [
        "The element \`ScRiPt\` cannot be allowed: it runs code. Leave it out.",
        "The element \`form\` cannot be allowed: it is part of a form, which asks and sends. Leave it out.",
        "The element \`a b\` cannot be allowed: that is no name of an element. Leave it out.",
        "The attribute \`onclick\` of \`math\` cannot be allowed: it runs code. Leave it out.",
        "The attribute \`href\` of \`math\` cannot be allowed: it leads to addresses or changes what was checked. Leave it out.",
        "The attribute \`style\` of \`math\` cannot be allowed: styles are those of the book. Leave it out.",
        "The attribute \`x y\` of \`math\` cannot be allowed: that is no name of an attribute. Leave it out.",
      ]
    `);
  });

  test.each([
    { script: [] },
    { ScRiPt: [] },
    { style: [] },
    { iframe: [] },
    { form: [] },
    { foreignObject: [] },
    { use: [] },
    { math: ['onclick'] },
    { math: ['onLoad'] },
    { math: ['style'] },
    { math: ['href'] },
    { mi: ['xlink:href'] },
    { mi: ['xLinkHref'] },
    { img: ['srcset'] },
    { 'a b': [] },
    { p: ['x y'] },
  ])('is refused: %j', async (allowed) => {
    expect(refusedMarkup(allowed)).toHaveLength(1);
    const { guide: read } = await readGuide(guide);
    if (!read) throw new Error('No guide');
    const prepared = prepareContext(makeEdition(read, {}), pageMedium, { allowedMarkup: allowed });
    await expect(prepared).rejects.toMatchObject({ code: 'markup-refused', kind: 'usage' });
  });
});
