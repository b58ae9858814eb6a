import { describe, expect, it } from 'vitest';
import { mergeProgress, readProgress, writeProgress } from '../../src/web/saved-progress.js';
import { type Progress, rate } from '../../src/web/schedule.js';

const start = new Date('2026-01-01T10:00:00Z');
const later = new Date('2026-02-01T10:00:00Z');
const progress: Progress = new Map([
  ['ttl', rate(undefined, 3, start)],
  ['scan', rate(undefined, 1, start)],
]);

/** The file with something changed in the card of `ttl`. */
function changed(change: Readonly<Record<string, unknown>>): string {
  const file = JSON.parse(writeProgress('redis', progress)) as { cards: Record<string, object> };
  file.cards['ttl'] = { ...file.cards['ttl'], ...change };
  return JSON.stringify(file);
}

describe('progress in a file', () => {
  it('is read as it was written', () => {
    expect(readProgress(writeProgress('redis', progress), 'redis')).toEqual(progress);
  });

  it('can be gone on with', () => {
    const read = readProgress(writeProgress('redis', progress), 'redis') as Progress;
    expect(rate(read.get('ttl'), 3, later)).toEqual(rate(progress.get('ttl'), 3, later));
  });

  it.each(['', 'null', '[]', '{}', '{"format":"prepbook-progress","version":2}', 'PK\u0003\u0004'])(
    'is refused where it is none: %j',
    (text) => {
      expect(readProgress(text, 'redis')).toEqual({ kind: 'unreadable' });
    },
  );

  it('is refused where it belongs to another guide', () => {
    expect(readProgress(writeProgress('tea', progress), 'redis')).toEqual({ kind: 'other-guide', guide: 'tea' });
    const long = { kind: 'other-guide', guide: 'x'.repeat(60) };
    expect(readProgress(writeProgress('x'.repeat(61), progress), 'redis')).toEqual(long);
  });

  it.each([
    { due: 'soon' },
    { due: 5 },
    { last_review: null },
    { state: 9 },
    { state: '1' },
    { stability: 0 },
    { stability: 1e-300 },
    { stability: 'x' },
    { difficulty: 11 },
    { reps: -1 },
  ])('leaves out a card that is not whole: %j', (change) => {
    expect([...(readProgress(changed(change), 'redis') as Progress).keys()]).toEqual(['scan']);
  });

  it('is refused where not one of its cards is whole', () => {
    const file = { ...(JSON.parse(writeProgress('redis', progress)) as object), cards: { ttl: {}, scan: null } };
    expect(readProgress(JSON.stringify(file), 'redis')).toEqual({ kind: 'unreadable' });
  });

  it('keeps nothing that does not belong in a card', () => {
    const card = (readProgress(changed({ extra: '<img>' }), 'redis') as Progress).get('ttl');
    expect(card).toEqual(progress.get('ttl'));
  });
});

describe('progress from two files', () => {
  it('become one that has the last mark of each question', () => {
    const newer: Progress = new Map([['ttl', rate(progress.get('ttl'), 4, later)]]);
    for (const merged of [mergeProgress(progress, newer), mergeProgress(newer, progress)]) {
      expect(merged.get('ttl')).toEqual(newer.get('ttl'));
      expect(merged.get('scan')).toEqual(progress.get('scan'));
    }
  });
});
