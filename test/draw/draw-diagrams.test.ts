import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ToolError } from '../../src/diagnostics/tool-error.js';
import { type Drawing, drawDiagrams, fileCache } from '../../src/draw/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** An engine that draws what the bench says. */
const engine: Drawing['engines'][number] = {
  language: 'boxes',
  packages: [{ name: 'boxes', script: 'boxes.js' }],
  draw: 'draw',
  prepare: (text) => ({ text, lines: text.split('\n').map((_, at) => at + 1), lost: [] }),
  explain: ({ fault, line, column }) => ({ fault, at: line === undefined ? undefined : { line, column: column ?? 1 } }),
};

const found = { name: 'boxes', version: '1.0.0', readScript: async () => 'script' };
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';
const drawn = { svg, description: 'A box', letters: 16, lost: [] };

async function setUp(answer: (expression: string) => unknown = () => drawn) {
  const folder = join(await temporaryFolder(), 'diagrams');
  const calls = vi.fn<(expression: string) => void>();
  const openBench = vi.fn<Drawing['openBench']>(async () => ({
    call: async (expression) => {
      calls(expression);
      return answer(expression);
    },
    close: async () => {},
  }));
  const drawing: Drawing = {
    engines: [engine],
    cache: fileCache(folder),
    fonts: { family: 'Sans', css: '' },
    openBench,
    find: async () => found,
    limit: 20_000,
  };
  return { drawing, folder, calls, openBench };
}

const boxes = (...texts: string[]) => texts.map((text) => ({ language: 'boxes', text }));

test('a diagram is drawn once, and by a second build not at all', async () => {
  const { drawing, calls, openBench } = await setUp();
  const first = await drawDiagrams(boxes('a', 'b'), drawing);
  expect(first).toEqual([drawn, drawn]);
  expect(openBench).toHaveBeenCalledTimes(1);
  expect(calls).toHaveBeenCalledTimes(2);
  expect(await drawDiagrams(boxes('b', 'a'), drawing)).toEqual(first);
  expect(openBench).toHaveBeenCalledTimes(1);
});

test.each([
  ['another version of the package', { find: async () => ({ ...found, version: '1.0.1' }) }],
  ['other letters', { fonts: { family: 'Serif', css: '' } }],
])('%s draws anew', async (_, change) => {
  const { drawing, calls } = await setUp();
  await drawDiagrams(boxes('a'), drawing);
  await drawDiagrams(boxes('a'), { ...drawing, ...change });
  expect(calls).toHaveBeenCalledTimes(2);
});

test.each([
  ['cut short', (text: string) => text.slice(0, -20)],
  ['changed', (text: string) => text.replace('A box', 'A cat')],
  ['of another form', () => '{"digest":"","drawn":{"svg":5}}'],
])('what is kept and %s is not used', async (_, spoil) => {
  const { drawing, folder, calls } = await setUp();
  await drawDiagrams(boxes('a'), drawing);
  const [name = ''] = await readdir(folder);
  await writeFile(join(folder, name), spoil(await readFile(join(folder, name), 'utf8')));
  expect(await drawDiagrams(boxes('a'), drawing)).toEqual([drawn]);
  expect(calls).toHaveBeenCalledTimes(2);
});

test('faults are not kept, and end nothing but their diagram', async () => {
  const { drawing, calls } = await setUp((expression) =>
    expression.includes('"bad"') ? { fault: 'No.', line: 1, column: 2 } : drawn,
  );
  const results = await drawDiagrams(boxes('bad', 'good'), drawing);
  expect(results).toEqual([{ fault: 'No.', at: { line: 1, column: 2 } }, drawn]);
  await drawDiagrams(boxes('bad', 'good'), drawing);
  expect(calls).toHaveBeenCalledTimes(3);
});

test('what the page throws is a fault of the diagram', async () => {
  const { drawing } = await setUp(() => {
    throw new Error('TypeError: cannot read\n    at <anonymous>');
  });
  expect(await drawDiagrams(boxes('a'), drawing)).toEqual([{ fault: 'cannot read', at: undefined }]);
});

test('one that takes too long is told, and the next has a new page', async () => {
  const { drawing, openBench } = await setUp((expression) => {
    if (expression.includes('"long"')) throw new ToolError('environment', 'call-timed-out', 'no answer');
    return drawn;
  });
  const [long, short] = await drawDiagrams(boxes('long', 'short'), drawing);
  expect(long).toEqual({ fault: 'This diagram was not drawn within 20 s.', hint: 'Make it smaller, or two of it.' });
  expect(short).toEqual(drawn);
  expect(openBench).toHaveBeenCalledTimes(2);
});

test('what the machine refuses is no fault of the diagram', async () => {
  const { drawing } = await setUp(() => {
    throw new ToolError('environment', 'browser-crashed', 'gone');
  });
  await expect(drawDiagrams(boxes('a'), drawing)).rejects.toMatchObject({ code: 'browser-crashed' });
});

test('without the package the diagram says which one is missing', async () => {
  const { drawing, openBench } = await setUp();
  expect(await drawDiagrams(boxes('a'), { ...drawing, find: async () => undefined })).toEqual([
    {
      fault: 'Nothing that is installed draws `boxes` diagrams.',
      hint: 'The package `boxes` draws them.',
      packages: ['boxes'],
    },
  ]);
  expect(openBench).not.toHaveBeenCalled();
});

test('what comes out of the page is taken for no more than it is', async () => {
  const { drawing } = await setUp(() => ({ svg, description: 5, letters: 'large', lost: [1], extra: true }));
  expect(await drawDiagrams(boxes('a'), drawing)).toEqual([{ svg, lost: ['1'] }]);
});

test('a diagram is data of the call, whatever it says', async () => {
  const { drawing, calls } = await setUp();
  await drawDiagrams(boxes('"); alert(1); ("'), drawing);
  expect(calls.mock.calls[0]?.[0]).toContain(String.raw`("\"); alert(1); (\"", `);
});

test('what is done is told before it is done', async () => {
  const { drawing } = await setUp();
  const told: string[] = [];
  await drawDiagrams(boxes('a', 'b'), { ...drawing, onDraw: (at, total) => told.push(`${at} of ${total}`) });
  expect(told).toEqual(['1 of 2', '2 of 2']);
});
