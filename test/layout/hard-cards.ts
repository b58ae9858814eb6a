import type { Edition } from '../../src/guide/edition.js';
import { editionOfWritten, question, sectionHead } from '../support/written-guide.js';

const sentence = (at: number) => `Sentence number ${at} says that the water of pot ${at} is neither hot nor cold.`;
const sentences = (count: number) => Array.from({ length: count }, (_, at) => sentence(at + 1)).join(' ');
const manyLines = Array.from({ length: 200 }, (_, at) => `line ${at + 1}`).join('\n');

/** A title of 300 characters. */
export const longTitle = 'Why does tea that was poured from a pot of great height taste so much better? '
  .repeat(4)
  .slice(0, 299)
  .concat('?');

/** Questions that no card has room for, in five levels. */
export function hardGuide(): Promise<Edition> {
  return editionOfWritten({
    config: { levels: '[One, Two, Three, The level of whomever nothing surprises, Five]' },
    files: {
      's.md': [
        sectionHead(
          's',
          'A section whose title is so long that it would take more than a line of any card in the deck',
        ),
        question(longTitle, 'Because of air.', '`one` `#long-title`'),
        question('How long is long?', sentences(60), '`two` `#long-answer`'),
        question('One sentence?', `It ${'goes on and '.repeat(200)}ends.`, '`three` `#one-sentence`'),
        question(
          'An example?',
          `Short.\n\n### Trap: Two hundred lines\n\nBefore them.\n\n\`\`\`text\n${manyLines}\n\`\`\`\n\nAfter them.`,
          '`the-level-of-whomever-nothing-surprises` `#lines`',
        ),
        question('A word?', `${'x'.repeat(9000)}.`, '`five` `#word`'),
        question(
          'A table?',
          `See it, and [the lines](#lines) and [what is long](#long-answer).\n\n### Trap\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n- one\n- two`,
          '`five` `#table`',
        ),
      ].join(''),
    },
  });
}

/** One question in Arabic, read from right to left. */
export const arabicGuide = (): Promise<Edition> =>
  editionOfWritten({
    config: { language: 'ar', title: 'كتاب الشاي' },
    files: {
      's.md':
        sectionHead('s', 'الماء') +
        question('كم درجة حرارة الماء؟', 'أقل من الغليان.', '`easy` `#heat`') +
        question('لماذا؟', 'لأن الشاي حساس.', '`easy` `#why`'),
    },
  });

/** Questions in Japanese, which knows no spaces. */
export const japaneseGuide = (): Promise<Edition> =>
  editionOfWritten({
    config: { language: 'ja', title: 'お茶の本' },
    files: {
      's.md':
        sectionHead('s', '水') +
        question('お湯は何度ですか。', '沸騰より低い温度です。', '`easy` `#heat`') +
        question('長い答えは？', 'お茶は山で育ちます。'.repeat(120), '`easy` `#long`'),
    },
  });
