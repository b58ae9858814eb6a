import { describe, expect, it } from 'vitest';
import { needsBrowser } from '../../src/build/browser.mjs';

describe('needsBrowser', () => {
  it.each([[[]], [['--format', 'pdf']], [['--format=html,pdf']], [['--level', 'senior']]])('holds for %j', (args) => {
    expect(needsBrowser(args)).toBe(true);
  });

  it.each([[['--format', 'html,epub']], [['--format=xhtml']], [['--browser', '/usr/bin/chromium']]])(
    'does not for %j',
    (args) => {
      expect(needsBrowser(args)).toBe(false);
    },
  );
});
