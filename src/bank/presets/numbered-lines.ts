import { dialect } from '../dialect.js';

/** `12. What is it?`, with the answer below. */
export const numberedLines = dialect({
  name: 'numbered-lines',
  says: 'numbered lines that ask',
  questions: [{ by: 'numbered', titles: ['asks'] }],
});
