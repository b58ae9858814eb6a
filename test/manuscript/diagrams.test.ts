import { describe, expect, it } from 'vitest';
import type { DrawDiagrams } from '../../src/guide/diagram.js';
import { fencesOf } from '../../src/guide/fences.js';
import { numberedNamed } from '../../src/guide/numbered.js';
import { memorySource, readGuide } from '../../src/manuscript/index.js';
import { fakeDraw } from '../support/fake-draw.js';
import { config, question } from './guide-folder.js';

const read = (body: string, { yaml = '', draw = fakeDraw }: { yaml?: string; draw?: DrawDiagrams | 'nobody' } = {}) =>
  readGuide(memorySource('drawn', { 'guide.yaml': config + yaml, 'keys.md': question(`A name.\n\n${body}`) }), {
    draw: draw === 'nobody' ? undefined : draw,
  });

const toldOf = async (body: string, options?: Parameters<typeof read>[1]) =>
  (await read(body, options)).messages
    .filter(({ ruleId = '' }) => /^(?:diagram|drawing|picture)/.test(ruleId))
    .map(
      ({ line, column, ruleId, reason, note }) => `${line}:${column} ${ruleId} ${reason}${note ? ` (${note})` : ''}`,
    );

/** The first block of the explanation, and the pictures of the guide. */
async function drawn(body: string, options?: Parameters<typeof read>[1]) {
  const { guide } = await read(body, options);
  const block = guide?.sections[0]?.questions[0]?.explanation[0];
  const image = block?.type === 'paragraph' ? block.children[0] : undefined;
  return { guide, block, image: image?.type === 'image' ? image : undefined, pictures: [...(guide?.pictures ?? [])] };
}

const fence = (text: string, words = 'title="Of a key"') => `\`\`\`mermaid ${words}\n${text}\n\`\`\``;
const chart = 'flowchart LR\n  key --> value';

describe('a diagram', () => {
  it('becomes a picture by itself', async () => {
    const { block, image, pictures } = await drawn(fence(chart));
    expect(block).toMatchObject({ type: 'paragraph', children: [{ type: 'image' }] });
    expect(block).not.toHaveProperty('lang');
    expect(image).toMatchObject({ alt: 'Of a key', title: 'Of a key' });
    expect(pictures).toHaveLength(1);
    const [path, picture] = pictures[0] ?? [];
    expect(path).toBe(image?.url);
    expect(picture).toMatchObject({
      mediaType: 'image/svg+xml',
      height: 40,
      diagram: { language: 'mermaid', letters: 16 },
    });
    expect(picture?.drawing?.tagName).toBe('svg');
  });

  it('that stands twice is one picture', async () => {
    const { pictures } = await drawn(`${fence(chart)}\n\n${fence(chart, 'title="Again"')}`);
    expect(pictures).toHaveLength(1);
  });

  it.each(['dot', 'graphviz', 'gv', 'Mermaid', '{.mermaid}'])('in a fence of `%s` is drawn', async (language) => {
    const { image } = await drawn(`\`\`\`${language} title="x"\na\n\`\`\``);
    expect(image?.alt).toBe('x');
  });

  it.each([
    ['what the fence says', 'alt="Of the fence" title="Caption"', 'accTitle: Own', 'Of the fence'],
    ['what its own words say', 'title="Caption"', 'accTitle: Own', 'Own'],
    ['its caption', "title='Caption'", 'a', 'Caption'],
  ])('is described by %s', async (_, words, text, alt) => {
    const { image } = await drawn(fence(`${chart}\n  ${text}`, words));
    expect(image?.alt).toBe(alt);
  });

  it('is a figure where it has a caption or a name, and can be referred to', async () => {
    const { guide } = await drawn(
      `${fence(chart)}\n\n${fence(`${chart} 2`, 'alt="a" {#fig-two}')}\n\nSee [Figure](#fig-two).`,
    );
    expect(guide && numberedNamed(guide, 'fig-two')).toMatchObject({ kind: 'figure', number: 2, caption: '' });
  });

  it('is no example that could be run, drawn or not', async () => {
    const body = `${fence(chart)}\n\n\`\`\`js\n1\n\`\`\``;
    for (const draw of [fakeDraw, 'nobody'] as const) {
      const { guide } = await read(body, { draw });
      expect(guide && fencesOf(guide).map(({ key, language }) => `${key} ${language}`)).toEqual(['key/1 js']);
    }
  });

  it('stays as it is written where nobody draws or its author says so', async () => {
    for (const options of [{ draw: 'nobody' as const }, { yaml: 'markdown: { diagrams: false }\n' }]) {
      const { block, pictures } = await drawn(fence(chart), options);
      expect(block).toMatchObject({ type: 'code', lang: 'mermaid', value: chart });
      expect(pictures).toEqual([]);
    }
  });
});

describe('what is told of a diagram', () => {
  const broken = 'flowchart LR\n  key -->';

  it.each([
    ['a fault at its line and column', fence(broken)],
    ['one in a list', `- One\n\n  ${fence(broken).replaceAll('\n', '\n  ')}`],
    ['one in a quotation', `> ${fence(broken).replaceAll('\n', '\n> ')}`],
    ['no description', fence(chart, '')],
    ['too wide for a page', fence(`${chart} ${'--> value '.repeat(15)}`)],
  ])('%s', async (_, body) => {
    expect(await toldOf(body)).toMatchSnapshot('told');
  });

  it('nothing of one that is right', async () => {
    expect(await toldOf(fence(chart))).toEqual([]);
  });

  it('nothing where nobody draws', async () => {
    expect(await toldOf(fence(broken, ''), { draw: 'nobody' })).toEqual([]);
  });

  it('once, where they are turned off', async () => {
    const body = `${fence(broken)}\n\n${fence(chart)}`;
    expect(await toldOf(body, { yaml: 'markdown: { diagrams: false }\n' })).toMatchSnapshot();
  });

  it('what its drawing is shown without', async () => {
    const draw: DrawDiagrams = async () => [
      {
        svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><rect onclick="x" width="9" height="9"/></svg>',
        lost: ['`<image>` within a diagram is not drawn.'],
      },
    ];
    expect(await toldOf(fence(chart), { draw })).toMatchSnapshot();
    const { pictures } = await drawn(fence(chart), { draw });
    expect(new TextDecoder().decode(pictures[0]?.[1].bytes)).not.toMatch(/script|onclick|alert/);
  });

  it.each([
    ['no drawing', 'x'],
    ['one that is larger than a page takes', `<svg viewBox="0 0 9 9"><path d="M${'0 '.repeat(40_000)}"/></svg>`],
    ['one of more parts than a page takes', `<svg viewBox="0 0 9 9">${'<path d="M0 0"/>'.repeat(1501)}</svg>`],
    ['one without a size', '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>'],
  ])('that %s came out of it', async (_, svg) => {
    expect(await toldOf(fence(chart), { draw: async () => [{ svg, lost: [] }] })).toMatchSnapshot('told');
  });

  it('which package draws it, where none is there', async () => {
    const draw: DrawDiagrams = async () => [{ fault: 'Nothing draws it.', hint: 'The package does.', packages: ['p'] }];
    const { messages } = await read(fence(chart), { draw });
    expect(messages).toContainEqual(expect.objectContaining({ ruleId: 'diagram-drawn', fatal: true, packages: ['p'] }));
  });
});
