import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { linesOf, type Page, type Run } from '../support/pdf-pages.js';
import { bodyOf, isWithin, textBox } from '../support/printed-book.js';
import { needs } from '../support/tools.js';
import { attribute, byId, elements, hasClass, textOf } from '../support/trees.js';
import { type BuiltGuide, builtGuides, texts } from './built-guide.js';
import { itIsCleanEpub } from './epub-checks.js';

const built = builtGuides('R07', 'R13', 'R30');

/** Runs of code blocks: code in a sentence is larger. */
const codeRuns = (page: Page): Run[] =>
  bodyOf(page).filter(({ size, isMono }) => isMono && Math.abs(size - 8.25) < 0.05);

const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** The code blocks of a question as the page holds them. */
const blocks = ({ html }: BuiltGuide, question: string): string[] =>
  elements(byId(html.main, question), hasClass('code')).map(textOf);

describe('a line of code that no page is wide enough for', () => {
  const parts = Array.from({ length: 48 }, (_, at) => `p${String(at + 1).padStart(2, '0')}[a-z]{2}`);
  const pattern = `^(?:${parts.join('|')})$LINEEND`;
  const command = `find-parts --from /srv/store --only ${parts.slice(0, 24).join(',')} --until SHELLEND`;

  it('is printed whole and in order, in a block of its own and within a list', () => {
    const printed = built('R07').pdf.pages.flatMap((page) => linesOf(codeRuns(page)));
    expect(withoutSpace(printed.join(''))).toBe(withoutSpace(pattern + command));
  });

  it('stays inside the margins', () => {
    const { pages } = built('R07').pdf;
    const outside = pages
      .slice(1)
      .flatMap((page) => bodyOf(page).filter((run) => run.size < 20 && !isWithin(run, textBox(page))));
    expect(outside).toEqual([]);
    expect(pages.flatMap(codeRuns).length).toBeGreaterThan(10);
  });

  it('is one line in the page and in the package', () => {
    expect(blocks(built('R07'), 'all-parts')).toEqual([pattern, command]);
    const section = built('R07').epub.documents.get('section-1.xhtml');
    expect(section && elements(section, 'pre').map(textOf)).toEqual([pattern, command]);
  });
});

describe('code that readers copy', () => {
  const source = [
    'def ring(bell, times=2):',
    '    for n in range(times):',
    "        if n != 0 and bell['tone'] >= 3:",
    '            print("ring -- ring", n)',
    "    return {'done': True}",
    'all: bell.o',
    '    $(CC) -o bell bell.o --static',
    "    @echo 'built'",
    'bell:',
    '  tones:',
    '    - name: low',
    '      hz: 220',
    "if (a !== b && c => d) { x = `it's`; y--; }",
  ];

  it('has its lines and its indentation in the page and the package', () => {
    expect(blocks(built('R13'), 'bell').join('\n').split('\n')).toEqual(source);
    const section = built('R13').epub.documents.get('section-1.xhtml');
    expect(section && elements(section, 'pre').map(textOf).join('\n').split('\n')).toEqual(source);
  });

  it('is printed sign by sign, each level as far to the right as its spaces are wide', () => {
    const runs = built('R13').pdf.pages.flatMap(codeRuns);
    expect(linesOf(runs).map((line) => line.trim())).toEqual(source.map((line) => line.trim()));
    const starts = new Map<number, number>();
    for (const { left, bottom } of runs) {
      const line = Math.round(bottom);
      starts.set(line, Math.min(starts.get(line) ?? Infinity, left));
    }
    const edges = [...starts].sort(([a], [b]) => a - b).map(([, left]) => left);
    const [edge = 0] = edges;
    const space = (8.25 * 0.6 * 25.4) / 72;
    const indents = edges.map((left) => Math.round((left - edge) / space));
    expect(indents).toEqual(source.map((line) => line.length - line.trimStart().length));
  });

  needs('pdftotext')('comes out of a PDF in plain ASCII, with indented lines indented', () => {
    const options = ['-layout', '-', '-'];
    const text = execFileSync('pdftotext', options, { input: built('R13').pdf.bytes, encoding: 'utf8' });
    const lines = text.split('\n');
    const columns = source.map((line) => {
      const found = lines.find((each) => each.trimEnd().endsWith(line.trim()));
      return found === undefined ? 'missing' : found.indexOf(line.trim());
    });
    expect(columns).not.toContain('missing');
    // Reckoned from each block's own edge, the columns are those of the source.
    const edge = Number(columns[0]);
    expect(columns.map((column) => Number(column) - edge)).toEqual(source.map((line) => line.search(/\S/)));
    expect(text).not.toMatch(/[\u00ad\u2018-\u201d\ufb00-\ufb06]/);
  });
});

describe('code with signs that other formats give a meaning', () => {
  const inline: Readonly<Record<string, readonly string[]>> = {
    map: ['Map<K, List<V>>', 'Map<K, List<V>>'],
    dollar: ['$1', '$2', '$1 + $2 = $3'],
    braces: ['{{ name }}', '{{c1::name}}', '{a:{b:1}}'],
    sound: ['[sound:beep.mp3]', '[sound:beep.mp3]', '[latex]x[/latex]', '[$]x[/$]'],
  };
  const fences: Readonly<Record<string, string>> = {
    map: 'pair<Left, Right> both;\nwhile (low < mid && mid > top) {\n    both.second["<u>"] = top;\n}',
    dollar: `find . \\( -name '*.c' -o -name '*.h' \\) -exec echo "$1" "$2" {} \\;`,
    braces: '<p>{{ name }}{{#if x}}{{y}}{{/if}}</p>',
  };

  it('is shown as it was written, in line and in blocks', () => {
    const { html, epub } = built('R30');
    const section = epub.documents.get('section-1.xhtml');
    for (const tree of [html.main, section]) {
      if (!tree) throw new Error('No section');
      for (const [id, expected] of Object.entries(inline)) {
        const spans = elements(
          byId(tree, id),
          (node) => node.tagName === 'code' && elements(node, hasClass('line')).length === 0,
        );
        expect(spans.map(textOf)).toEqual(expected);
        expect(elements(byId(tree, id), 'pre').map(textOf)).toEqual(fences[id] === undefined ? [] : [fences[id]]);
      }
    }
  });

  it('is printed as it was written', () => {
    const { pdf } = texts(built('R30'));
    for (const text of Object.values(inline).flat()) expect(pdf).toContain(text);
    for (const line of Object.values(fences).flatMap((fence) => fence.split('\n'))) expect(pdf).toContain(line.trim());
    expect(pdf).toContain('at a price of $5 or $6.');
  });

  it('names its language for readers that can use it', () => {
    const languages = elements(built('R30').html.main, 'pre').map((block) => attribute(block, 'data-language'));
    expect(languages).toEqual(['cpp', 'sh', 'html']);
  });

  itIsCleanEpub(() => built('R30'));
});
