import type { PageData } from '../guide/page-data.js';
import { type Filter, isFiltering, noFilter } from './filter.js';

/** What the part of an address behind `#` asks for. */
export interface Address {
  readonly filter: Filter;
  /** Id of the place to go to; empty where it names none. */
  readonly place: string;
  /** What it names and the guide does not have, as written. */
  readonly unknown: readonly string[];
}

/** Text of a percent-encoded part; what is encoded badly stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Encodes what would end a value, and leaves letters of every script and commas within a list readable. */
const encode = (text: string): string =>
  encodeURIComponent(text)
    .replace(/%[89A-F][0-9A-F](?:%[89A-F][0-9A-F])*/g, decodeURIComponent)
    .replaceAll('%20', '+');

const lists = [
  ['level', 'levels'],
  ['section', 'sections'],
  ['tag', 'tags'],
] as const;

const knownOf = (data: PageData): Record<(typeof lists)[number][1], readonly string[]> => ({
  levels: data.levels.map(({ id }) => id),
  sections: data.sections.map(({ id }) => id),
  tags: data.tags,
});

/** Longest search that an address can ask for. */
const longestQuery = 200;

/**
 * Reads `#level=mid,senior&q=ttl&at=expire`; a part without `=` is the id of a place, as in any page. Whatever an
 * address asks for that the guide does not have is left out of the filter and listed.
 */
export function readAddress(hash: string, data: PageData): Address {
  const text = hash.replace(/^#/, '');
  if (!text.includes('=')) return { filter: noFilter, place: decode(text), unknown: [] };
  const values = new Map<string, string>();
  const unknown: string[] = [];
  for (const part of text.split('&')) {
    const [key = '', ...rest] = part.split('=');
    if (['q', 'at'].includes(key) || lists.some(([name]) => name === key)) values.set(key, rest.join('='));
    else if (part !== '') unknown.push(decode(part));
  }
  const known = knownOf(data);
  const filter: Record<string, readonly string[]> = {};
  for (const [name, field] of lists) {
    const asked = (values.get(name) ?? '').split(',').filter(Boolean).map(decode);
    // The guide's own order: one filter has one address, however it was clicked together.
    filter[field] = known[field].filter((id) => asked.includes(id));
    unknown.push(...asked.filter((id) => !known[field].includes(id)));
  }
  const query = decode(values.get('q') ?? '').slice(0, longestQuery);
  return { filter: { ...noFilter, ...filter, query }, place: decode(values.get('at') ?? ''), unknown };
}

/** Writes what `readAddress` reads, without `#`. Without a filter it is the plain id of the place. */
export function writeAddress(filter: Filter, place = ''): string {
  if (!isFiltering(filter)) return encode(place);
  const parts = lists.flatMap(([name, field]) =>
    filter[field].length > 0 ? [`${name}=${filter[field].map(encode).join(',')}`] : [],
  );
  if (filter.query.trim() !== '') parts.push(`q=${encode(filter.query.trim())}`);
  if (place !== '') parts.push(`at=${encode(place)}`);
  return parts.join('&');
}
