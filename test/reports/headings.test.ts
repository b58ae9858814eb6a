import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readGuide } from '../../src/manuscript/index.js';

const fixture = fileURLToPath(new URL('../fixtures/reports/N20', import.meta.url));

it('headings of questions and parts in another form are each told at their line', async () => {
  const { messages } = await readGuide(fixture);
  const told = messages
    .filter(({ ruleId = '' }) => !['follow-up-present', 'why-present', 'source-present'].includes(ruleId))
    .map(({ line, column, fatal, reason }) => `${line}:${column} ${fatal ? 'error' : 'warning'} ${reason}`);
  expect(told).toMatchSnapshot();
});
