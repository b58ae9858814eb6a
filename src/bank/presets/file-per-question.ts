import { dialect } from '../dialect.js';

/** A file for each question: its heading asks, and comments hold tags and level. */
export const filePerQuestion = dialect({
  name: 'file-per-question',
  says: 'a question in each file',
  sections: [{ by: 'tag' }],
  questions: [{ by: 'file' }],
  answers: [{ by: 'heading', titles: ['Answer'] }],
  levels: [{ from: 'comment', name: 'expertise' }],
  tags: { comment: 'tags' },
});
