/**
 * What must be drawn by one font: a character, a letter with its marks, or an emoji of several code points. Split
 * over two fonts, marks lose their place, and joined emoji fall into their parts.
 */
export type Cluster = string;

/** A letter with marks, and what Unicode recommends as emoji (UTS 51, ED-27). */
const severalCodePoints = /\p{RGI_Emoji}|\P{M}\p{M}+/gv;
/** Where alone the above can match: it takes twenty times as long as this, too long for a whole book. */
const suspects =
  /.?[\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200D\u{E0020}-\u{E007F}]+/gsv;
const emoji = /^\p{RGI_Emoji}$/v;

/**
 * Characters that need no glyph: they are invisible by definition (joiners, variation selectors, soft hyphens,
 * direction marks, byte order marks), or control characters, or line separators, or spaces, whose width the shaping
 * engine makes up where a font lacks them. The Ogham space is a space that is drawn.
 */
const glyphless = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}[\p{Zs}--\u1680]]/v;

/** The different clusters of a text. Composed characters are taken where there are such, as the browser does. */
export function clustersOf(text: string): ReadonlySet<Cluster> {
  const suspected = new Set<string>();
  const singles = new Set(
    text.normalize('NFC').replace(suspects, (run) => {
      suspected.add(run);
      return '';
    }),
  );
  return new Set([...singles, ...[...suspected].flatMap(splitRun)]);
}

function splitRun(run: string): readonly Cluster[] {
  const singles = Array.from(run.replace(severalCodePoints, ''));
  return [...(run.match(severalCodePoints) ?? []), ...singles];
}

/** Whether a cluster is to be drawn as an emoji: by its nature (🔑) or by a selector after it (⚠️). */
export function isEmoji(cluster: Cluster): boolean {
  return emoji.test(cluster);
}

/** The code points of a cluster that a font must have. */
export function neededCodePoints(cluster: Cluster): readonly number[] {
  return codePointsOf(cluster).filter((codePoint) => !glyphless.test(String.fromCodePoint(codePoint)));
}

/** All code points of a cluster, those without a glyph too. */
export function codePointsOf(cluster: Cluster): readonly number[] {
  return Array.from(cluster, (char) => char.codePointAt(0) ?? 0);
}
