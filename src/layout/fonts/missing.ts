import { boxDrawingFamily, type HanFamily, lastResortFamily, type OptionalFamily } from './families.js';
import { findFamily } from './installed-family.js';

/** A character that no font has. */
export interface MissingCharacter {
  readonly char: string;
  readonly codePoint: number;
  /** A package of npm that may bring a font for it: `@fontsource/noto-sans-kr`. */
  readonly package?: string;
}

/**
 * Says of characters without a font what could be done.
 *
 * @param han - Families with Han characters, best first.
 * @returns By code point.
 */
export function describeMissing(
  codePoints: ReadonlySet<number>,
  han: readonly HanFamily[],
): readonly MissingCharacter[] {
  const absent = [boxDrawingFamily, ...han, lastResortFamily].filter((family) => findFamily(family) === undefined);
  return [...codePoints]
    .sort((a, b) => a - b)
    .map((codePoint) => {
      const char = String.fromCodePoint(codePoint);
      const family = bestFor(char, absent, han);
      return { char, codePoint, ...(family && { package: family.package }) };
    });
}

/** Kana ask for the Japanese family although the Chinese one has them too. */
function bestFor(
  char: string,
  absent: readonly OptionalFamily[],
  han: readonly HanFamily[],
): OptionalFamily | undefined {
  const native = han.find(({ own }) => own.test(char));
  if (native && absent.includes(native)) return native;
  return absent.find(({ characters }) => characters.test(char));
}
