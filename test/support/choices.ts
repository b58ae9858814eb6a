import type { Edition } from '../../src/guide/edition.js';
import { editionOfWritten, question, sectionHead } from './written-guide.js';

const single = [
  '- [ ] `"null"`',
  '- [x] `"object"`\n\n  A slip[^slip] that was never corrected.',
  '- [ ] `"undefined"`',
  '- [ ] None of the above',
].join('\n');

/** A choice of each kind, and an open question, by their ids: one, several, truth, sum, setnx, open. */
export function editionOfChoices(config: Readonly<Record<string, string>> = {}): Promise<Edition> {
  return editionOfWritten({
    config,
    files: {
      's.md':
        sectionHead('s') +
        question(
          'What does `typeof null` give?',
          `${single}\n\nIt is \`"object"\`.\n\nMore words.\n\n### Trap\n\nNo object.\n\n[^slip]: [A source](https://example.org/slip)`,
          '`easy` `#one` `types`',
        ) +
        question(
          'Which of these are falsy?',
          'Think of `if`:\n\n- [x] `0`\n- [ ] `"0"`\n- [x] `NaN`\n\nAll but one.',
          '`mid` `choice` `#several`',
        ) +
        question('`NaN` is itself', '- [ ] True\n- [x] False\n\nNever.', '`easy` `#truth`') +
        question('How much is it?', '- [x] = 0.3 ± 0.05\n\nAbout that.', '`hard` `#sum` `choice`') +
        question('Which command?', '- [x] = SETNX | SET NX\n\nEither.', '`hard` `#setnx` `choice`') +
        question('Why?', 'Because.', '`easy` `#open`'),
    },
  });
}
