/** What stands in braces right behind a picture: `{#fig-pool width=50%}`. */
export interface PictureAttributes {
  /** As written, with its braces. */
  readonly text: string;
  /** Behind a `#`: by which references call the figure. */
  readonly name: string | undefined;
  /** As HTML has it: CSS pixels, or per cent of a line. */
  readonly width: string | undefined;
  readonly height: string | undefined;
  /** Words that say nothing of a picture, or no size: `.wide`, `width=half`. */
  readonly others: readonly string[];
}

const inBraces = /^\{([^{}\n\\&]*)\}/;
const word = /[^\s="']+(?:=(?:"[^"]*"|'[^']*'|[^\s"']*))?|\S+/g;

/** CSS pixels of each unit of length. */
const pixels: Readonly<Record<string, number>> = { px: 1, pt: 96 / 72, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

/**
 * A length as HTML's attributes take it, from pixels, `50%`, or a length on paper: `6cm`, `80mm`, `3in`, `200pt`.
 *
 * @returns Undefined of what is none.
 */
function htmlLength(length: string): string | undefined {
  const [, number, unit = ''] = /^(\d{1,5}(?:\.\d+)?)\s*(%|px|pt|mm|cm|in)?$/i.exec(length) ?? [];
  if (number === undefined || Number(number) === 0) return undefined;
  return unit === '%' ? `${number}%` : String(Math.round(Number(number) * (pixels[unit.toLowerCase()] ?? 1)));
}

/**
 * Reads what stands behind a picture.
 *
 * @param source - Of the file.
 * @param offset - Where the picture ends.
 * @returns Undefined where no braces follow.
 */
export function readPictureAttributes(source: string, offset: number): PictureAttributes | undefined {
  const [text, inside = ''] = inBraces.exec(source.slice(offset, offset + 500)) ?? [];
  if (text === undefined) return undefined;
  const words = inside.match(word) ?? [];
  const name = words.find((each) => /^#./.test(each));
  const sizes = words.flatMap((each) => {
    const [, key = '', value = ''] = /^(width|height)=["']?([^"']*)["']?$/i.exec(each) ?? [];
    const length = htmlLength(value);
    return length === undefined ? [] : [{ key: key.toLowerCase(), length, each }];
  });
  const sizeOf = (key: string) => sizes.find((size) => size.key === key)?.length;
  const read = new Set([name, ...sizes.map(({ each }) => each)]);
  return {
    text,
    name: name?.slice(1),
    width: sizeOf('width'),
    height: sizeOf('height'),
    others: words.filter((each) => !read.has(each)),
  };
}

/** Whether they say anything of a picture; otherwise they are text beside it. */
export const sayAnything = ({ name, width, height }: PictureAttributes): boolean =>
  name !== undefined || width !== undefined || height !== undefined;
