import type { Image } from 'mdast';
import type { FileDraft, Finding } from '../draft.js';
import { type PictureAttributes, readPictureAttributes, sayAnything } from '../picture-attributes.js';
import type { Rule } from '../rule.js';
import { runningTexts } from '../running-text.js';
import { nodesOf, walk } from '../walk.js';

/**
 * The size of a picture is written in a form that is read.
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
 * ![A key](pictures/dot.png){width=half}
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
 * ![A key](pictures/dot.png){width=50%}
 * ```
 */
export const pictureSizeSupported: Rule = {
  id: 'picture-size-supported',
  description: 'The size of a picture is written in a form that is read.',
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
  const size = [width && `width=${width}`, height && `height=${height}`].filter(Boolean).join(' ');
  return `Write \`![${alt}](${url}){${size}}\`.`;
}

/** `![a](a.png){.wide}` and `![a|300](a.png)`: the picture is shown, what is written of its size is not read. */
function* besidePictures(draft: FileDraft): Generator<Finding> {
  const { file, source } = draft;
  for (const { node } of walk(nodesOf(draft), file)) {
    if (node.type !== 'image' || !node.position) continue;
    const { start, end } = node.position;
    const attributes = readPictureAttributes(source, end.offset ?? source.length);
    if (attributes) yield* unread(attributes, { file, position: end });
    const inText = sizeInAlternative(node);
    if (inText) {
      const message = `\`|${inText.written}\` is read as part of what the picture shows, and not as its size.`;
      yield { message, file, position: start, hint: advice(node.url, inText.alt, inText) };
    }
  }
}

const whatIsRead =
  'Behind a picture, `#name`, `width=` and `height=` are read: `{width=50%}`, `{width=300}`, `{width=6cm}`.';

function* unread(attributes: PictureAttributes, at: Pick<Finding, 'file' | 'position'>): Generator<Finding> {
  const { text, others } = attributes;
  if (!sayAnything(attributes)) {
    yield { ...at, message: `\`${text}\` is printed beside its picture, and has no effect on it.`, hint: whatIsRead };
  } else if (others.length > 0) {
    const words = others.map((word) => `\`${word}\``).join(', ');
    yield {
      ...at,
      message: `${words} ${others.length === 1 ? 'has' : 'have'} no effect on this picture.`,
      hint: whatIsRead,
    };
  }
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
