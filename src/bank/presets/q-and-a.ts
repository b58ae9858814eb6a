import { dialect } from '../dialect.js';

/** `Q: What is it?` and `A: …`, each at the start of a line. */
export const qAndA = dialect({
  name: 'q-and-a',
  says: 'lines that begin with Q and A',
  questions: [{ by: 'q' }],
  answers: [{ by: 'a' }],
});
