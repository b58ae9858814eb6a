import { describe, expect, it } from 'vitest';
import { cutToWidth, displayWidth, withoutControls } from '../../src/commands/display-width.js';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['keys', 4],
    ['größe', 5],
    ['gro\u0308ße', 5],
    ['键值', 4],
    ['「键」', 6],
    ['한글', 4],
    ['🔑 key', 6],
    ['👩‍💻', 2],
    ['⚠️', 2],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('cutToWidth', () => {
  it('leaves a text that fits', () => {
    expect(cutToWidth('eviction', 8)).toBe('eviction');
  });

  it('ends a longer one in an ellipsis, within the width', () => {
    expect(cutToWidth('eviction', 7)).toBe('evicti…');
  });

  it('never cuts a wide sign in two', () => {
    expect(cutToWidth('键值对象', 6)).toBe('键值…');
    expect(displayWidth(cutToWidth('键值对象', 6))).toBeLessThanOrEqual(6);
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
