import { dialect } from '../dialect.js';

/** `<details><summary>What is it?</summary>`, and bold list items that nobody has answered. */
export const folds = dialect({
  name: 'folds',
  says: 'questions that are the summaries of folds',
  sections: [{ by: 'heading', levels: [2, 3, 4, 5, 6] }],
  questions: [{ by: 'summary' }, { by: 'bold-item', titles: [] }],
  levels: [{ from: 'heading', level: 3 }],
});
