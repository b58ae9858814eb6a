import { expect, test } from 'vitest';
import { mermaid } from '../../src/draw/engines/mermaid.js';

const chart = 'flowchart LR\n  A --> B';

test('comments and empty lines are taken out, and lines keep the numbers that their author knows', () => {
  const { text, lines, lost } = mermaid.prepare(`%% what it shows\n\n${chart}\n  %% more\n  B --> C\n`);
  expect(text).toBe(`${chart}\n  B --> C`);
  expect(lines).toEqual([3, 4, 6]);
  expect(lost).toEqual([]);
});

test.each([
  ['a directive', `%%{init: {"securityLevel": "loose"}}%%\n${chart}`],
  ['one over several lines', `%%{\n  init: { "theme": "dark" }\n}%%\n${chart}`],
  ['one behind the kind', 'flowchart LR %%{init: {"theme": "dark"}}%%\n  A --> B'],
  ['front matter with a configuration', `---\nconfig:\n  securityLevel: loose\n---\n${chart}`],
])('settings of its own are taken out, and that is told: %s', (_, written) => {
  const { text, lost } = mermaid.prepare(written);
  expect(text.replace(/ +$/gm, '')).toBe(chart);
  expect(lost).toEqual(['The settings of this diagram are not followed: the book decides how it looks.']);
});

test('front matter that only names the diagram is taken out without a word', () => {
  expect(mermaid.prepare(`---\ntitle: A chart\n---\n${chart}`)).toEqual({ text: chart, lines: [4, 5], lost: [] });
});

test('a fault of the parser is told at the line as its author counts, with what stands there', () => {
  const prepared = mermaid.prepare(`%% a comment\n${chart}\n%% another\n  B[[ --> C\n  C --> D`);
  const fault = "Parse error on line 3:\n... B[[ --> C\n---^\nExpecting 'SQE', got 'NODE_STRING'";
  expect(mermaid.explain({ fault, line: 3, column: 3 }, prepared)).toEqual({
    fault: 'This diagram cannot be read here: `B[[ --> C`',
    at: { line: 5, column: 3 },
  });
});

test('a diagram that ends too early is told at its last line', () => {
  const prepared = mermaid.prepare(`${chart}\n  B -->`);
  const fault = "Parse error on line 4:\n... B -->\n---^\nExpecting 'AMP', got 'EOF'";
  expect(mermaid.explain({ fault, line: 4, column: 1 }, prepared)).toEqual({
    fault: 'This diagram ends too early, after `B -->`',
    at: { line: 3, column: 1 },
  });
});

test.each([
  ['flowchrt LR\n  A --> B', 'No kind of diagram begins with `flowchrt`', { line: 1, column: 1 }],
  ['%% only\n\n', 'This diagram is empty.', undefined],
])('a kind that nobody knows is told: %j', (written, fault, at) => {
  const explained = mermaid.explain({ fault: 'No diagram type detected for text' }, mermaid.prepare(written));
  expect(explained).toMatchObject({ fault, ...(at ? { at } : {}) });
});

test.each([
  ['Edge limit exceeded. 301 edges found', 'This diagram has more than 300 lines.'],
  [
    'Packet block 14 - 20 is not contiguous',
    'This diagram cannot be drawn. Mermaid says: Packet block 14 - 20 is not contiguous.',
  ],
])('what concerns the whole has no place: %s', (fault, told) => {
  const explained = mermaid.explain({ fault }, mermaid.prepare(chart));
  expect(explained.fault).toBe(told);
  expect(explained.at).toBeUndefined();
});
