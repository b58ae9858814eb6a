import type { FontFace } from '../../guide/book.js';
import { type Cluster, clustersOf } from './characters.js';
import { type Fallbacks, findFallbacks } from './fallbacks.js';
import {
  boxDrawingFamily,
  type Family,
  fallbackFamilies,
  formulaFamily,
  genericFamilies,
  type HanFamily,
  lastResortFamily,
  type Role,
  roleFamilies,
  roles,
} from './families.js';
import { orderHanFamilies } from './han-order.js';
import { findFamily, type InstalledFamily, requireFamily, type Subset } from './installed-family.js';
import { describeMissing, type MissingCharacter } from './missing.js';
import { type OwnSubsets, pickOwnSubsets } from './own-subsets.js';
import { formatUnicodeRange } from './unicode-range.js';

/** What is to be set. */
export interface FontRequest {
  /** All text of each role, in any order; how often a character occurs makes no difference. */
  readonly text: Readonly<Record<Role, string>>;
  /** The text of formulas; absent where there are none. */
  readonly formulas?: string | undefined;
  /** BCP 47 tag of the guide. */
  readonly language: string;
}

/** The fonts of a book. */
export interface FontChoice {
  /** In the order in which a stylesheet declares them. */
  readonly faces: readonly FontFace[];
  /** CSS `font-family` values. */
  readonly stacks: Readonly<Record<Role, string>>;
  /** By code point. */
  readonly missing: readonly MissingCharacter[];
}

/**
 * Chooses the font files that a book needs: for every character of a role the first family of the role's stack that
 * has it, and of that family just the subset, in all variants that books use.
 *
 * A role's own family keeps the ranges of its package, so that words which a page adds later find it too. The
 * families after it say exactly which characters they are to draw: so a browser, which goes by the ranges, takes the
 * very files that were chosen here.
 *
 * @throws ToolError `font-missing` or `font-unreadable`, of kind environment.
 */
export async function chooseFonts({ text, formulas, language }: FontRequest): Promise<FontChoice> {
  const own = new Map<Role, OwnSubsets>();
  for (const role of roles) {
    own.set(role, await pickOwnSubsets(requireFamily(roleFamilies[role]), clustersOf(text[role])));
  }
  const mathematics = formulas === undefined ? undefined : await pickFormulaFont(formulas);
  const lacking = new Set([
    ...[...own.values()].flatMap((subsets) => [...subsets.lacking]),
    ...(mathematics?.lacking ?? []),
  ]);
  const han = orderHanFamilies(language, Object.values(text).join('\n'));
  const fallbacks = await findFallbacks(lacking, lacking.size > 0 ? installedFallbacks(han) : []);
  return {
    faces: [...(await ownFaces(own)), ...(mathematics?.faces ?? []), ...(await fallbackFaces(fallbacks))],
    stacks: stacks(fallbacks, han),
    missing: describeMissing(fallbacks.missing, han),
  };
}

/** The font of formulas is needed whole: which signs grow, and into which of its glyphs, nobody knows before. */
async function pickFormulaFont(text: string): Promise<{ faces: readonly FontFace[]; lacking: ReadonlySet<Cluster> }> {
  const subsets = requireFamily(formulaFamily);
  const { lacking } = await pickOwnSubsets(subsets, clustersOf(text));
  const faces = await Promise.all(subsets.map((subset) => facesOf(subset, 'U+0-10FFFF')));
  return { faces: faces.flat(), lacking };
}

function installedFallbacks(han: readonly HanFamily[]): readonly InstalledFamily[] {
  const wherePresent = (families: readonly Family[]) =>
    families.map(findFamily).filter((family) => family !== undefined);
  return [
    ...wherePresent([boxDrawingFamily]),
    ...fallbackFamilies.map(requireFamily),
    ...wherePresent([...han, lastResortFamily]),
  ];
}

/** Faces of the roles' own families. */
async function ownFaces(own: ReadonlyMap<Role, OwnSubsets>): Promise<readonly FontFace[]> {
  const used = [...own.values()].flatMap((subsets) => subsets.used);
  return (await Promise.all(used.map((subset) => facesOf(subset, subset.range)))).flat();
}

async function fallbackFaces({ taken }: Fallbacks): Promise<readonly FontFace[]> {
  const faces = [...taken].map(([subset, codePoints]) => facesOf(subset, formatUnicodeRange(codePoints)));
  const flat = (await Promise.all(faces)).flat();
  return flat.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function facesOf(subset: Subset, range: string): Promise<readonly FontFace[]> {
  const { family, fileName, read } = subset;
  const faces = family.variants.map(async (variant) => {
    const { bytes } = await read(variant);
    return { family: family.name, ...variant, range, name: fileName(variant), bytes };
  });
  return Promise.all(faces);
}

function stacks({ taken }: Fallbacks, han: readonly HanFamily[]): Readonly<Record<Role, string>> {
  const used = new Set([...taken.keys()].map((subset) => subset.family.name));
  const all = [boxDrawingFamily, ...fallbackFamilies, ...han, lastResortFamily];
  const after = all.map((family) => family.name).filter((name) => used.has(name));
  const stack = (role: Role) =>
    [...[roleFamilies[role].name, ...after].map((name) => `"${name}"`), genericFamilies[role]].join(', ');
  return { serif: stack('serif'), sans: stack('sans'), mono: stack('mono') };
}
