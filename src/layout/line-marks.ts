/** What is shown of a line of code beyond its text. */
export type LineMark = 'marked' | 'added' | 'removed';

const kinds: Readonly<Record<string, LineMark>> = {
  '++': 'added',
  '--': 'removed',
  highlight: 'marked',
  hl: 'marked',
};

/**
 * A comment that marks its line, or with a number that and the lines below it: `// [!code ++]`, `# [!code highlight:3]`,
 * `<!-- [!code --] -->`. The notation is that of Shiki's transformers.
 */
const notation =
  /[ \t]*(?:\/\/|#|--|;+|%|\/\*|<!--)[ \t]*\[!code (\+\+|--|highlight|hl)(?::(\d{1,4}))?\][ \t]*(?:\*\/|-->)?[ \t]*$/;

export interface MarkedText {
  readonly text: string;
  /** By the index of the line, counted from 0. */
  readonly marks: ReadonlyMap<number, LineMark>;
}

/**
 * Takes the comments that mark lines out of code. One that has a line to itself marks those below it, and goes with its
 * line. Of a comparison the signs at the beginning of its lines say the same.
 */
export function readLineMarks(text: string, language: string | undefined): MarkedText {
  const marks = new Map<number, LineMark>();
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    const found = notation.exec(line);
    const rest = found ? line.slice(0, found.index) : line;
    const mark = kinds[found?.[1] ?? ''];
    if (mark) for (let at = 0; at < Number(found?.[2] ?? 1); at++) marks.set(kept.length + at, mark);
    if (!found || rest !== '') kept.push(rest);
  }
  if (language === 'diff')
    kept.forEach((line, at) => {
      if (/^\+(?!\+\+ )/.test(line)) marks.set(at, 'added');
      else if (/^-(?!-- )/.test(line)) marks.set(at, 'removed');
    });
  return { text: kept.join('\n'), marks };
}
