import { describe, expect, test } from 'vitest';
import { readFenceInfo } from '../../src/guide/code-language.js';
import { toldOf } from './guide-folder.js';

describe('tables', () => {
  const rules = /^table-/;

  test.each([
    ['cells too many', '| a | b |\n| - | - |\n| c | d | e | f |\n| `x|y` | z |\n\n> | a |\n> | - |\n> | b | c |'],
    ['no ruler', '| a | b |\n| c | d |\n\n- | e |\n  | f |'],
    ['another ruler', 'a | b\n--- | --- | ---\nc | d\n\n| a | b |\n|---|\n| c | d |'],
    ['a row apart', '| a | b |\n| - | - |\n| c | d |\n\n| e | f |'],
  ])('%s: %j', async (_kind, body) => {
    expect(await toldOf(rules, `Some words.\n\n${body}`)).toMatchSnapshot();
  });

  test.each([
    '| a | b |\n| - | - |\n| c |\n| `x\\|y` | z |',
    'a | b\n- | -\nc | d',
    '|x| is what it is without its sign.\n\na | b or c | d\n\n| a lone line |',
    '```\n| a | b |\n| c | d |\n```',
  ])('nothing is told of %j', async (body) => {
    expect(await toldOf(rules, `Some words.\n\n${body}`)).toEqual([]);
  });
});

describe('parts of HTML that mean something within others alone', () => {
  const rules = /^html-element-known$/;

  test('are told where they stand alone', async () => {
    const body = '<td>A</td>\n\n<tr><td>B</td></tr>\n\n<summary>C</summary>\n\nD <rt>d</rt>.';
    expect(await toldOf(rules, `Some words.\n\n${body}`)).toMatchSnapshot();
  });

  test('are not told within them', async () => {
    const body =
      '<table>\n<tr>\n\n<td>A</td>\n\n</tr></table>\n\n<details>\n\n<summary>C</summary>\n\nD\n\n</details>\n\n<ruby>a<rt>b</rt></ruby> <dl><dt>e<dd>f</dl>';
    expect(await toldOf(rules, `Some words.\n\n${body}`)).toEqual([]);
  });
});

describe('comments', () => {
  const rules = /^(?:comment-known|gaps-present|html-element-known)$/;

  test.each([
    ['slips', '<!-- shet -->\n\nA\n\n<!-- Sheet -->\n\nB\n\n<!-- colze two -->\n\n**C**\n\n<!-- sheet: -->\n\nD'],
    ['slips', '<!-- inset: plan -->\n\n<!-- insert plan days=3 -->\n\n- <!-- close -->\n  **A**'],
    ['nothing below', 'A\n\n<!-- sheet -->\n\n<!-- a remark -->'],
    ['nothing below', '<!-- cloze -->\n\n- **A**\n\n> <!-- cloze name -->'],
    ['other text', 'A <!-- sheet --> B\n\n<!-- sheet --> C\n\n<!-- cloze --> **D**'],
    [
      'no gap',
      '<!-- cloze -->\n\nNothing bold.\n\n- <!-- cloze a -->\n  Nor *here*.\n\n### Trap\n\n<!-- cloze b -->\nNor `here`.',
    ],
    ['deep in a block', '- <!-- sheet -->\n  A'],
    ['page breaks', '<!-- page break -->\n\n<!-- pagebreak -->\n\n<!-- \\newpage -->'],
    ['no comments', 'A <?php echo 1 ?> B\n\n<!DOCTYPE html>\n\nC <![CDATA[D]]>'],
  ])('%s: %j', async (_kind, body) => {
    expect(await toldOf(rules, `Some words.\n\n${body}`)).toMatchSnapshot();
  });

  test.each([
    '<!-- sheet -->\n<!-- cloze -->\n**A** b\n\n<!-- A note to myself: see the sheet. -->\n\n<!-- TODO -->',
    '<!-- cloze name -->\n<!-- why not -->\n\n> B\n\n<!--sheet-->\n\n- C'.replace('> B', '**B** b'),
    '<!-- see below -->\n\n<!-- the close of the day -->\n\n<!-- sheets of paper are named here -->\n\n<!-- -->',
    '`<!-- shet -->`\n\n```html\n<!-- shet -->\n<?php ?>\n```',
  ])('nothing is told of %j', async (body) => {
    expect(await toldOf(rules, `Some words.\n\n${body}`)).toEqual([]);
  });
});

describe('languages of code', () => {
  test.each([
    ['sql', 'sql', undefined],
    ['SQL', 'sql', undefined],
    ['JavaScript', 'javascript', undefined],
    ['golang', 'go', undefined],
    ['js{2}', 'js', '{2}'],
    ['js {2,5-7} title="a.js"', 'js', '{2,5-7} title="a.js"'],
    ['{.python}', 'python', undefined],
    ['{.Python .numberLines startFrom="3"} more', 'python', '.numberLines startFrom="3" more'],
    ['{python, echo=FALSE}', 'python', 'echo=FALSE'],
    ['rust,ignore', 'rust', 'ignore'],
    ['ts:src/app.ts', 'ts', 'src/app.ts'],
    ['c++', 'c++', undefined],
    ['C#', 'c#', undefined],
    ['F#', 'f#', undefined],
    ['.sh', 'sh', undefined],
    ['redis-cli replica fresh', 'redis-cli', 'replica fresh'],
    ['lua name=quota.lua', 'lua', 'name=quota.lua'],
    ['{}', undefined, undefined],
    ['pyhton', 'pyhton', undefined],
  ])('%j is %j with %j', (info, lang, meta) => {
    expect(readFenceInfo(info)).toEqual({ lang, meta });
  });

  test('an unknown one is told, with what was meant', async () => {
    const fences = ['pyhton', 'Javscript', 'klingon', '{note}', 'SQL', 'golang', 'js{2}', '{.python}', 'text', 'TXT'];
    const body = fences.map((info) => `\`\`\`${info}\na\n\`\`\``).join('\n\n');
    expect(await toldOf('code-language-known', `Some words.\n\n${body}`)).toMatchSnapshot();
  });
});
