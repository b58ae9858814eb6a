import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { OutlineEntry, PageMap, PrintBook } from '../guide/book.js';
import type { Edition } from '../guide/edition.js';
import { usualBook } from './book-options.js';
import { renderBookParts } from './book-parts.js';
import { stripInvisible } from './content/invisible.js';
import { metaOf, outlineOf } from './meta.js';
import { type BookPlaces, pageDesignOf } from './page-design.js';
import { contentHeightOf, geometryOf, tableRoomOf } from './page-geometry.js';
import { pageRules, sectionPages } from './page-rules.js';
import { renderAbout } from './parts/about.js';
import { gatherNotes } from './parts/back-notes.js';
import { renderCover } from './parts/cover.js';
import { fillFolios, fillOtherFolios, otherFolio } from './parts/folio.js';
import { answerPlace, answersPlace, moveAnswers } from './parts/moved-answers.js';
import { type BookPrintOptions, notedParts, onPages, rangesOf, withNotes } from './print.js';
import { derivedMeta, preparePrint } from './print-shell.js';
import { printMedium } from './render/media.js';
import { places } from './render-context.js';
import { toHtml } from './to-html.js';

/**
 * A guide as two books, of its questions and of their answers. Each tells the other's pages, so what is printed first is
 * printed again when these are known.
 */
export interface Volumes {
  /** @param answerPages - Of the answers; undefined as long as they are not known. */
  readonly questions: (answerPages?: PageMap) => PrintBook;
  readonly answers: (questionPages?: PageMap) => PrintBook;
}

/** Where the answers have what stands elsewhere in the questions. */
const answersAt: BookPlaces = { section: answersPlace, question: answerPlace };

/** The chapters of one of the books. */
interface Volume {
  readonly contents: Element;
  readonly front: readonly Element[];
  readonly sections: readonly Element[];
  readonly back: readonly Element[];
  /** Markup that is written already. */
  readonly written: readonly string[];
}

const elementsOf = ({ contents, front, sections, back }: Volume): Element[] => [
  contents,
  ...front,
  ...sections,
  ...back,
];

/** Every id of a book. */
function idsOf(volume: Volume): Set<string> {
  const found = new Set(
    volume.written.flatMap((html) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)),
  );
  for (const element of elementsOf(volume)) {
    visit(element, 'element', ({ properties: { id } }) => {
      if (id !== undefined) found.add(String(id));
    });
  }
  return found;
}

/** Where a place of the guide is in a book; undefined where it is in the other. */
type Find = (anchor: string) => string | undefined;

const hasClass = ({ properties: { className } }: Element, name: string): boolean => [className].flat().includes(name);

/**
 * Lets the links of a book lead to what it has: a question's number to its answer, where there is only that. Links to
 * what the other book has are words, and their pages say whose they are.
 *
 * @param other - What the other book is called.
 */
function settleLinks(volume: Volume, find: Find, other: string): void {
  for (const root of elementsOf(volume)) {
    visit(root, 'element', (node, index, parent) => {
      const { href, dataPage } = node.properties;
      if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('#')) {
        const place = find(href.slice(1));
        if (place === undefined) {
          node.tagName = 'span';
          delete node.properties['href'];
        } else node.properties['href'] = `#${place}`;
      }
      if (typeof dataPage !== 'string' || !hasClass(node, 'folio') || !parent || index === undefined) return;
      const place = find(dataPage);
      if (place === undefined)
        parent.children.splice(index, 1, otherFolio(dataPage), { type: 'text', value: ` (${other})` });
      else node.properties['dataPage'] = place;
    });
  }
}

const leads = (node: ElementContent): boolean => {
  let found = false;
  visit({ type: 'root', children: [node] }, 'element', ({ tagName }) => {
    found ||= tagName === 'a';
  });
  return found;
};

/** Takes the entries out of a table of contents that lead to the other book. */
function pruneEntries(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'li' && !leads(node)) return [];
    return [{ ...node, children: pruneEntries(node.children) }];
  });
}

/** An outline of what a book has. */
function pruneOutline(outline: readonly OutlineEntry[], find: Find): OutlineEntry[] {
  return outline.flatMap(({ title, anchor, children }): OutlineEntry[] => {
    const place = find(anchor);
    return place === undefined ? [] : [{ title, anchor: place, children: pruneOutline(children, find) }];
  });
}

/** Whether a book has notes, and so says where its sources are. */
function hasNotes(elements: readonly Element[]): boolean {
  let found = false;
  for (const element of elements) {
    visit(element, 'element', (node) => {
      found ||= hasClass(node, 'note');
    });
  }
  return found;
}

/**
 * Renders an edition as two books for print: all but the answers in one, these and the sources in the other.
 *
 * @throws ToolError where a character of the books is in no font.
 */
export async function renderVolumes(
  edition: Edition,
  { paper, book = usualBook, ...options }: BookPrintOptions,
): Promise<Volumes> {
  const geometry = geometryOf(paper);
  const shell = await preparePrint(edition, ['print.css'], printMedium, options, tableRoomOf(geometry));
  const { context, fill } = shell;
  const { labels } = context;
  const bookParts = renderBookParts(context);
  const { contents, front, sections, appendices, sources } = bookParts;
  const chapters = moveAnswers(sections, edition.sections, 'apart', labels);
  const none = { ...bookParts, front: [], sections: [], appendices: [] };
  const back = (noted: ReturnType<typeof notedParts>) =>
    book.notes === 'back' ? [gatherNotes(noted, labels.notes)].filter((part) => part !== undefined) : [];
  const notes = {
    questions: back(notedParts(edition, bookParts, [])),
    answers: back(notedParts(edition, none, chapters)),
  };
  const own = [...front, ...sections, ...appendices, ...notes.questions];
  const volumes: Readonly<Record<'questions' | 'answers', Volume>> = {
    questions: {
      contents,
      front,
      sections,
      back: [...appendices, ...notes.questions, ...(sources && hasNotes(own) ? [structuredClone(sources)] : [])],
      written: [renderCover(context, fill), renderAbout(context, fill, options.version)],
    },
    answers: {
      contents: structuredClone(contents),
      front: [],
      sections: chapters,
      back: [...notes.answers, ...(sources ? [sources] : [])],
      written: [renderCover(context, fill, labels.answers), ''],
    },
  };
  const { direction } = edition.guide;
  const pageNames = edition.sections.map((_, at) => `.${sectionPages(at)} { page: ${sectionPages(at)}; }`);
  const rules = [pageRules({ geometry, direction }, contentHeightOf(geometry)), ...pageNames].join('\n');

  const bookOf = (kind: 'questions' | 'answers', find: Find, extra: Pick<PrintBook, 'meta' | 'ranges' | 'pages'>) => {
    const volume = volumes[kind];
    settleLinks(volume, find, kind === 'questions' ? labels.answers : labels.questions);
    const [cover = '', about = ''] = volume.written;
    const parts = {
      cover,
      about,
      contents: toHtml([{ ...volume.contents, children: pruneEntries(volume.contents.children) }]),
      front: toHtml(volume.front),
      sections: toHtml(volume.sections.map((section, at) => onPages(section, sectionPages(at)))),
      back: toHtml(volume.back),
    };
    const outline = pruneOutline(outlineOf(edition, labels), find);
    const gathered = notes[kind].length > 0;
    const placed = [
      places.cover,
      ...(kind === 'questions' && edition.guide.levels.length > 0 ? [places.levels] : []),
      ...(gathered ? [places.notes] : []),
    ];
    return { ...extra, parts, placed, outline: gathered ? withNotes(outline, labels.notes) : outline };
  };
  const ids = { questions: idsOf(volumes.questions), answers: idsOf(volumes.answers) };
  const inQuestions: Find = (anchor) => (ids.questions.has(anchor) ? anchor : undefined);
  const inAnswers: Find = (anchor) =>
    [anchor, answerPlace(anchor), answersPlace(anchor)].find((place) => ids.answers.has(place));
  const [first] = edition.sections;
  const books = {
    questions: bookOf('questions', inQuestions, {
      meta: metaOf(edition, labels),
      ranges: rangesOf(edition),
      pages: pageDesignOf(edition, labels, geometry, book),
    }),
    answers: bookOf('answers', inAnswers, {
      meta: derivedMeta(edition, labels, { words: stripInvisible(labels.answers), name: 'answers' }),
      ranges: [
        { anchor: places.cover, style: 'none' },
        { anchor: places.contents, style: 'roman' },
        ...(first ? [{ anchor: answersPlace(first.section.id), style: 'decimal' as const }] : []),
      ],
      pages: pageDesignOf(edition, labels, geometry, book, answersAt),
    }),
  };
  const all = Object.values(books).flatMap(({ parts }) => Object.values(parts));
  const write = await shell.finish(all.join('\n'), rules);
  const made = ({ parts, placed, ...rest }: (typeof books)['questions']) => {
    const html = write('print.liquid', { form: geometry.labels > 0 ? 'wide' : 'narrow', places: placed, ...parts });
    return (otherPages?: PageMap): PrintBook => {
      const filled = fillOtherFolios(html, otherPages);
      return { ...rest, html: (pages) => fillFolios(filled, pages) };
    };
  };
  return { questions: made(books.questions), answers: made(books.answers) };
}
