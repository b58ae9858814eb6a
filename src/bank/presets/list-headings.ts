import { dialect } from '../dialect.js';

/** `12. ### What is it?`, with the answer in the list item. */
export const listHeadings = dialect({
  name: 'list-headings',
  says: 'list items that begin with a heading',
  questions: [{ by: 'item-heading' }],
});
