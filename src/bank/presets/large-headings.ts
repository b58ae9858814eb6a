import { dialect } from '../dialect.js';

/** Every heading of level 2 below the title of its file, whatever it says. */
export const largeHeadings = dialect({
  name: 'large-headings',
  says: 'headings of level 2',
  sections: [{ by: 'file' }],
  questions: [{ by: 'heading', levels: [2] }],
  answers: [
    { by: 'heading', titles: ['Answer'] },
    { by: 'bold', titles: ['Answer'] },
    { by: 'details', titles: ['Answer', 'Solution'] },
  ],
});
