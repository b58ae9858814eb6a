import { expect, test } from 'vitest';
import { formatText } from '../../src/diagnostics/format-text.js';
import { readGuide } from '../../src/manuscript/index.js';
import { config, guideFolder } from './guide-folder.js';

const plain = (index: number) => `## Question ${index}\n\n\`easy\`\n\nAn answer.\n`;
const whole = (index: number) =>
  `${plain(index)}\n### Why it is asked\n\nIt is short.\n\n### Follow-up: Is it?\n\nYes.[^a]\n`;

async function told(plainOnes: number, wholeOnes: number, more = ''): Promise<string> {
  const questions = Array.from({ length: plainOnes + wholeOnes }, (_, index) =>
    index < plainOnes ? plain(index + 1) : whole(index + 1),
  );
  const folder = await guideFolder({
    'guide.yaml': config + more,
    'keys.md': `# Keys\n\n${questions.join('\n')}\n[^a]: [The handbook](https://example.org/handbook)\n`,
  });
  const { messages } = await readGuide(folder);
  return formatText(
    messages.filter(({ ruleId }) => ruleId !== 'footnote-used'),
    { root: '' },
  );
}

test('what nearly all questions do without is one line each, with the way to say that it is meant', async () => {
  expect(await told(22, 4)).toMatchInlineSnapshot(`
    "guide.yaml  warning  22 of 26 questions have no follow-up              follow-up-present
        If you mean it so, add \`rules: { follow-up-present: off }\` to guide.yaml. \`--format json\` lists all.
    guide.yaml  warning  22 of 26 questions cite no source                 source-present
        If you mean it so, add \`rules: { source-present: off }\` to guide.yaml. \`--format json\` lists all.
    guide.yaml  warning  22 of 26 questions do not say why they are asked  why-present
        If you mean it so, add \`rules: { why-present: off }\` to guide.yaml. \`--format json\` lists all.

    3 warnings
    "
  `);
  expect(
    await told(26, 0, 'strict: true\nrules: { source-present: off, why-present: warning }\n'),
  ).toMatchInlineSnapshot(`
    "guide.yaml  error    26 of 26 questions have no follow-up              follow-up-present
        If you mean it so, add \`rules: { follow-up-present: off }\` to guide.yaml. \`--format json\` lists all.
    guide.yaml  warning  26 of 26 questions do not say why they are asked  why-present
        If you mean it so, add \`rules: { why-present: off }\` to guide.yaml. \`--format json\` lists all.

    1 error, 1 warning
    "
  `);
});

test('what some do without is told of each, and so are two questions', async () => {
  expect((await told(20, 5)).match(/follow-up-present/g)).toHaveLength(20);
  expect((await told(2, 0)).match(/follow-up-present/g)).toHaveLength(2);
  expect((await told(3, 0)).match(/follow-up-present/g)).toHaveLength(2);
});
