import { dataBlocks, type PageData } from '../../guide/page-data.js';

/** The page's elements by their places in `PageData`. */
export interface Page {
  readonly data: PageData;
  readonly questions: readonly HTMLElement[];
  readonly sections: readonly HTMLElement[];
  /** Items of the contents, of the questions and of the sections. */
  readonly entries: readonly HTMLElement[];
  readonly groups: readonly HTMLElement[];
  /** Links of the side's list of sections. */
  readonly sideLinks: readonly HTMLAnchorElement[];
  /** Place of a question by its id. */
  readonly placeOf: ReadonlyMap<string, number>;
}

/** Text of one of the page's blocks of data. */
export function readBlock(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

function linksTo(selector: string): ReadonlyMap<string, HTMLAnchorElement> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(selector)];
  return new Map(links.map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
}

const present = <Value>(value: Value | null | undefined, what: string): Value => {
  if (value === null || value === undefined) throw new Error(`The page has no ${what}`);
  return value;
};

/** Reads what the page holds. */
export function readPage(): Page {
  const data = JSON.parse(readBlock(dataBlocks.page)) as PageData;
  const byId = (id: string) => present(document.getElementById(id), id);
  const entries = linksTo('.contents .entry-question');
  const groups = linksTo('.contents .entry-section');
  const side = linksTo('.side-sections a');
  const itemOf = (links: ReadonlyMap<string, HTMLAnchorElement>, id: string) =>
    present(links.get(id)?.closest('li'), `entry of ${id}`);
  return {
    data,
    questions: data.questions.map(({ id }) => byId(id)),
    sections: data.sections.map(({ id }) => byId(id)),
    entries: data.questions.map(({ id }) => itemOf(entries, id)),
    groups: data.sections.map(({ id }) => itemOf(groups, id)),
    sideLinks: data.sections.map(({ id }) => present(side.get(id), `side link of ${id}`)),
    placeOf: new Map(data.questions.map(({ id }, at) => [id, at])),
  };
}
