/** How a fence is shown, as the words behind its language say. */
export interface FenceDisplay {
  /** `title="app.py"`: the name of the file, or what the code is. */
  readonly title: string | undefined;
  /** `{2,5-7}`: numbers of lines that are marked, counted from 1. */
  readonly marked: ReadonlySet<number>;
  /** `showLineNumbers`, `showLineNumbers{5}`: the number of the first line; undefined where none are shown. */
  readonly firstNumber: number | undefined;
}

/** A line that is marked beyond any code that a guide holds. */
const lastLine = 99_999;

const title = /(?<![^\s])title=(?:"([^"]*)"|'([^']*)'|([^\s"']+))(?![^\s])/;
const alternative = /(?<![^\s])alt=(?:"([^"]*)"|'([^']*)'|([^\s"']+))(?![^\s])/;
const numbers = /(?<![^\s])showLineNumbers(?:\{(\d{1,5})\}|=(\d{1,5}))?(?![^\s])/;
const lines = /(?<![^\s])\{\s*(\d{1,5}(?:\s*-\s*\d{1,5})?(?:\s*,\s*\d{1,5}(?:\s*-\s*\d{1,5})?)*)\s*\}(?![^\s])/;

/** Reads what the words behind a fence's language say of its look. */
export function readDisplay(words: string): FenceDisplay {
  const numbered = numbers.exec(words);
  return {
    title: quoted(title, words),
    marked: linesOf(lines.exec(words)?.[1] ?? ''),
    firstNumber: numbered ? Number(numbered[1] ?? numbered[2] ?? 1) : undefined,
  };
}

/** What the words behind the language of a diagram say of it: its caption, and the text for those who do not see it. */
export function readFenceWords(words: string): {
  readonly title: string | undefined;
  readonly alternative: string | undefined;
} {
  return { title: quoted(title, words), alternative: quoted(alternative, words) };
}

function quoted(pattern: RegExp, words: string): string | undefined {
  const found = pattern.exec(words);
  return (found?.[1] ?? found?.[2] ?? found?.[3])?.trim() || undefined;
}

/** The words without those: what they say beyond the look. */
export function withoutDisplay(words: string): string {
  return [title, numbers, lines].reduce((rest, pattern) => rest.replace(pattern, ' '), words);
}

/** `2,5-7` */
function linesOf(list: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const range of list.split(',')) {
    const [from = 0, to = from] = range.split('-').map(Number);
    for (let line = Math.max(1, from); line <= Math.min(to, lastLine); line++) found.add(line);
  }
  return found;
}
