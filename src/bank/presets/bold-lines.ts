import { dialect } from '../dialect.js';

/** `**What is it?**`, alone on its line. */
export const boldLines = dialect({
  name: 'bold-lines',
  says: 'bold lines that ask',
  questions: [{ by: 'bold', titles: ['asks', 'levelled'] }],
  levels: [{ from: 'sign', names: { '👶': 'Easy', '⭐': 'Medium', '🚀': 'Expert' } }],
});
