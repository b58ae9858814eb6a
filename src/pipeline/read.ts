import { loadConfig } from '../config.js';
import { themeNames } from '../layout/assets.js';
import { findGuide, type Reading, readGuide } from '../manuscript/index.js';
import { readRecord } from '../proof/index.js';
import { editionMessages } from './edition-possible.js';
import type { GuideRequest } from './types.js';

/**
 * Reads a guide, with the plugins of the configuration that the request names and what is known of its examples: all that its
 * outputs say. What is released is compared with what is built, so both are read here.
 *
 * @throws ToolError where there is no such guide, or its folder cannot be read.
 */
export async function read({
  guide,
  config,
  cwd = process.cwd(),
  strict,
  prose,
}: GuideRequest): Promise<Reading & { folder: string }> {
  const folder = await findGuide(guide, cwd);
  const { remarkPlugins } = await loadConfig({ config, cwd });
  const reading = await readGuide(folder, {
    ...(strict === undefined ? {} : { strict }),
    prose,
    themes: await themeNames(),
    ...(remarkPlugins === undefined ? {} : { remarkPlugins }),
  });
  if (!reading.guide) return { ...reading, folder };
  const isStrict = strict === true || reading.config?.strict === true;
  const messages = [...editionMessages(reading.guide, isStrict), ...reading.messages];
  const isFatal = messages.some(({ fatal }) => fatal);
  const whole = isFatal ? undefined : { ...reading.guide, proof: await readRecord(folder) };
  return { ...reading, guide: whole, messages, folder };
}
