import { loadConfig } from '../config.js';
import { findGuide, type Reading, readGuide } from '../manuscript/index.js';
import { readRecord } from '../proof/index.js';
import type { GuideRequest } from './types.js';

/**
 * Reads a guide, with the plugins of the reader's own configuration and what is known of its examples: all that its
 * outputs say. What is released is compared with what is built, so both are read here.
 *
 * @throws ToolError where there is no such guide, or its folder cannot be read.
 */
export async function read({
  guide,
  cwd = process.cwd(),
  strict,
  prose,
}: GuideRequest): Promise<Reading & { folder: string }> {
  const folder = await findGuide(guide, cwd);
  const { remarkPlugins } = await loadConfig(cwd);
  const reading = await readGuide(folder, {
    ...(strict === undefined ? {} : { strict }),
    prose,
    ...(remarkPlugins === undefined ? {} : { remarkPlugins }),
  });
  const proof = reading.guide && (await readRecord(folder));
  return { ...reading, guide: reading.guide && { ...reading.guide, proof }, folder };
}
