import type { Position } from 'unist';
import { nearest } from '../diagnostics/nearest.js';
import { askWhether } from '../diagnostics/suggestion.js';
import { fileSizeLimit, type GuideSource, type ReadFault } from '../guide/guide-source.js';
import { resolvePicturePath } from '../guide/links.js';
import type { Picture } from '../guide/picture.js';
import type { Fault, FileDraft } from './draft.js';
import { attribute, htmlElements } from './html-elements.js';
import { type PictureContent, readPictureContent } from './picture-content.js';
import { walkManuscript } from './walk.js';

interface PictureReference {
  readonly src: string;
  readonly file: string;
  readonly position: Position | undefined;
}

/** Reads every picture that a guide shows, each once. */
export async function readPictures(
  source: GuideSource,
  files: readonly FileDraft[],
): Promise<{ pictures: Map<string, Picture>; faults: Fault[] }> {
  const pictures = new Map<string, Picture>();
  const faults: Fault[] = [];
  const results = new Map<string, Promise<Picture | PictureFault>>();
  for (const reference of pictureReferences(files)) {
    const at = { file: reference.file, position: reference.position };
    const path = resolvePicturePath(reference.file, reference.src);
    if (path === undefined) {
      faults.push({ ...unresolved(reference.src), ...at });
      continue;
    }
    const result = results.get(path) ?? readPicture(source, path);
    results.set(path, result);
    const picture = await result;
    if (!('bytes' in picture)) faults.push({ ...picture, ...at });
    else if (!pictures.has(path)) {
      pictures.set(path, picture);
      faults.push(...remarksOn(picture).map((remark) => ({ ...remark, ...at })));
    }
  }
  return { pictures, faults };
}

function pictureReferences(files: readonly FileDraft[]): PictureReference[] {
  const found: PictureReference[] = [];
  for (const { node, file, position } of walkManuscript({ files })) {
    if (node.type === 'image') found.push({ src: node.url, file, position });
    if (node.type !== 'html') continue;
    for (const element of htmlElements(node)) {
      const src = element.tagName === 'img' ? attribute(element, 'src') : undefined;
      if (src !== undefined) found.push({ src, file, position });
    }
  }
  return found;
}

type PictureFault = Pick<Fault, 'rule' | 'message' | 'hint'>;

async function readPicture(source: GuideSource, path: string): Promise<Picture | PictureFault> {
  const { bytes, fault, reason } = await source.read(path, fileSizeLimit);
  if (fault === 'missing') return missing(path, await picturePaths(source));
  if (fault !== undefined) return unreadable(path, fault, reason);
  const content = readPictureContent(bytes);
  if ('fault' in content)
    return { rule: 'picture-readable', message: `\`${path}\` ${content.fault}.`, hint: exportAgain };
  return { path, ...content };
}

const exportAgain = 'Open it in the program that made it and export it again, as PNG, JPEG or SVG.';

/** What a picture's author may want to know of it, told where it is first shown. */
function remarksOn({ path, mediaType, lost = [] }: Picture & Pick<PictureContent, 'lost'>): PictureFault[] {
  if (mediaType === 'image/webp') {
    const message = `\`${path}\` is a WebP picture, which many e-readers cannot show.`;
    return [{ rule: 'picture-portable', message, hint: 'Save it as PNG or JPEG.' }];
  }
  if (lost.length === 0) return [];
  const message = `The drawing \`${path}\` is shown without ${lost.join(', ')}.`;
  const hint = lost.includes('`<foreignObject>`') ? svgText : 'A drawing can hold only what draws.';
  return [{ rule: 'drawing-plain', message, hint }];
}

const svgText =
  'HTML within a drawing is not shown. Export its text as SVG text (Mermaid: `htmlLabels: false`; draw.io: without "Formatted Text").';

/** Folders of a guide that are looked through for a picture that may be meant, at most. */
const mostFolders = 100;

/** The paths of a guide's pictures. */
async function picturePaths(source: GuideSource): Promise<string[]> {
  const folders = [''];
  const found: string[] = [];
  for (let at = 0; at < Math.min(folders.length, mostFolders); at++) {
    const below = folders[at] ?? '';
    for (const name of await source.list(below)) {
      if (/\.(?:png|jpe?g|gif|webp|svg)$/i.test(name)) found.push((below + name).normalize('NFC'));
      else if (!name.includes('.')) folders.push(`${below}${name}/`);
    }
  }
  return found;
}

/** The picture that is meant may be spelt otherwise, in other case, too, or lie in another folder. */
function missing(path: string, candidates: readonly string[]): PictureFault {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const elsewhere = candidates.find((candidate) => candidate.toLowerCase().endsWith(`/${name}`));
  const meant = nearest(path, candidates) ?? elsewhere;
  const todo = askWhether(meant, 'Put it there, or write another path.');
  return {
    rule: 'picture-exists',
    message: `There is no picture \`${shortened(path)}\` in the guide. ${todo}`,
  };
}

const faultWords: Readonly<Record<Exclude<ReadFault, 'missing'>, string>> = {
  outside: "is a link that leads out of the guide's folder. Put a copy of the picture there.",
  'not-a-file': 'is not a file. Write the path of a picture.',
  'too-large': 'is larger than 64 MB. Save a smaller one.',
  unreadable: 'cannot be read',
};

function unreadable(path: string, fault: Exclude<ReadFault, 'missing'>, reason: string | undefined): PictureFault {
  const message = `\`${path}\` ${faultWords[fault]}${reason === undefined ? '' : `: ${reason}.`}`;
  return { rule: fault === 'outside' ? 'picture-inside' : 'picture-readable', message };
}

/** What fits a message: a `data:` address may be as long as a picture. */
function shortened(src: string): string {
  return src.length > 80 ? `${src.slice(0, 79)}…` : src;
}

/** An address that names no file of the guide: one of the web, one outside, or one that is written otherwise. */
function unresolved(src: string): PictureFault {
  const name = `\`${shortened(src)}\``;
  if (/^(?:https?:)?\/\//i.test(src)) {
    const message = `Pictures are not fetched from the web, so ${name} is not shown. Put a copy beside the text.`;
    return { rule: 'picture-local', message };
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(src) && !/^[a-z]:\\/i.test(src)) {
    return {
      rule: 'picture-local',
      message: `${name} is not followed, so nothing is shown here. Put the picture beside the text, as a file.`,
    };
  }
  const right = rightForm(src);
  if (right === undefined) {
    const message = `${name} lies outside the guide. Put a copy of the picture into the guide's folder.`;
    return { rule: 'picture-inside', message };
  }
  return {
    rule: 'picture-exists',
    message: `${name} is not how a picture of the guide is named. Write \`${right}\``,
    hint: 'A path begins at the folder of its Markdown file and has `/` in it; `?` and `#` in a name are written `%3F` and `%23`.',
  };
}

/** How a path would be written that has backslashes, a query, a fragment or a leading slash. */
function rightForm(src: string): string | undefined {
  const path = src
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '')
    // A hash before the ending is one of the name, as in `c#.png`.
    .replace(/#(?=[^#]*\.[a-z]+$)/i, '%23')
    .replace(/[?#].*$/s, '')
    .replace(/^\/+/, '');
  return path === '' || resolvePicturePath('file.md', path) === undefined ? undefined : path;
}
