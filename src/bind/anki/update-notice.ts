import { type Deck, noParts } from '../../guide/deck.js';

/** What programs of before 2018 find, which know only the first version of packages: one card that says why. */
export function updateNotice(deck: Deck): Deck {
  const note = {
    ...({ kind: 'question', key: 'update-notice', section: undefined, tags: [], suspended: false } as const),
    parts: {
      ...noParts,
      question: 'This deck needs a newer version of your program.',
      short: '<p>Please update it, then import the file again.</p>',
    },
  };
  return {
    ...deck,
    id: `${deck.id}/update-notice`,
    sections: [],
    notes: [note],
    pictures: new Map(),
    css: '',
    release: undefined,
  };
}
