import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scan } from '../../src/manuscript/slices/scan.js';

const headings = (source: string) => scan(source).parts.map((part) => part.text.split('\n')[0]);
const faults = (source: string) =>
  scan(source).faults.map(({ kind, point }) => `${kind} ${point.line}:${point.column}`);

/** A question as an unclosed block would swallow it. */
const next = '## Next\n\n`easy`\n\nText.';

test('cuts at level-2 headings and keeps lines and offsets', () => {
  const source = '---\nid: a\n---\nIntro\n\n## One\n\ntext\n## Two\n';
  const { frontMatter, head, parts } = scan(source);
  expect(frontMatter).toEqual({ text: 'id: a', line: 2, offset: 4 });
  expect(head).toEqual({ text: 'Intro\n', line: 4, offset: 14 });
  expect(parts).toEqual([
    { text: '## One\n\ntext', line: 6, offset: source.indexOf('## One') },
    { text: '## Two\n', line: 9, offset: source.indexOf('## Two') },
  ]);
});

describe('front matter', () => {
  test('a rule on top is none', () => {
    expect(scan('---\n\n## One\n\n---\n').frontMatter).toBeUndefined();
    expect(scan('---\n\ntext').frontMatter).toBeUndefined();
  });

  test('that is never closed is told', () => {
    expect(faults('---\nid: a\n\n## One\n')).toEqual(['front matter 1:1']);
    expect(faults('---\n\n## One\n')).toEqual([]);
  });

  test('may be empty', () => {
    expect(scan('---\n---\nText').head).toEqual({ text: 'Text', line: 3, offset: 8 });
  });
});

describe('headings that are none', () => {
  test.each([
    ['in a fence', '```sh\n## no\n```'],
    ['in a fence of tildes that holds back ticks', '~~~\n```\n## no\n~~~'],
    ['in a longer fence', '````md\n```\n## no\n```\n````'],
    ['in a sample of Markdown', '```md\n## no\n\n`easy`\n\nText.\n```'],
    ['in a comment', '<!--\n## no\n-->'],
    ['in a question that is commented out', '<!--\n## no\n\n`easy`\n\nText.\n-->'],
    ['in HTML up to the empty line', '<div>\n## no\n</div>'],
    ['in a tag alone up to the empty line', '\n<my-box>\n## no\n'],
    ['in pre, over empty lines', '<pre>\n\n## no\n\n</pre>'],
    ['in a processing instruction', '<?php\n\n## no\n?>'],
    ['in CDATA', '<![CDATA[\n## no\n]]>'],
    ['in a declaration', '<!DOCTYPE x\n## no\n>'],
    ['in a list item', '- item\n\n  ## no'],
    ['in a fence of a list item', '- ```sh\n  ## no\n  ```'],
    ['in a fence of an item, later', '1. item\n\n   ```sh\n   ## no\n   ```'],
    ['in a quote', '> ```\n> ## no\n> ```'],
    ['as level 3', '### no'],
    ['without a space', '##no'],
  ])('%s', (_, block) => {
    expect(headings(`## One\n\n${block}\n\n${next}`)).toEqual(['## One', '## Next']);
    expect(faults(`## One\n\n${block}\n\n${next}`)).toEqual([]);
  });
});

describe('blocks that are never closed end at the next question, and are told', () => {
  test.each([
    ['```sh\ncode', 'fence 3:1'],
    ['```md\ncode\n\n```sh', 'fence 3:1'],
    ['<!-- note', 'comment 3:1'],
    ['<!-- note\n\n- <!-- other', 'comment 3:1'],
    ['<pre>\nx', 'html 3:1'],
    ['<details>\n<summary>x</summary>', 'html 3:1'],
    ['- item\n\n  ```sh\n  code', 'fence 5:3'],
    ['> ```sh\n> code', 'fence 3:3'],
  ])('%j', (block, fault) => {
    const source = `## One\n\n${block}\n${next}`;
    expect(headings(source)).toEqual(['## One', '## Next']);
    expect(faults(source)).toEqual([fault]);
  });

  test('or at the end of the file', () => {
    expect(faults('## One\n\n```\ncode')).toEqual(['fence 3:1']);
    expect(faults('## One\n\n<!-- a')).toEqual(['comment 3:1']);
    expect(faults('## One\n\n<div>')).toEqual([]);
  });
});

describe('a block that is never closed is closed where it was meant to end', () => {
  const mended = (source: string) => {
    const { source: cut, faults: told } = scan(source);
    const lines = source.split('\n');
    return {
      closed: cut.split('\n').flatMap((line, index) => (line === lines[index] ? [] : [`${index + 1} ${line}`])),
      told,
    };
  };

  test.each([
    ['above a sentence', '```sh\ncode\n\nThe rest.', '5 ```'],
    ['above a part', '~~~~sh\ncode\n\nmore code\n\n### Trap\n\nText.', '7 ~~~~'],
    ['above a note', '<!-- code\n\n[^a]: A note', '4 -->'],
    ['above another fence', '```sh\ncode\n\nThe rest.\n\n```js\nmore\n```', '5 ```'],
  ])('%s', (_, block, closed) => {
    const source = `## One\n\n${block}\n\n${next}`;
    expect(mended(source)).toMatchObject({ closed: [closed], told: [{ lastLine: Number.parseInt(closed, 10) - 1 }] });
    expect(headings(source)).toEqual(['## One', '## Next']);
  });

  test('once a piece, in linear time', () => {
    const source = '## One\n\n```sh\n\nText here.\n\n```js\n\nMore text.\n';
    expect(mended(source)).toMatchObject({ closed: ['4 ```'], told: [{}, {}] });
  });
});

describe('containers end the blocks within them', () => {
  test.each([
    ['a list', '- ```sh\n  code\n\nText.\n\n## Two'],
    ['a quote', '> ```sh\n> code\n\n## Two'],
    ['a list that a fence of its own follows', '- item\n\n```sh\n## no\n```\n\n## Two'],
    ['a list with a lazy line', '- item\nlazy\n\n  ```sh\n  ## no\n  ```\n\n## Two'],
  ])('%s', (_, block) => {
    expect(headings(`## One\n\n${block}`)).toEqual(['## One', '## Two']);
  });

  test('four columns deep and in no container, back ticks are code', () => {
    expect(headings('## One\n\n    ```\n\n## Two\n')).toEqual(['## One', '## Two']);
  });

  test('a rule begins no list', () => {
    expect(headings('## One\n\n- - -\n\n  ```\n## no\n  ```\n\n## Two')).toEqual(['## One', '## Two']);
  });
});

test('collects the labels that seem to be defined, normalised', () => {
  const { linkLabels, footnoteLabels } = scan('[A  b]: x\n> [^Note]: y\n```\n[no]: x\n```\n[STRASSE ß]: x\n');
  expect([...linkLabels]).toEqual(['a b', 'strasse ss']);
  expect([...footnoteLabels]).toEqual(['note']);
});

test('the slices are the file, whatever it holds', () => {
  const line = fc.constantFrom(
    '## Q',
    '`easy`',
    '',
    '```',
    '~~~sh',
    '<!--',
    '-->',
    '- a',
    '  ```',
    '> ```',
    '<pre>',
    '    x',
    '---',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const source = `top\n${lines.join('\n')}`;
      const { head, parts, source: cut, faults: told } = scan(source);
      expect([head, ...parts].map((part) => part.text).join('\n')).toBe(cut);
      // Blocks that were never closed are closed in place of an empty line.
      const ends = told.map(({ end }) => end);
      const kept = cut
        .split('\n')
        .map((each, index) => (ends.includes(each) && source.split('\n')[index] === '' ? '' : each));
      expect(kept.join('\n')).toBe(source);
      for (const part of [head, ...parts]) {
        expect(cut.slice(part.offset, part.offset + part.text.length)).toBe(part.text);
        expect(cut.slice(0, part.offset).split('\n').length).toBe(part.line);
      }
    }),
  );
});
