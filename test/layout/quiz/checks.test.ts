import { toString as textOf } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { checksOf } from '../../../src/layout/quiz/checks.js';
import { editionOfAnswer } from '../../support/written-guide.js';
import { contextOf } from '../contexts.js';

/** Each as "kind: text". */
async function checks(answer: string): Promise<string[]> {
  const edition = await editionOfAnswer(answer);
  const question = edition.sections[0]?.questions[0]?.question;
  if (!question) throw new Error('No question');
  return checksOf(contextOf(edition, 'print'), question, 's.md').map(
    ({ kind, content }) => `${kind}: ${textOf({ type: 'root', children: [...content] })}`,
  );
}

it('are the sentences of the short answer, first of all', async () => {
  expect(await checks('First this. `SCAN` then. That `a. B` too.\n\nText that is no point.')).toEqual([
    'said: First this.',
    'said: SCAN then.',
    'said: That a. B too.',
  ]);
});

it.each([
  ['items', '- First this. And more.\n- Then `that`.', ['First this.', 'Then that.']],
  ['rows', '| a | b |\n| - | - |\n| `c` | d |\n| e | f |', ['c · d', 'e · f']],
  ['the first line of code', '```sh\nls\ncd\n```', ['ls …']],
  ['one line of code', '```sh\nls\n```', ['ls']],
  ['sentences of a quotation', '> A. B.\n>\n> C.', ['A.', 'B.', 'C.']],
  ['the words of HTML', '<dl><dt>Pail</dt><dd>ten</dd></dl>', ['Pail ten']],
])('are the %s of a short answer that is no text', async (_kind, answer, said) => {
  expect(await checks(`${answer}\n\nMore.`)).toEqual(said.map((text) => `said: ${text}`));
});

it('are what begins in bold, with the sentence that says it', async () => {
  const answer = [
    'Short.',
    '**No timer.** It waits until somebody asks. Then it goes.',
    '**Active** deletion samples. It never ends.',
    'Nothing **bold** at its beginning.',
    '- **Lazily.** On access. And so on.\n- **By a cycle.** Ten times a second.',
  ];
  expect((await checks(answer.join('\n\n'))).slice(1)).toEqual([
    'point: No timer. It waits until somebody asks.',
    'point: Active deletion samples.',
    'point: Lazily. On access.',
    'point: By a cycle. Ten times a second.',
  ]);
});

it('are the items of lists behind the words that lead into them', async () => {
  const answer = [
    'Short.',
    'It has names. With them you can',
    '- see at a glance;\n- walk over them; see [this](#q)\n\n  and more;\n- `DEL` them.',
    'This sentence ends.',
    '1. One. More.\n2. Two.\n3. ```text\n   code\n   ```',
    '**Three rules** hold:',
    '- each alone',
  ];
  expect((await checks(answer.join('\n\n'))).slice(1)).toEqual([
    'lead: With them you can',
    'point: see at a glance',
    'point: walk over them; see this →\u00a01.1, p.\u00a0',
    'point: DEL them',
    'point: One.',
    'point: Two.',
    'point: Three rules hold:',
    'point: each alone',
  ]);
});

it('name traps as traps, and say what they are', async () => {
  const answer = [
    'Short.',
    '### Trap: SET drops it',
    'It does. Mind it.',
    '### Trap',
    'A trap without a title. It has two sentences.',
    '### Trap: Only code',
    '```text\ncode\n```',
  ];
  expect((await checks(answer.join('\n\n'))).slice(1)).toEqual([
    'trap: Trap: SET drops it It does.',
    'trap: Trap: A trap without a title.',
    'trap: Trap: Only code',
  ]);
});
