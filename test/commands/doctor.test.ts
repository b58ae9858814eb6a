import { beforeEach, describe, expect, it, vi } from 'vitest';
import { describeDiagnosis } from '../../src/commands/doctor.js';
import { run } from '../../src/commands/run.js';
import { ToolError } from '../../src/diagnostics/tool-error.js';
import type { Press } from '../../src/press/index.js';
import { recordIo } from './recorded-io.js';

const { findBrowser, start, close } = vi.hoisted(() => ({
  findBrowser: vi.fn<typeof import('../../src/press/index.js').findBrowser>(),
  start: vi.fn<Press['start']>(),
  close: vi.fn<Press['close']>(),
}));
vi.mock('../../src/pipeline/press.js', () => ({
  findBrowser,
  openPress: async () => ({ start, close }),
}));

async function browserFinding(env: Record<string, string> = {}) {
  const { io, out } = recordIo({ env });
  const code = await run(io, ['doctor', '--json']);
  const { findings } = JSON.parse(out()) as { findings: { name: string }[] };
  return { code, finding: findings.find(({ name }) => name === 'Browser') };
}

beforeEach(() => {
  vi.resetAllMocks();
  findBrowser.mockResolvedValue({ path: '/opt/chrome', kind: 'given', reason: 'It was named by --browser.' });
  start.mockResolvedValue({ version: 'HeadlessChrome/153.0', sandbox: 'on' });
});

describe('the browser', () => {
  it('is named with why it was chosen, and closed again', async () => {
    expect(await browserFinding({ PREPBOOK_BROWSER: '/opt/chrome' })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "finding": {
          "message": "HeadlessChrome/153.0 at /opt/chrome. It was named by --browser. Sandbox on.",
          "name": "Browser",
          "status": "ok",
        },
      }
    `);
    expect(findBrowser).toHaveBeenCalledWith({ env: { PREPBOOK_BROWSER: '/opt/chrome' } });
    expect(close).toHaveBeenCalledOnce();
  });

  it('without its sandbox is a warning', async () => {
    start.mockResolvedValue({ version: 'HeadlessChrome/153.0', sandbox: 'off: it does not run as root' });
    expect(await browserFinding()).toMatchInlineSnapshot(`
      {
        "code": 0,
        "finding": {
          "hint": "Pages have no network and no scripts without the sandbox, too. To have it on, build as an ordinary user, outside a container.",
          "message": "HeadlessChrome/153.0 at /opt/chrome. It was named by --browser. Sandbox off: it does not run as root.",
          "name": "Browser",
          "status": "warn",
        },
      }
    `);
  });

  it('that is not there is a failure', async () => {
    findBrowser.mockRejectedValue(new ToolError('environment', 'no-browser', 'No browser', { hint: 'Get one.' }));
    expect(await browserFinding()).toMatchInlineSnapshot(`
      {
        "code": 3,
        "finding": {
          "hint": "Get one.",
          "message": "No browser",
          "name": "Browser",
          "status": "fail",
        },
      }
    `);
  });

  it('that does not start is a failure, and no process is left', async () => {
    start.mockRejectedValue(new ToolError('environment', 'browser-did-not-start', 'It did not start'));
    expect(await browserFinding()).toMatchObject({ code: 3, finding: { status: 'fail', message: 'It did not start' } });
    expect(close).toHaveBeenCalledOnce();
  });

  it('is no place to hide a bug', async () => {
    start.mockRejectedValue(new TypeError('x is undefined'));
    const { io, err } = recordIo();
    expect(await run(io, ['doctor'])).toBe(70);
    expect(err()).toContain('x is undefined');
  });
});

it('ends with 130 on Ctrl-C', async () => {
  const { io, interrupt } = recordIo();
  start.mockImplementation(() => {
    interrupt();
    return new Promise(() => {});
  });
  expect(await run(io, ['doctor'])).toBe(130);
});

it('tells a line for each finding', async () => {
  const { io, out, err } = recordIo();
  await run(io, ['doctor']);
  expect(err()).toBe('Looking at this machine and starting its browser\n');
  const names = out()
    .split('\n')
    .filter((line) => /^(ok|warn|fail) /.test(line))
    .map((line) => line.split(/ +/)[1]);
  expect(names).toEqual([
    'Node',
    'Browser',
    'Fonts',
    'Diagrams',
    'Output',
    'Cache',
    'Disk',
    'epubcheck',
    'pdftotext',
    'redis-server',
  ]);
});

it('marks findings in words, and in colour where there is colour', () => {
  const { io } = recordIo();
  const finding = { name: 'Disk', status: 'warn', message: '200 MB free', hint: 'Free some space.' } as const;
  expect(describeDiagnosis(io.stdout, finding)).toEqual([
    'warn  Disk          200 MB free',
    '                    Free some space.',
  ]);
  const coloured = describeDiagnosis(recordIo({ colour: true }).io.stdout, { ...finding, hint: undefined });
  expect(coloured).toHaveLength(1);
  expect(coloured[0]).toContain('\x1b[');
});
