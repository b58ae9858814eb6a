import { join } from 'node:path';
import { expect, it } from 'vitest';
import { prepbook, teaHouse } from './command-line.js';
import { digests } from './files.js';

it('the same guide gives the same bytes, in every format, wherever and whenever it is built', async () => {
  const folder = await teaHouse();
  const build = async (out: string, env: Record<string, string>) => {
    const args = ['build', 'tea', '--format', 'html,pdf,epub,xhtml', '--out', out, '--quiet'];
    expect(await prepbook(args, { cwd: folder, env })).toMatchObject({ code: 0 });
    return digests(join(folder, out));
  };
  const first = await build('first', { TZ: 'UTC', LANG: 'C' });
  const second = await build('second', { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' });
  expect(Object.keys(first)).toEqual(
    expect.arrayContaining(['tea/tea.html', 'tea/tea.pdf', 'tea/tea.epub', 'tea/manifest.json']),
  );
  expect(Object.keys(first).filter((path) => path.startsWith('tea/tea.xhtml/')).length).toBeGreaterThan(5);
  expect(second).toEqual(first);
});
