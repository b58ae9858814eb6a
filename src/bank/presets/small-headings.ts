import { dialect } from '../dialect.js';

/** Every heading of level 3 below one of level 2, whatever it says. */
export const smallHeadings = dialect({
  name: 'small-headings',
  says: 'headings of level 3 below sections of level 2',
  questions: [{ by: 'heading', levels: [3] }],
  answers: [
    { by: 'heading', titles: ['Answer'] },
    { by: 'bold', titles: ['Answer'] },
    { by: 'details', titles: ['Answer', 'Solution'] },
  ],
});
