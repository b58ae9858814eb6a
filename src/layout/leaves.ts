import type { Element } from 'hast';
import { setContents } from './parts/contents.js';
import { setChapter, setSection } from './parts/section.js';
import { setSources } from './parts/sources.js';
import type { Setting } from './setting.js';

/** The parts of a book in reading order, without cover and colophon, which are templates. */
export interface Leaves {
  readonly contents: Element;
  readonly front: readonly Element[];
  readonly sections: readonly Element[];
  readonly appendices: readonly Element[];
  readonly sources: Element | undefined;
}

/** Sets every part once, in reading order. */
export function setLeaves(setting: Setting): Leaves {
  const { guide, sections } = setting.edition;
  return {
    contents: setContents(setting),
    front: guide.front.map((chapter) => setChapter(setting, chapter)),
    sections: sections.map((part) => setSection(setting, part)),
    appendices: guide.appendices.map((chapter) => setChapter(setting, chapter)),
    sources: setSources(setting),
  };
}
