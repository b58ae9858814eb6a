import { type Config, loadConfig } from '../config.js';
import { applySettings } from '../diagnostics/rule-facts.js';
import { ToolError } from '../diagnostics/tool-error.js';
import type { DrawDiagrams } from '../guide/diagram.js';
import type { GuideSource } from '../guide/guide-source.js';
import { themeNames } from '../layout/assets.js';
import { findGuide, folderSource, type Reading, readGuide } from '../manuscript/index.js';
import { readRecord } from '../proof/record.js';
import { openBank } from './bank.js';
import { bankMessages } from './bank-understood.js';
import { editionMessages } from './edition-possible.js';
import { foreignSource } from './foreign-source.js';
import { layoutsWith } from './layouts/index.js';
import { laterRules, readSettings } from './rules.js';
import type { CheckRequest, GuideRequest } from './types.js';

/**
 * Where the files of a guide come from: a source, a guide's folder, or a bank that is read as a guide.
 *
 * @throws ToolError where there is no such guide, and no bank that is understood.
 */
export async function sourceOf({ guide, cwd = process.cwd(), bank = {}, onBank }: GuideRequest): Promise<GuideSource> {
  if (typeof guide === 'object') return foreignSource(guide);
  try {
    return folderSource(await findGuide(guide, cwd));
  } catch (error) {
    const isMissing = error instanceof ToolError && error.code === 'no-such-guide' && guide !== undefined;
    const source = isMissing ? await openBank(guide, cwd, bank, onBank ?? (() => {})) : undefined;
    if (source) return source;
    throw error;
  }
}

/**
 * The folder of a guide that something is to be written to.
 *
 * @param task - What wants to write, for the message.
 * @throws ToolError `no-folder` where the guide lies in none.
 */
export function requireFolder({ id, folder }: GuideSource, task: string): string {
  if (folder !== undefined) return folder;
  throw new ToolError(
    'usage',
    'no-folder',
    `The guide "${id}" lies in no folder, and ${task} keeps a record beside it`,
  );
}

/** A guide that was read, with what it was read from and by. */
export interface GuideReading extends Reading {
  readonly source: GuideSource;
  /** What code adds to the build. */
  readonly extensions: Config;
}

/**
 * Reads a guide, with the plugins of the configuration that the request names and what is known of its examples: all that its
 * outputs say. What is released is compared with what is built, so both are read here.
 *
 * @param draw - Draws its diagrams; without it they stay words.
 * @throws ToolError where there is no such guide, or its folder cannot be read.
 */
export async function read(request: CheckRequest, draw?: DrawDiagrams): Promise<GuideReading> {
  const { config, cwd = process.cwd(), strict, prose, rules, asOf, ...additions } = request;
  const source = await sourceOf(request);
  const extensions = await loadConfig({ config, cwd });
  const reading = await readGuide(source, {
    ...(strict === undefined ? {} : { strict }),
    prose,
    asOf,
    draw,
    rules: readSettings(rules),
    laterRules,
    themes: await themeNames(),
    ...extensions,
    layouts: layoutsWith(additions),
  });
  const ofBank = applySettings(bankMessages(source, reading.guide), laterRules, reading.run);
  if (!reading.guide) return { ...reading, messages: [...ofBank, ...reading.messages], source, extensions };
  const ofEditions = applySettings(editionMessages(reading.guide), laterRules, reading.run);
  const messages = [...ofBank, ...ofEditions, ...reading.messages];
  return { ...reading, guide: { ...reading.guide, proof: await readRecord(source) }, messages, source, extensions };
}
