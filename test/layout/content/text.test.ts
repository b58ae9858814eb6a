import { describe, expect, it } from 'vitest';
import { attribute, elements, hasClass, textOf } from '../../support/trees.js';
import { editionOfAnswer, editionOfWritten, question, sectionHead } from '../../support/written-guide.js';
import { media, sectionHtml, sectionOf } from '../contexts.js';

describe('headings within an answer', () => {
  const ranks = async (answer: string) =>
    elements(sectionOf(await editionOfAnswer(answer), 'web'), (node) => /^h[456]$/.test(node.tagName)).map(
      (heading) => `${heading.tagName} ${textOf(heading)}`,
    );

  it('stand below the question, each one step below what it stands under', async () => {
    expect(await ranks('Short.\n\n### a\n\n#### b\n\n### c\n\n###### d\n\n#### e\n\n# f\n\n### g')).toEqual([
      'h4 a',
      'h5 b',
      'h4 c',
      'h5 d',
      'h5 e',
      'h4 f',
      'h5 g',
    ]);
  });

  it('stand below the name of the part that holds them', async () => {
    expect(await ranks('Short.\n\n### Why it is asked\n\nBecause.\n\n#### x\n\nText.')).toEqual([
      'h4 Why it is asked',
      'h5 x',
    ]);
  });
});

describe('signs that nobody sees', () => {
  const answer =
    'Soft\u00adhyphen and zero\u200bwidth and `co\u00adde\u200b`.\n\n```text\na\u00adb\u200bc\u2060\ufeff\td\n```';

  it('are not in code, wherever it is read', async () => {
    for (const medium of media) {
      const section = sectionOf(await editionOfAnswer(answer), medium);
      expect(elements(section, 'code').map(textOf)).toEqual(['code', 'abc d']);
    }
  });

  it('are on paper no part of a word, but a line may end where one was', async () => {
    const html = sectionHtml(await editionOfAnswer(answer), 'print');
    expect(html).toContain('Softhyphen and zero<wbr>width and');
  });

  it('stay in text that flows on a screen', async () => {
    for (const medium of ['web', 'package'] as const)
      expect(sectionHtml(await editionOfAnswer(answer), medium)).toContain('Soft\u00adhyphen and zero\u200bwidth');
  });
});

describe('the title of a question', () => {
  const titled = (title: string) => editionOfAnswer('Short.', title);

  it('is one line of text, without a space that was not written', async () => {
    const html = sectionHtml(await titled('Is `a`, (`b`) or *c*?'), 'web');
    expect(html).toContain('<span class="question-title">Is <code>a</code>, (<code>b</code>) or <em>c</em>?</span>');
  });

  it('holds no block, whatever was written into it', async () => {
    const section = sectionOf(await titled('A <div>block</div> and <table><tr><td>cell</table> here?'), 'web');
    const [title] = elements(section, hasClass('question-title'));
    expect(title && elements(title, () => true)).toHaveLength(1);
    expect(title && textOf(title).replace(/\s+/g, ' ')).toBe('A block and cell here?');
  });

  it('is repeated in contents without links, notes, pictures and ids', async () => {
    const edition = await editionOfWritten({
      files: {
        'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>',
        's.md': `${sectionHead('s')}${question('A [link](#q), a note[^1], ![a dot](dot.svg)<br><i id="x">end</i>', 'Short.', '`easy` `#q`')}[^1]: [x](https://example.org/)\n`,
      },
    });
    const [entry] = elements(sectionOf(edition, 'print'), hasClass('entry-title'));
    expect(entry && textOf(entry)).toBe('A link, a note, a dot end');
    expect(
      entry &&
        elements(
          entry,
          (node) => ['a', 'img', 'sup', 'br'].includes(node.tagName) || attribute(node, 'id') !== undefined,
        ),
    ).toEqual([]);
  });
});

describe('markup of HTML', () => {
  it('that is out of date becomes what it means', async () => {
    const html = sectionHtml(
      await editionOfAnswer(
        'Short.\n\n<center>mid</center>\n\n<p align="RIGHT">end</p>\n\n<p align="justify">both</p>',
      ),
      'web',
    );
    expect(html).toContain('<div class="align-center">mid</div>');
    expect(html).toContain('<p class="align-right">end</p>');
    expect(html).toContain('<p>both</p>');
  });

  it('around whole blocks gives way to them', async () => {
    const html = sectionHtml(await editionOfAnswer('Short.\n\n<div><b>one <p>two</p></b></div>'), 'web');
    expect(html).toContain('<div>one <p>two</p></div>');
  });

  it('that folds away is open where nothing can be unfolded', async () => {
    const answer = 'Short.\n\n<details><summary>More</summary>\n\nHidden.\n\n</details>';
    for (const medium of media) {
      const [details] = elements(sectionOf(await editionOfAnswer(answer), medium), 'details');
      expect(details && attribute(details, 'open')).toBe(medium === 'web' ? undefined : '');
    }
  });

  it('keeps an id only where the guide knows it', async () => {
    const answer = 'Short, see [a](#a).\n\n<p id="a">one</p>\n\n<a name="b"></a>\n\n<p id="_text">three</p>';
    const section = sectionOf(await editionOfAnswer(answer), 'web');
    const ids = elements(section, 'p')
      .concat(elements(section, 'a'))
      .flatMap((node) => attribute(node, 'id') ?? []);
    expect(ids.filter((id) => !id.startsWith('_ref'))).toEqual(['a', 'b']);
  });
});

describe('lists', () => {
  it('say how many digits their widest number has', async () => {
    const items = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => `${from + at}. x`).join('\n');
    for (const [from, count, name] of [
      [1, 9, undefined],
      [1, 10, 'digits-2'],
      [99, 2, 'digits-3'],
      [1234567, 1, 'digits-6'],
    ] as const) {
      const [list] = elements(sectionOf(await editionOfAnswer(`Short.\n\n${items(from, count)}`), 'package'), 'ol');
      expect(list && attribute(list, 'class')).toBe(name);
    }
  });

  it('of tasks have signs for boxes', async () => {
    const section = sectionOf(await editionOfAnswer('Short.\n\n- [x] done\n- [ ] open'), 'web');
    expect(
      elements(section, 'li')
        .map(textOf)
        .filter((text) => /done|open/.test(text)),
    ).toEqual(['☑ done', '☐ open']);
    expect(elements(section, 'input')).toEqual([]);
  });
});
