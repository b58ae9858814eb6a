import { expect, test } from 'vitest';
import { bankMessages } from '../../src/pipeline/bank-understood.js';
import { memorySource } from '../../src/pipeline.js';
import { makeGuide } from '../support/guide.js';

const at = (id: string, line: number) => ({ id, file: 'README.md', position: { line, column: 1 } });

test('a question that was found and is not in the guide is told where it was found', () => {
  const guide = makeGuide({ sections: [2] });
  const [one, two] = guide.sections[0]?.questions.map(({ id }) => id) ?? [];
  const source = {
    ...memorySource('a', {}),
    questions: [at(one ?? '', 1), at('lost', 5), at(two ?? '', 9), at('gone', 12)],
  };
  expect(bankMessages(source, guide).map(({ file, line, reason }) => [file, line, reason])).toEqual([
    ['README.md', 5, 'Of 4 questions that were found the guide has 2: this is the first that it lacks.'],
  ]);
  expect(bankMessages({ ...source, questions: [at(one ?? '', 1), at(two ?? '', 2)] }, guide)).toEqual([]);
  expect(bankMessages(source, undefined)).toEqual([]);
});
