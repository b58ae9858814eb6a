import { dialect } from '../dialect.js';

/** `### Q1: What is it?`, with `**Answer:**` and `**Difficulty:**`. */
export const qHeadings = dialect({
  name: 'q-headings',
  says: 'headings that begin with Q',
  questions: [{ by: 'heading', levels: [2, 3, 4, 5], titles: ['q'] }],
  answers: [
    { by: 'bold', titles: ['Answer', 'A'] },
    { by: 'details', titles: ['Answer', 'Solution'] },
  ],
  levels: [
    { from: 'field', name: 'Difficulty' },
    { from: 'field', name: 'Level' },
  ],
});
