import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { check, memorySource, render, type Stage } from '../../src/pipeline.js';
import { cacheFolder } from '../../src/press/index.js';
import { config, question } from '../manuscript/guide-folder.js';
import { elements, hasClass, readHtml, textOf } from '../support/trees.js';

/** Nobody has drawn it before. */
const label = randomUUID().slice(0, 13);

afterAll(async () => {
  const folder = join(cacheFolder, 'diagrams');
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    if ((await readFile(file, 'utf8').catch(() => '')).includes(label)) await rm(file, { force: true });
  }
});

const ofDiagrams = ({ ruleId = '' }: { ruleId?: string | undefined }) => /^(?:diagram|drawing|picture)-/.test(ruleId);

const guideOf = (body: string) =>
  memorySource('drawn', { 'guide.yaml': config, 'keys.md': question(`A name.\n\n${body}`) });

const drawn = guideOf(`\`\`\`mermaid title="Of keys"\nflowchart LR\n  key --> ${label}\n\`\`\``);

async function rendered(guide: ReturnType<typeof guideOf>) {
  const stages: string[] = [];
  const onStage = ({ name, done, total }: Stage) => {
    if (name === 'draw') stages.push(done === undefined ? 'browser' : `${done} of ${total}`);
  };
  const { files, messages } = await render({ guide, formats: ['html', 'epub', 'apkg'], onStage });
  return { files, stages, messages: messages.filter(ofDiagrams).map(String) };
}

describe('a guide with a diagram', () => {
  it('has it drawn by the first build, and the same by the second without drawing', async () => {
    const first = await rendered(drawn);
    expect(first.messages).toEqual([]);
    expect(first.stages).toContain('1 of 1');
    const second = await rendered(drawn);
    expect(second.stages).toEqual([]);
    expect(second.files.map(({ bytes }) => bytes)).toEqual(first.files.map(({ bytes }) => bytes));
  }, 120_000);

  it('has its words in the page and in the EPUB, where it is a file', async () => {
    const { files } = await rendered(drawn);
    const bytesOf = (format: string) => files.find((file) => file.format === format)?.bytes ?? new Uint8Array();
    const page = readHtml(new TextDecoder().decode(bytesOf('html')));
    const drawings = elements(page, hasClass('diagram')).flatMap((figure) => elements(figure, 'text'));
    expect(drawings.map(textOf)).toContain(label);
    const pictures = Object.entries(unzipSync(bytesOf('epub'))).filter(([name]) => name.endsWith('picture-1.svg'));
    expect(pictures.map(([, bytes]) => new TextDecoder().decode(bytes).includes(`>${label}<`))).toEqual([true]);
  }, 120_000);
});

it('a guide without one needs no browser', async () => {
  const { stages, messages } = await rendered(guideOf('No diagram.'));
  expect({ stages, messages }).toEqual({ stages: [], messages: [] });
});

it('a check tells what is wrong with one, at its line', async () => {
  const body = `- In a list\n\n  \`\`\`mermaid title="Of keys"\n  flowchart LR\n\n    key -->\n  \`\`\``;
  const { messages } = await check({ guide: guideOf(body) });
  expect(messages.filter(ofDiagrams).map((message) => `${message.line} ${message.ruleId} ${message.reason}`)).toEqual([
    '16 diagram-drawn This diagram ends too early, after `key -->`',
  ]);
}, 120_000);
