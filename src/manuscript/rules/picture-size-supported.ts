import type { Image } from 'mdast';
import type { FileDraft, Finding } from '../draft.js';
import type { Rule } from '../rule.js';
import { runningTexts } from '../running-text.js';
import { nodesOf, walk } from '../walk.js';

/**
 * The size of a picture is written as HTML has it.
 *
 * Fails at line 7:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * ![A key](pictures/dot.png){width=50%}
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * <img src="pictures/dot.png" alt="A key" width="50%">
 * ```
 */
export const pictureSizeSupported: Rule = {
  id: 'picture-size-supported',
  description: 'The size of a picture is written as HTML has it.',
  severity: 'warning',
  *check(manuscript) {
    for (const file of manuscript.files) {
      yield* besidePictures(file);
      yield* withinPictures(file);
    }
  },
};

interface Size {
  readonly width?: string | undefined;
  readonly height?: string | undefined;
}

function advice(url: string, alt: string, { width, height }: Size): string {
  const size = [width && ` width="${width}"`, height && ` height="${height}"`].filter(Boolean).join('');
  return `Write \`<img src="${url}" alt="${alt}"${size}>\`.`;
}

const adviceOn = ({ url, alt }: Image, size: Size): string =>
  size.width || size.height ? advice(url, alt ?? '', size) : 'Take it out.';

/** CSS pixels of each unit of length. */
const pixels: Readonly<Record<string, number>> = { px: 1, pt: 96 / 72, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

/** A length as HTML's attributes take it: pixels or a percentage. */
function inPixels(length: string | undefined): string | undefined {
  const [, number, unit = ''] = /^([\d.]+)\s*(%|px|pt|mm|cm|in)?$/i.exec(length ?? '') ?? [];
  if (number === undefined) return undefined;
  return unit === '%' ? `${number}%` : String(Math.round(Number(number) * (pixels[unit.toLowerCase()] ?? 1)));
}

/** `![a](a.png){width=50%}` and `![a|300](a.png)`: the picture is shown, its size is not read. */
function* besidePictures(draft: FileDraft): Generator<Finding> {
  const { file, source } = draft;
  for (const { node } of walk(nodesOf(draft), file)) {
    if (node.type !== 'image' || !node.position) continue;
    const { start, end } = node.position;
    const attributes = /^\{[^{}\n]*\}/.exec(source.slice(end.offset, (end.offset ?? 0) + 200))?.[0];
    if (attributes !== undefined) {
      const message = `\`${attributes}\` is printed beside its picture, and has no effect on it.`;
      yield { message, file, position: end, hint: adviceOn(node, sizeIn(attributes)) };
    }
    const inText = sizeInAlternative(node);
    if (inText) {
      const message = `\`|${inText.written}\` is read as part of what the picture shows, and not as its size.`;
      yield { message, file, position: start, hint: advice(node.url, inText.alt, inText) };
    }
  }
}

function sizeIn(attributes: string): Size {
  const sizeOf = (name: string) =>
    inPixels(new RegExp(`\\b${name}\\s*=\\s*"?([\\d.]+[a-z%]*)`, 'i').exec(attributes)?.[1]);
  return { width: sizeOf('width'), height: sizeOf('height') };
}

function sizeInAlternative({ alt }: Image): (Size & { alt: string; written: string }) | undefined {
  const [, text = '', written = ''] = /^(.*)\|\s*(\d+(?:x\d+)?)\s*$/s.exec(alt ?? '') ?? [];
  const [width, height] = written.split('x');
  return written === '' ? undefined : { alt: text, written, width, height };
}

/** A picture by the rules of another dialect, none by ours. */
const sized = /!\[([^[\]\n]*)\]\(\s*([^\s()]+)(?:\s+"[^"\n]*")?\s+=(\d*%?)x?(\d*%?)\s*\)/g;

/** `![a](a.png =300x200)`: no picture at all. */
function* withinPictures(draft: FileDraft): Generator<Finding> {
  for (const { withEscapes, placeAt } of runningTexts(draft)) {
    for (const found of withEscapes.matchAll(sized)) {
      const [written, alt = '', url = '', width, height] = found;
      const message = `\`${written}\` is printed as it stands: a size within the brackets makes it no picture.`;
      const hint = advice(url, alt, { width: width || undefined, height: height || undefined });
      yield { message, file: draft.file, position: placeAt(found.index), hint };
    }
  }
}
