import { renderWebPage } from '../../../src/layout/index.js';
import { editionOfWritten, question, sectionHead } from '../../support/written-guide.js';

const dialogue = '```redis-cli\n> SET a 1\nOK\n! wait 40ms\n> GET a  # still there\n"1"\n```';
const shell = '```sh\n$ redis-cli \\\n    PING\nPONG\n```';

const files = {
  'keys.md':
    sectionHead('keys', 'Keys') +
    question(
      'When does a key expire?',
      `After its time to live. See [slots](#slots).\n\nMore words.\n\n${dialogue}\n\n### Trap\n\nSET drops it.`,
      '`easy` `#expire` `memory`',
    ) +
    question('What is evicted first?', 'What is used least.\n\n```js\nlet a = 1;\n```', '`mid` `#evict` `memory`') +
    question('How do you walk through keys?', `With SCAN.\n\n${shell}`, '`hard` `#scan`'),
  'cluster.md':
    sectionHead('cluster', 'Cluster') +
    question(
      'What is a slot?',
      `One of 16384.[^n]\n\n| See |\n| --- |\n| [expire](#expire)[^n] |`,
      '`mid` `#slots` `sharding`',
    ) +
    question('Who moves slots?', 'An operator, see [expire](#expire).', '`hard` `#move` `sharding`') +
    '\n[^n]: [A book](https://example.org/slots)\n',
  'words.md': '---\ntitle: Words\n---\n\n## Key\n\nA name; see [a slot](#slots).\n',
};

/** A guide of five questions in two sections, with references, code, notes and an appendix. */
export async function smallPage(config: Readonly<Record<string, string>> = {}): Promise<string> {
  const edition = await editionOfWritten({ config: { appendices: '[words]', ...config }, files });
  return renderWebPage(edition, { theme: 'classic', version: '0.0.0' });
}
