import { describe, expect, test } from 'vitest';
import { clustersOf, codePointsOf, isEmoji, neededCodePoints } from '../../../src/layout/fonts/characters.js';

describe('clusters', () => {
  test('keep together what one font must draw', () => {
    const text = 'aa x̂ 👩‍💻 👍🏽 1️⃣ 🇩🇪 ⚠️ ⚠';
    expect(clustersOf(text)).toEqual(new Set(['a', ' ', 'x̂', '👩‍💻', '👍🏽', '1️⃣', '🇩🇪', '⚠️', '⚠']));
  });

  test('are composed where Unicode has a composed character', () => {
    expect(clustersOf('e\u0301')).toEqual(new Set(['é']));
  });

  test('do not depend on what stands next to them', () => {
    expect(clustersOf('🔑🔑💡')).toEqual(new Set(['🔑', '💡']));
    expect(clustersOf('\u0301a')).toEqual(new Set(['\u0301', 'a']));
    expect(clustersOf('\n⚠️\n')).toEqual(new Set(['\n', '⚠️']));
    expect(clustersOf('')).toEqual(new Set());
  });
});

test('emoji are so by nature or by their selector', () => {
  expect(['🔑', '⚠️', '👩‍💻', '🇩🇪'].map(isEmoji)).toEqual([true, true, true, true]);
  expect(['⚠', 'a', '1', '⚠︎'].map(isEmoji)).toEqual([false, false, false, false]);
});

test('joiners, selectors, controls and spaces need no glyph', () => {
  expect(neededCodePoints('⚠️')).toEqual([0x26a0]);
  expect(neededCodePoints('👩‍💻')).toEqual([0x1f469, 0x1f4bb]);
  expect(neededCodePoints('\u00a0\u2003\u3000\u00ad\u202e\u0007')).toEqual([]);
  expect(neededCodePoints('\u1680\u0600')).toEqual([0x1680, 0x600]);
  expect(codePointsOf('⚠️')).toEqual([0x26a0, 0xfe0f]);
});
