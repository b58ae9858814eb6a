import { describe, expect, it } from 'vitest';
import { matchesLock } from '../../src/build/install.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/unified': { version: '11.0.5', integrity: 'sha512-a' },
    'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-b', optional: true },
  },
};
const unified = lock.packages['node_modules/unified'];

describe('matchesLock', () => {
  it('is content without the optional packages of other platforms', () => {
    expect(matchesLock(lock, { packages: { 'node_modules/unified': unified } })).toBe(true);
  });

  it.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/unified': { ...unified, version: '11.0.4' } }],
    ['the bytes differ', { 'node_modules/unified': { ...unified, integrity: 'sha512-c' } }],
    [
      'an optional one is of another version',
      { 'node_modules/unified': unified, 'node_modules/fsevents': { version: '2.3.2' } },
    ],
  ])('is not where %s', (_, packages) => {
    expect(matchesLock(lock, { packages })).toBe(false);
  });
});
