import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { writeText } from './write-text.js';

const schema = z.record(
  z.string(),
  z.object({ status: z.int(), movedTo: z.string().optional(), checked: z.iso.date() }),
);

/** What an address answers. */
export interface LinkState {
  /** HTTP status; 0 where nobody answers. */
  readonly status: number;
  /** Where a permanent redirect leads. */
  readonly movedTo?: string | undefined;
}

/** What was found at each address, and when. */
export type LinkCache = ReadonlyMap<string, LinkState & { readonly checked: string }>;

/** Days for which an answer is believed. */
const mostDays = 7;

/** Reads the cache; one that cannot be read is an empty one. @param today - ISO date: older answers are left out. */
export async function readLinkCache(path: string, today: string): Promise<LinkCache> {
  try {
    const entries = Object.entries(schema.parse(JSON.parse(await readFile(path, 'utf8'))));
    return new Map(entries.filter(([, { checked }]) => daysBetween(checked, today) <= mostDays));
  } catch {
    return new Map();
  }
}

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(other) - Date.parse(one)) / 86_400_000;
}

/** Keeps what was found. */
export async function writeLinkCache(path: string, cache: LinkCache): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeText(path, `${JSON.stringify(Object.fromEntries(cache), null, 2)}\n`);
}
