import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDialogue } from '../../../src/guide/dialogue-languages.js';
import { loadHighlighting } from '../../../src/layout/highlight.js';
import { renderPackageBook, renderWebPage } from '../../../src/layout/index.js';
import { toHtml } from '../../../src/layout/to-html.js';
import { renderTranscript } from '../../../src/layout/transcript.js';
import { attribute, elements, hasClass, readHtml, textOf } from '../../support/trees.js';
import { editionOfAnswer } from '../../support/written-guide.js';
import { sectionHtml, sectionOf } from '../contexts.js';

const fence = (language: string, ...lines: string[]) => `\n\n\`\`\`${language}\n${lines.join('\n')}\n\`\`\`\n`;

describe('a block of code', () => {
  it('is one element a line, its line ends in the text where styles may be missing', async () => {
    const edition = await editionOfAnswer(`Short.${fence('nothing-known', 'a', '', '  b')}`);
    expect(sectionHtml(edition, 'package')).toContain(
      '<code><span class="line">a</span>\n<span class="line"></span>\n<span class="line">  b</span></code>',
    );
    expect(sectionHtml(edition, 'print')).toContain(
      '<code><span class="line">a</span><span class="line"></span><span class="line">  b</span></code>',
    );
  });

  it('has tabs as spaces up to the next stop', async () => {
    const edition = await editionOfAnswer(`Short.${fence('', '\ta', 'ab\tc', 'abcd\te')}`);
    const lines = elements(sectionOf(edition, 'web'), hasClass('line')).map(textOf);
    expect(lines).toEqual(['    a', 'ab  c', 'abcd    e']);
  });

  it('is read alike from files with line ends of Windows', async () => {
    const edition = await editionOfAnswer(`Short.${fence('text', 'a', ' b')}`.replaceAll('\n', '\r\n'));
    expect(elements(sectionOf(edition, 'web'), hasClass('line')).map(textOf)).toEqual(['a', ' b']);
  });

  it('can be scrolled by the keyboard on a screen, and only there', async () => {
    const edition = await editionOfAnswer(`Short.${fence('text', 'a')}`);
    const blocks = (['web', 'print', 'package'] as const).map(
      (medium) => elements(sectionOf(edition, medium), 'pre')[0],
    );
    expect(blocks.map((block) => block && attribute(block, 'tabindex'))).toEqual(['0', undefined, undefined]);
  });

  it('has its name above it, its lines marked and numbered', async () => {
    const words = 'text title="a b.py" {2} showLineNumbers{9}';
    const edition = await editionOfAnswer(`Short.${fence(words, 'one # [!code ++]', 'two', 'three')}`);
    expect(sectionHtml(edition, 'package')).toContain(
      [
        '<pre class="code numbered" data-language="text"><span class="line code-title">a b.py</span>\n',
        '<code><span class="line line-added" data-number="9">one</span>\n',
        '<span class="line line-marked" data-number="10">two</span>\n',
        '<span class="line" data-number="11">three</span></code></pre>',
      ].join(''),
    );
  });

  it('keeps the lines of a dialogue that are marked', async () => {
    const edition = await editionOfAnswer(`Short.${fence('redis-cli {2}', '> GET a', '"1"')}`);
    const lines = elements(sectionOf(edition, 'print'), hasClass('line'));
    expect(lines.map((line) => hasClass('line-marked')(line))).toEqual([false, true]);
  });

  it('that HTML marks up keeps its marks', async () => {
    const edition = await editionOfAnswer('Short.\n\n<pre>one <b>two</b>\n  <p>three</p></pre>');
    expect(sectionHtml(edition, 'package')).toContain('<pre class="code"><code>one <b>two</b>\n  three</code></pre>');
  });

  it('is named once as an example where several follow each other', async () => {
    const edition = await editionOfAnswer(
      `Short.${fence('text', 'a')}${fence('text', 'b')}\nText.${fence('text', 'c')}`,
    );
    const examples = elements(sectionOf(edition, 'web'), hasClass('example'));
    expect(examples.map((example) => elements(example, hasClass('label')).length)).toEqual([1, 0, 1]);
  });
});

describe('highlighting', () => {
  it('knows the languages it was asked for, and no others', async () => {
    const { highlight } = await loadHighlighting(['js', 'no-such-language'], { codeThemes: 'both' });
    expect(highlight('const x = 1', 'js')?.map((line) => toHtml(line))).toMatchInlineSnapshot(`
      [
        "<span class="code-1w4712">const</span><span class="code-cm9rcr"> x</span><span class="code-1w4712"> =</span><span class="code-cm9rcr"> 1</span>",
      ]
    `);
    expect(highlight('x', 'no-such-language')).toBeUndefined();
    expect(highlight('x', 'python')).toBeUndefined();
    expect(highlight('x', undefined)).toBeUndefined();
  });

  it('does without a highlighter where no language is known', async () => {
    const { highlight, css } = await loadHighlighting([], { codeThemes: 'light' });
    expect(highlight('x', 'js')).toBeUndefined();
    expect(css()).toBe('');
  });

  it('writes its colours as classes, both for a screen, the light ones for paper', async () => {
    const edition = await editionOfAnswer(`Short.${fence('js', 'const x = 1')}`);
    const page = readHtml(await renderWebPage(edition, { theme: 'classic', version: '0' }));
    const tokens = elements(page, (node) => (attribute(node, 'class') ?? '').startsWith('code-'));
    expect(tokens.length).toBeGreaterThan(1);
    const style = elements(page, 'style').map(textOf).join('');
    const { css, documents } = await renderPackageBook(edition, { theme: 'classic', version: '0' });
    for (const name of new Set(tokens.map((token) => attribute(token, 'class'))))
      expect(style).toMatch(new RegExp(`\\.${name}\\{--shiki-light:#[^;]*;--shiki-dark:#`));
    const packed = documents.flatMap(({ body }) =>
      elements(body, (node) => (attribute(node, 'class') ?? '').startsWith('code-')),
    );
    expect(packed.length).toBe(tokens.length);
    for (const name of new Set(packed.map((token) => attribute(token, 'class'))))
      expect(css).toMatch(new RegExp(`\\.${name}\\{color:#`));
  });
});

describe('a transcript', () => {
  it('is known by its language, of a shell by its first prompt', () => {
    const known = ['redis-cli', 'console', 'js', undefined].map((language) => isDialogue(language, 'a'));
    expect(known).toEqual([true, true, false, false]);
    const shell = ['$ ls\na', '# all of them\n\n$ ls\na', 'ls\n$ a', 'echo "$ a"'].map((code) =>
      isDialogue('sh', code),
    );
    expect(shell).toEqual([true, true, false, false]);
  });

  it('goes on with a command of the shell after a backslash, and with no reply', () => {
    const lines = ['$ printf a \\', "    'b' | redis-cli", '1) a \\', '2) b'];
    const classes = renderTranscript(lines.join('\n'))
      .map((line) => line.at(-1))
      .map((span) => span && toHtml([span]));
    expect(classes).toEqual([
      '<span class="command">printf a \\</span>',
      `<span class="command">    'b' | redis-cli</span>`,
      '<span class="reply">1) a \\</span>',
      '<span class="reply">2) b</span>',
    ]);
  });

  it('tells commands, replies and remarks apart', () => {
    const lines = [
      '> GET a  # a remark',
      '"x"',
      '',
      'B> WATCH a',
      '$ ls',
      '! restart',
      '127.0.0.1:7831[1]> GET a',
      '>not a command',
      '1) "> a reply"',
    ];
    expect(renderTranscript(lines.join('\n')).map((line) => toHtml(line))).toMatchInlineSnapshot(`
      [
        "<span class="prompt">></span> <span class="command">GET a</span><span class="remark">  # a remark</span>",
        "<span class="reply">"x"</span>",
        "",
        "<span class="prompt">B></span> <span class="command">WATCH a</span>",
        "<span class="prompt">$</span> <span class="command">ls</span>",
        "<span class="prompt">!</span> <span class="command step">restart</span>",
        "<span class="prompt">127.0.0.1:7831[1]></span> <span class="command">GET a</span>",
        "<span class="reply">>not a command</span>",
        "<span class="reply">1) "> a reply"</span>",
      ]
    `);
  });

  const written = (lines: string[], replies?: Parameters<typeof renderTranscript>[1]) =>
    renderTranscript(lines.join('\n'), replies).map((line) => textOf({ type: 'root', children: line }));

  it('has replies of one line in a column beside their commands, before a remark', () => {
    const lines = [
      '> SET key 1',
      'OK',
      '> GET k  # late',
      '"1"',
      '> LRANGE l 0 1',
      '1) "a"',
      '2) "b"',
      'A<',
      'message',
    ];
    expect(written(lines, { at: 'beside', room: 60 })).toEqual([
      '> SET key 1  →\u00a0OK',
      '> GET k      →\u00a0"1"  # late',
      '> LRANGE l 0 1',
      '1) "a"',
      '2) "b"',
      'A<',
      'message',
    ]);
  });

  it('leaves a reply below that finds no room, and follows a long command at once', () => {
    const long = `> SET key "${'x'.repeat(35)}"`;
    expect(
      written([long, 'OK', '> GET k', '"1"', '> GET l', `"${'y'.repeat(60)}"`], { at: 'beside', room: 64 }),
    ).toEqual([`${long}  →\u00a0OK`, '> GET k  →\u00a0"1"', '> GET l', `"${'y'.repeat(60)}"`]);
  });

  it('goes on after the last line of a command of the shell', () => {
    expect(written(['$ printf a \\', '  | wc -c', '1'], { at: 'beside', room: 60 })).toEqual([
      '$ printf a \\',
      '  | wc -c  →\u00a01',
    ]);
  });

  it('keeps every word, in order, and no line longer than there is room for, wherever replies stand', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 30 }).map((text) => `> ${text}`),
      fc.constantFrom('OK', '(integer) 2', '', 'A<', 'B> GET a', '$ ls \\', '1) "a"'),
      fc.string({ maxLength: 40 }),
    );
    const dense = (lines: string[]) => lines.join('').replaceAll('→\u00a0', '').replace(/\s/g, '');
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 20, max: 70 }), (lines, room) => {
        const plain = lines.filter((each) => !/[\n\r→#]/.test(each));
        const set = written(plain, { at: 'beside', room });
        expect(dense(set)).toBe(dense(plain));
        expect(set.filter((each) => each.includes('→') && each.length > room)).toEqual([]);
      }),
    );
  });

  it('loses nothing', () => {
    const text = '> SET a "b  # c"  # d\nOK\n\n  2) x';
    expect(
      renderTranscript(text)
        .map((line) => textOf({ type: 'root', children: line }))
        .join('\n'),
    ).toBe(text);
  });
});
