import { makeEdition } from '../../src/edit/index.js';
import { labelsFor } from '../../src/guide/labels/index.js';
import type { PageData } from '../../src/guide/page-data.js';
import { pageDataOf } from '../../src/layout/page/page-data.js';
import { makeGuide } from '../support/guide.js';

/** Two sections of three questions each, levels in turn: junior, mid, senior; some have tags. */
export const data: PageData = pageDataOf(
  makeEdition(
    makeGuide({
      sections: [
        {
          id: 'keys',
          title: 'Keys',
          questions: [{ id: 'ttl', tags: ['memory'] }, { id: 'scan', tags: ['memory', 'a & b'] }, { id: 'evict' }],
        },
        {
          id: 'クラスタ',
          title: 'Cluster',
          questions: [{ id: 'slots' }, { id: 'moved', tags: ['a & b'] }, { id: 'gossip' }],
        },
      ],
    }),
    {},
  ),
  labelsFor('en'),
);
