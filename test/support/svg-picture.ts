import type { Picture } from '../../src/guide/picture.js';
import { readPictureContent } from '../../src/manuscript/picture-content.js';

/** A drawing as a guide's reader leaves it. @throws {Error} Where its text is no drawing. */
export function svgPicture(svg: string, path = 'a.svg'): Picture {
  const content = readPictureContent(new TextEncoder().encode(svg));
  if ('fault' in content) throw new Error(content.fault);
  const { lost: _, ...picture } = content;
  return { path, ...picture };
}

/** What its file says, after the namespaces. */
export const svgText = ({ bytes }: Picture): string => new TextDecoder().decode(bytes).trim();
