/**
 * Signs of Chinese, Japanese and Korean, as parts of character classes: `new RegExp('[' + cjk.wide + ']', 'u')`. Each
 * use takes the subset of its own purpose; what two of them share is said once.
 */
const scripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u30fc`;
const hangul = String.raw`\p{Script=Hangul}`;
/** Commas, full stops, brackets and the middle dot, without the space. */
const punctuation = String.raw`\u3001-\u303f\u30fb`;
/** Full-width forms of ASCII, and of currency signs and the like. */
const fullWidth = String.raw`\uff01-\uff60\uffe0-\uffe6`;
const halfWidthPunctuation = String.raw`\uff61-\uff65`;

export const cjk = {
  /** Signs each of which says about as much as half a word or two letters; Hangul is counted by its own spaces. */
  ideographs: scripts,
  /** The same with Hangul, where letters are counted and words are not. */
  syllables: scripts + hangul,
  /** As wide as two letters, and a line may end beside each: the space among them. */
  wide: String.raw`${scripts}${hangul}\u3000${punctuation}${fullWidth}`,
  /** Between two of them a line end is no space: writing without spaces, which Korean is not. */
  spaceless: scripts + punctuation + fullWidth + halfWidthPunctuation,
  /** Signs that Chinese and Japanese share with others: curly quotes, the dash, the ellipsis. */
  shared: String.raw`\u2014\u2018-\u201d\u2026`,
  /** Punctuation that ends an address typed into a sentence; wavy dashes and post marks may stand in one. */
  endsAddress: String.raw`\u3001-\u3003\u3008-\u301f\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65`,
} as const;
