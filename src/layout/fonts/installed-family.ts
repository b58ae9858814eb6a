import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ToolError } from '../../diagnostics/tool-error.js';
import type { Family, Variant } from './families.js';
import { type FontFile, readFontFile } from './font-file.js';
import { parseUnicodeRange } from './unicode-range.js';

/** Some of a family's characters, each variant in a file of its own. */
export interface Subset {
  readonly family: Family;
  /** As it is in file names: `latin`, `101`. */
  readonly name: string;
  /** CSS `unicode-range` for which the package offers it. */
  readonly range: string;
  /** Whether its file may have this code point. */
  readonly offers: (codePoint: number) => boolean;
  /** `source-serif-4-latin-400-normal.woff2` */
  readonly fileName: (variant: Variant) => string;
  readonly read: (variant: Variant) => Promise<FontFile>;
}

/** The subsets of an installed family in the order of its stylesheet: of two that share a character, CSS takes the later. */
export type InstalledFamily = readonly Subset[];

/** Where the program itself is installed, so are its fonts: no other folder is searched. */
const require = createRequire(import.meta.url);

/** By package. What is absent is asked for again: a reader may install it beside a running server. */
const installed = new Map<string, InstalledFamily>();

/**
 * Finds a family's package by the rules of Node, from this program's own place.
 *
 * @returns Undefined where the package is not installed.
 */
export function findFamily(family: Family): InstalledFamily | undefined {
  const known = installed.get(family.package);
  if (known) return known;
  const ranges = locate(`${family.package}/unicode.json`);
  if (ranges === undefined) return undefined;
  const subsets = readSubsets(family, ranges);
  installed.set(family.package, subsets);
  return subsets;
}

/**
 * A family that the program cannot do without.
 *
 * @throws ToolError `font-missing`.
 */
export function requireFamily(family: Family): InstalledFamily {
  const found = findFamily(family);
  if (found) return found;
  throw new ToolError('environment', 'font-missing', `The font ${family.name} is not installed`, {
    hint: `Install the dependencies again, or this one alone: ${family.package}.`,
    packages: [family.package],
  });
}

function locate(specifier: string): string | undefined {
  try {
    return require.resolve(specifier);
  } catch {
    return undefined;
  }
}

/**
 * @param path - Of `unicode.json`, an object of subset name to `unicode-range`; names of numbered subsets are in
 *   brackets. Its order is that of the package's stylesheet. Of a package with one file it is not to be trusted:
 *   that of Noto Sans Math claims Latin for a file of 3,000 signs.
 */
function readSubsets(family: Family, path: string): InstalledFamily {
  const stated = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>;
  // A package that was not made of a family of Google Fonts states none for its one file.
  const ranges = Object.keys(stated).length > 0 ? stated : { latin: 'U+0-10FFFF' };
  const id = family.package.slice(family.package.indexOf('/') + 1);
  const subsets = Object.entries(ranges).map(([key, range]) => {
    const name = key.replace(/[[\]]/g, '');
    const fileName = ({ weight, style }: Variant) => `${id}-${name}-${weight}-${style}.woff2`;
    return {
      family,
      name,
      range,
      offers: parseUnicodeRange(range),
      fileName,
      read: (variant: Variant) => readFontFile(join(dirname(path), 'files', fileName(variant))),
    };
  });
  if (subsets.length === 1) return subsets.map((subset) => ({ ...subset, offers: () => true }));
  return subsets.filter(({ name }) => family.subsets === undefined || family.subsets.includes(name));
}
