import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import type { Part, Question } from '../../src/guide/question.js';
import { loadSeconds, readingLoad, readingMinutes, readingSeconds } from '../../src/guide/reading-time.js';

const nodes = (markdown: string): RootContent[] => fromMarkdown(markdown).children;
const place = { file: 'keys.md', line: 1, column: 1 };
const part = (markdown: string): Part => ({
  title: [{ type: 'text', value: 'One two' }],
  content: nodes(markdown),
  place,
});

const question = (change: Partial<Question> = {}): Question => ({
  id: 'key',
  title: [{ type: 'text', value: 'What is it?' }],
  titleText: 'What is it?',
  level: 'easy',
  tags: [],
  short: nodes('Four words stand here.')[0],
  explanation: [],
  traps: [],
  why: undefined,
  followUps: [],
  place,
  ...change,
});

describe('readingLoad', () => {
  test('counts words of prose, inline code among them, and lines of code that are not empty', () => {
    expect(readingLoad(nodes('A **bold** word, `SET key` – done.\n\n```\n> GET a\n\n"b"\n```\n'))).toEqual({
      words: 6,
      codeLines: 2,
    });
  });

  test('counts neither markup nor pictures', () => {
    expect(readingLoad(nodes('<b>one</b> ![two three](x.png)\n'))).toEqual({ words: 1, codeLines: 0 });
  });

  test('counts two ideographs as a word', () => {
    expect(readingLoad(nodes('队列是先 Redis\n')).words).toBe(3);
  });
});

describe('readingSeconds', () => {
  test('takes 60 seconds for 200 words and 6 for a line of code', () => {
    expect(loadSeconds({ words: 200, codeLines: 0 })).toBe(60);
    expect(loadSeconds({ words: 0, codeLines: 1 })).toBe(6);
  });

  test('reads title, short answer, explanation and every part', () => {
    const bare = readingSeconds(question());
    expect(bare).toBeCloseTo(7 * 0.3);
    const words = part('three more words');
    const full = question({ explanation: nodes('one'), traps: [words], why: words, followUps: [words, words] });
    expect(readingSeconds(full)).toBeCloseTo((7 + 1 + 4 * 5) * 0.3);
  });
});

test('readingMinutes rounds, and is never less than one', () => {
  expect([1, 89, 91, 600].map(readingMinutes)).toEqual([1, 1, 2, 10]);
});
