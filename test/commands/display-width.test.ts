import { describe, expect, it } from 'vitest';
import { cutToWidth, withoutControls } from '../../src/commands/display-width.js';

describe('cutToWidth', () => {
  it('leaves a text that fits', () => {
    expect(cutToWidth('eviction', 8)).toBe('eviction');
  });

  it('ends a longer one in an ellipsis, within the width', () => {
    expect(cutToWidth('eviction', 7)).toBe('evicti…');
  });

  it.each([
    ['键值对象', 6, '键值…'],
    ['「键」', 5, '「键…'],
    ['한글날', 5, '한글…'],
    ['gro\u0308ßer', 5, 'gro\u0308ß…'],
    ['👩‍💻👩‍💻👩‍💻', 5, '👩‍💻👩‍💻…'],
    ['⚠️ 🔑', 4, '⚠️…'],
  ])('never cuts a wide sign or a composed one in two: %j to %i', (text, columns, cut) => {
    expect(cutToWidth(text, columns)).toBe(cut);
  });

  it('leaves no space before the ellipsis', () => {
    expect(cutToWidth('to be or not', 7)).toBe('to be…');
  });
});

describe('withoutControls', () => {
  it('shows what would steer a terminal', () => {
    expect(withoutControls('a\x1b[2Jb\r\n\u009bc\u202ed')).toBe('a�[2Jb���c�d');
  });

  it('leaves words of all scripts and emoji', () => {
    const text = 'größe 键 مفتاح 🔑 ⚠️ a < b';
    expect(withoutControls(text)).toBe(text);
  });
});
