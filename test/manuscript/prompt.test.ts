import { expect, test } from 'vitest';
import { fencesOf } from '../../src/guide/fences.js';
import { allLabels } from '../../src/guide/labels/index.js';
import { textsOf } from '../../src/guide/question.js';
import { memorySource, readGuide } from '../../src/manuscript/index.js';
import { config, question as questionText, toldOf } from './guide-folder.js';

async function read(body: string, language = 'en') {
  const files = { 'guide.yaml': config.replace(/$/, `language: ${language}\n`), 'keys.md': questionText(body) };
  const { guide, messages } = await readGuide(memorySource('keys', files));
  const [first] = guide?.sections[0]?.questions ?? [];
  if (!guide || !first) throw new Error(messages.map(String).join('\n'));
  return { guide, question: first, messages };
}

const typesOf = (nodes: readonly { readonly type: string }[] | undefined) => nodes?.map(({ type }) => type);

const withPrompt = (heading: string) => `Look:\n\n\`\`\`js\nf()\n\`\`\`\n\n### ${heading}\n\nShort.\n\nMore.`;

test.each(allLabels.flatMap((labels) => [labels.answer, 'answer:'].map((name) => [labels.language, name] as const)))(
  'in %s, what stands above `### %s` is asked',
  async (language, name) => {
    const { guide, question } = await read(withPrompt(name), language);
    expect(typesOf(question.prompt)).toEqual(['paragraph', 'code']);
    expect(question.short).toMatchObject({ children: [{ value: 'Short.' }] });
    expect(typesOf(question.explanation)).toEqual(['paragraph']);
    expect(typesOf(textsOf(question))).toEqual(['text', 'paragraph', 'code', 'paragraph', 'paragraph']);
    expect(fencesOf(guide).map(({ text }) => text)).toEqual(['f()']);
  },
);

test.each([
  ['without that heading all is answer', 'Short.\n\nMore.', ['paragraph']],
  ['above which nothing stands, it changes nothing', '### Answer\n\nShort.\n\nMore.', ['paragraph']],
  ['with a title it is a heading of the answer', 'Short.\n\n### Answer: no\n\nMore.', ['heading', 'paragraph']],
  ['a part comes after it', 'Short.\n\nMore.\n\n### Trap: a\n\nB.', ['paragraph']],
])('%s', async (_what, body, explanation) => {
  const { question } = await read(body);
  expect(question.prompt).toBeUndefined();
  expect(typesOf(question.explanation)).toEqual(explanation);
});

test('a second one is a heading of the answer', async () => {
  const { question } = await read('Asked.\n\n### Answer\n\nShort.\n\n### Answer\n\nMore.');
  expect(typesOf(question.prompt)).toEqual(['paragraph']);
  expect(typesOf(question.explanation)).toEqual(['heading', 'paragraph']);
});

test('what is asked may be linked to, cited from, and have headings', async () => {
  const { question, messages } = await read(
    '<a id="here"></a>See [here](#here) and [this](#this-part).[^a]\n\n### This part\n\n### Answer\n\nShort.\n\n[^a]: [A](https://example.org/)',
  );
  expect(typesOf(question.prompt)).toEqual(['paragraph', 'heading']);
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['follow-up-present', 'why-present']);
});

test.each([
  [
    'Asked.\n\n### Answer',
    /^answer/,
    '5:1 This question has no answer. Write one below `### Answer`, a sentence first.',
  ],
  ['Asked.\n\n#### Answer\n\nA.', /^part/, '11:1 The parts of a question are headings of level 3. Write `### Answer`'],
  ['Asked.\n\n### Antwort\n\nA.', /^part/, '11:1 `Antwort` is not a part of a question. Did you mean `### Answer`?'],
  ['Asked.\n\n### Answers\n\nA.', /^part/, '11:1 `Answers` is not a part of a question. Did you mean `### Answer`?'],
  [
    '<!-- cloze -->\nAsked **this**.\n\n### Answer\n\nA.',
    /^gaps/,
    '10:1 The mark `<!-- cloze -->` above this has no effect: only answers have gaps.',
  ],
])('%j is told', async (body, rule, message) => {
  expect((await toldOf(rule, body)).map((each) => each.replace(/ \(.*\)$/, ''))).toEqual([message]);
});
