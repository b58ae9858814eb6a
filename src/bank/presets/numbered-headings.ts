import { dialect } from '../dialect.js';

/** `###### 12. What is it?`, often with options below, and the answer folded. */
export const numberedHeadings = dialect({
  name: 'numbered-headings',
  says: 'numbered headings',
  questions: [{ by: 'heading', levels: [2, 3, 4, 5, 6], titles: ['numbered'] }],
  answers: [{ by: 'details', titles: ['Answer', 'Solution'] }],
  options: true,
});
