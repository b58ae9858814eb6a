import { dialect } from '../dialect.js';

/** `## What is it?`, or `### What is it?` below the sections' headings. */
export const headings = dialect({
  name: 'headings',
  says: 'headings that ask',
  questions: [{ by: 'heading', levels: [2, 3, 4], titles: ['asks'] }],
  answers: [
    { by: 'heading', titles: ['Answer'] },
    { by: 'bold', titles: ['Answer'] },
    { by: 'details', titles: ['Answer', 'Solution'] },
  ],
});
