import { configFile } from '../read-config.js';
import type { Rule } from '../rule.js';

/**
 * A guide has a question.
 *
 * Fails at line 2:
 *
 * ```yaml
 * title: Names
 * sections: [empty]
 * ```
 *
 * Passes:
 *
 * ```yaml
 * title: Names
 * sections: [empty, keys]
 * ```
 */
export const guideHasQuestions: Rule = {
  id: 'guide-has-questions',
  description: 'A guide has a question.',
  severity: 'error',
  fixed: true,
  *check({ files, yaml }) {
    const sections = files.filter(({ kind }) => kind === 'section');
    if (sections.length === 0 || sections.some(({ questions }) => questions.length > 0)) return;
    yield {
      message: 'No section of this guide has a question.',
      file: configFile,
      position: yaml.placeOfKey([], 'sections') ?? { line: 1, column: 1 },
      hint: 'Write one in a file of a section: a heading `## …?`, a line with its level in backticks, and an answer.',
    };
  },
};
