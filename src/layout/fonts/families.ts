/** What a typeface is used for in a book. */
export type Role = 'serif' | 'sans' | 'mono';

export const roles: readonly Role[] = ['serif', 'sans', 'mono'];

/** One weight and slope of a family, as its file is named. */
export interface Variant {
  readonly weight: number;
  readonly style: 'normal' | 'italic';
}

/** A type family and the variants of it that books use. */
export interface Family {
  /** As CSS names it. */
  readonly name: string;
  /** The npm package that its files come in. */
  readonly package: string;
  readonly variants: readonly Variant[];
  /** The only subsets that are wanted of it; all where absent. */
  readonly subsets?: readonly string[];
}

const upright = (weight: number): Variant => ({ weight, style: 'normal' });
const italic = (weight: number): Variant => ({ weight, style: 'italic' });

function family(name: string, ...variants: readonly Variant[]): Family {
  return { name, package: `@fontsource/${name.toLowerCase().replaceAll(' ', '-')}`, variants };
}

/** The family that a role is set in. */
export const roleFamilies: Readonly<Record<Role, Family>> = {
  serif: family('Source Serif 4', upright(400), italic(400), upright(600), italic(600)),
  sans: family('Source Sans 3', upright(300), upright(400), italic(400), upright(600)),
  mono: family('Source Code Pro', upright(400), upright(600)),
};

/** What CSS falls back to where none of the families has a character. */
export const genericFamilies: Readonly<Record<Role, string>> = {
  serif: 'serif',
  sans: 'sans-serif',
  mono: 'monospace',
};

/** Monochrome, as a book is. */
export const emojiFamily: Family = family('Noto Emoji', upright(400));

/**
 * Families for what the role's own lacks, whatever the role, first come first served. Scripts stand before signs:
 * Math has Arabic letters too, but for formulas, which do not join. Symbols stands before Math although both draw
 * the arrows: its file is a fifth of the size, and an arrow is often all that a book needs.
 */
export const fallbackFamilies: readonly Family[] = [
  { ...family('Noto Sans Arabic', upright(400), upright(600)), subsets: ['arabic'] },
  { ...family('Noto Sans Hebrew', upright(400), upright(600)), subsets: ['hebrew'] },
  family('Noto Sans Symbols', upright(400)),
  family('Noto Sans Math', upright(400)),
  family('Noto Sans Symbols 2', upright(400)),
  emojiFamily,
];

/**
 * Formulas: the one family here with a MATH table in static files, so that brackets, roots and sums grow with what they
 * hold. Its letters are as high as those of Source Serif.
 */
export const formulaFamily: Family = family('STIX Two Math', upright(400));

/** A family that is used where its package is installed, and proposed where it is not. */
export interface OptionalFamily extends Family {
  /** What it is proposed for. */
  readonly characters: RegExp;
}

/**
 * Lines and blocks from which code draws trees and tables: they join up only where they are as wide as the code
 * around them, and Fira Code's are exactly as wide as Source Code Pro. So it stands before all other fallbacks.
 */
export const boxDrawingFamily: OptionalFamily = {
  ...family('Fira Code', upright(400), upright(600)),
  subsets: ['symbols2'],
  characters: /[\u2500-\u259F]/u,
};

/**
 * Draws thousands of signs that no other family here has: raised and lowered digits, fractions, arrows of all kinds,
 * Armenian, Georgian. It looks like none of the others, so it comes after all of them.
 */
export const lastResortFamily: OptionalFamily = {
  ...family('DejaVu Sans', upright(400)),
  characters: /[\u0530-\u058F\u10A0-\u10FF\u2010-\u27FF\u2900-\u2BFF\uFFFD]/u,
};

/** A family of one of the languages that share the Han characters; large, and not everyone's need. */
export interface HanFamily extends OptionalFamily {
  /** Primary BCP 47 subtag of the language that it is drawn for. */
  readonly language: string;
  /** The characters of this language alone, from which it can be told apart from its neighbours. */
  readonly own: RegExp;
}

export const hanFamilies: readonly HanFamily[] = [
  {
    ...family('Noto Sans SC', upright(400), upright(600)),
    language: 'zh',
    own: /\p{Script=Bopomofo}/u,
    characters: /[\p{Script_Extensions=Han}\p{Script=Bopomofo}]/u,
  },
  {
    ...family('Noto Sans JP', upright(400), upright(600)),
    language: 'ja',
    own: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    characters: /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]/u,
  },
  {
    ...family('Noto Sans KR', upright(400), upright(600)),
    language: 'ko',
    own: /\p{Script=Hangul}/u,
    characters: /[\p{Script_Extensions=Han}\p{Script_Extensions=Hangul}]/u,
  },
];
