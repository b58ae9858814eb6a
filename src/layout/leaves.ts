import type { Element } from 'hast';
import { breakWithoutTrace } from './content/invisible.js';
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
  const set = (leaf: Element): Element => {
    if (setting.medium.breaksWithoutTrace) breakWithoutTrace({ type: 'root', children: [leaf] });
    return leaf;
  };
  const sources = setSources(setting);
  return {
    contents: set(setContents(setting)),
    front: guide.front.map((chapter) => set(setChapter(setting, chapter))),
    sections: sections.map((part) => set(setSection(setting, part))),
    appendices: guide.appendices.map((chapter) => set(setChapter(setting, chapter))),
    sources: sources && set(sources),
  };
}
