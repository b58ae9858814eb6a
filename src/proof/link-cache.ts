import { readFile } from 'node:fs/promises';
import * as z from 'zod';

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

/** What is kept of a cache: what was answered well, for only that is believed for days. */
export function formatLinkCache(cache: LinkCache): string {
  const good = [...cache].filter(([, state]) => isGood(state));
  return `${JSON.stringify(Object.fromEntries(good), null, 2)}\n`;
}

/** Whether there is a page (HTTP 2xx). */
export const isGood = ({ status }: LinkState): boolean => status >= 200 && status < 300;
