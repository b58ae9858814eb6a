import { toString as textOf } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { checksOf } from '../../../src/layout/quiz/checks.js';
import { editionOfAnswer } from '../../support/written-guide.js';
import { settingOf } from '../settings.js';

async function checks(answer: string): Promise<string[]> {
  const edition = await editionOfAnswer(answer);
  const question = edition.sections[0]?.questions[0]?.question;
  if (!question) throw new Error('No question');
  return checksOf(settingOf(edition, 'print'), question, 's.md').map((check) =>
    textOf({ type: 'root', children: check }),
  );
}

it('are the bold beginnings and list items of an explanation, and the traps', async () => {
  const answer = [
    'Short. And shorter.',
    '**No timer.** It waits until somebody asks.',
    'Nothing **bold** at its beginning.',
    '- **Lazily**: on access\n- by a cycle. Ten times a second.\n- with `DEL`; see [this](#q)\n\n  and more',
    '### Trap: SET drops it',
    'It does.',
    '### Trap',
    'A trap without a title. It has two sentences.',
  ];
  expect(await checks(answer.join('\n\n'))).toEqual([
    'No timer',
    'Lazily',
    'by a cycle',
    'with DEL; see this →\u00a01.1, p.\u00a0',
    'SET drops it',
    'A trap without a title',
  ]);
});

it('are the sentences of the short answer where the explanation has none', async () => {
  expect(await checks('First this. Then that.\n\nText.\n\n### Trap: Neither\n\nNo.')).toEqual([
    'First this',
    'Then that',
    'Neither',
  ]);
});
