import { describe, expect, it } from 'vitest';
import { browserFails, needsBrowser } from '../../src/build/browser.mjs';

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

describe('browserFails', () => {
  const report = (status: string) =>
    JSON.stringify({
      findings: [
        { name: 'Node', status: 'ok' },
        { name: 'Browser', status },
      ],
    });

  it('reads what doctor says of the browser', () => {
    expect(browserFails(report('fail'))).toBe(true);
    expect(browserFails(report('warn'))).toBe(false);
    expect(browserFails(report('ok'))).toBe(false);
  });

  it('takes no word for no browser where there is no report', () => {
    expect(browserFails('Segmentation fault')).toBe(false);
  });
});
