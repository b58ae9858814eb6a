import type { Finding } from '../../diagnostics/finding.js';
import { ancestors } from './blocks.js';
import type { Inspection, LinkFacts, TagFacts } from './facts.js';
import { pageName, quoted } from './places.js';
import type { PdfRule } from './rule.js';

/** Ids that the layout gives to references to notes begin like this: each note begins with a link to its first. */
const wayBack = /^_ref-/;

/** Rules on what software for readers with disabilities needs: parts of PDF/UA-1. */
export const tagRules: readonly PdfRule[] = [
  {
    id: 'document-tagged',
    description: 'The document has tags and says so.',
    reason: 'Without tags a screen reader guesses the order of reading from places on the page.',
    severity: 'error',
    clause: '6.2',
    find: ({ tags: { isMarked, elements } }) => {
      if (elements.length === 0) return [{ what: 'The document has no tags: it cannot be read aloud in order.' }];
      return isMarked ? [] : [{ what: 'The document has tags and does not say so.' }];
    },
  },
  {
    id: 'content-tagged',
    description: 'All text is tagged or marked as decoration.',
    reason: 'A screen reader leaves out what is neither tagged nor decoration, or reads it in the wrong place.',
    severity: 'error',
    clause: '7.1',
    find: ({ pdf, tags: { elements }, pages }) => {
      const owned = new Set(elements.flatMap(({ marks }) => marks));
      return pages.flatMap(({ runs }, index) => {
        const loose = runs.filter(({ mark, isArtifact }) => !isArtifact && (mark === undefined || !owned.has(mark)));
        const text = quoted(loose.map((run) => run.text).join(' '));
        return loose.length > 0
          ? [{ where: pageName(pdf, index), what: `${text} is neither tagged nor decoration.` }]
          : [];
      });
    },
  },
  {
    id: 'role-standard',
    description: 'Every tag is a standard one, or says which it stands for.',
    reason: 'Software knows the tags of the standard alone.',
    severity: 'error',
    clause: '7.1',
    find: ({ tags: { elements } }) => {
      const foreign = new Set(elements.filter(({ standard }) => standard === undefined).map(({ role }) => role));
      return [...foreign].map((role) => ({ what: `The tag ${role} is not a standard one, and none is named for it.` }));
    },
  },
  {
    id: 'title-shown',
    description: 'The document has a title in its metadata (XMP), and asks viewers to show it.',
    reason: 'Windows and screen readers name a document by its title; the name of a file says little.',
    severity: 'error',
    clause: '7.1',
    find: ({ pdf: { xmp, showsTitle } }) => [
      ...(/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]*[^<\s]/.test(xmp ?? '')
        ? []
        : [{ what: 'The metadata names no title.' }]),
      ...(showsTitle ? [] : [{ what: 'Viewers are not asked to show the title in place of the file’s name.' }]),
    ],
  },
  {
    id: 'metadata-present',
    description: 'The metadata names a title, an author and a date.',
    reason: 'Libraries and search engines find documents by them.',
    severity: 'warning',
    find: ({ pdf: { info } }) =>
      ['Title', 'Author', 'CreationDate']
        .filter((key) => (info[key] ?? '').trim() === '')
        .map((key) => ({ what: `The document information has no ${key}.` })),
  },
  {
    id: 'language-named',
    description: 'The document names its language.',
    reason: 'A screen reader chooses its voice by the language.',
    severity: 'error',
    clause: '7.2',
    find: ({ pdf: { language } }) =>
      (language ?? '').trim() === '' ? [{ what: 'The document does not name its language.' }] : [],
  },
  {
    id: 'picture-described',
    description: 'Every picture says in words what it shows.',
    reason: 'Those who do not see a picture have its words alone.',
    severity: 'error',
    clause: '7.3',
    find: (inspection) =>
      lacking(
        inspection,
        'Figure',
        ({ text }) => (text ?? '').trim() !== '',
        'A picture has no text that describes it.',
      ),
  },
  {
    id: 'heading-levels-whole',
    description: 'No level of heading is skipped on the way down.',
    reason: 'People who move from heading to heading take a skipped level for a missing part.',
    severity: 'error',
    clause: '7.4.2',
    find: ({ tags: { elements } }) => {
      const levels = elements.flatMap(({ standard }) => /^H(\d)$/.exec(standard ?? '')?.[1] ?? []).map(Number);
      return levels.flatMap((level, index) => {
        const before = levels[index - 1] ?? 0;
        return level > before + 1
          ? [{ what: `Heading ${index + 1} of the document is of level ${level} and follows one of level ${before}.` }]
          : [];
      });
    },
  },
  {
    id: 'table-head-scoped',
    description: 'Every head of a table says what it heads.',
    reason: 'A cell is read aloud with its heads, which software finds by what they say they head.',
    severity: 'error',
    clause: '7.5',
    find: (inspection) =>
      lacking(inspection, 'TH', ({ hasScope }) => hasScope, 'The head of a table does not say what it heads.'),
  },
  {
    id: 'formula-described',
    description: 'Every formula says in words what it says.',
    reason: 'The signs of a formula by themselves say nothing when they are read aloud.',
    severity: 'error',
    clause: '7.7',
    find: (inspection) =>
      lacking(
        inspection,
        'Formula',
        ({ text }) => (text ?? '').trim() !== '',
        'A formula has no text that reads it out.',
      ),
  },
  {
    id: 'note-tagged',
    description: 'Every note that leads back to its place in the text is tagged as a note.',
    reason: 'A screen reader skips notes, or reads them where they are referred to, where it knows them for notes.',
    severity: 'error',
    clause: '7.9',
    find: ({ pdf, tags: { elements } }) => {
      const untagged = elements.flatMap(({ links }, index) =>
        ancestors(elements, index).some((each) => elements[each]?.standard === 'Note') ? [] : links,
      );
      const notes = untagged.flatMap((index) => {
        const { page, internal } = pdf.links[index] ?? {};
        return page !== undefined && internal && wayBack.test(internal.anchor)
          ? [{ page, anchor: internal.anchor }]
          : [];
      });
      const pages = [...new Set(notes.map(({ page }) => page))];
      return pages.map((page) => {
        const count = new Set(notes.flatMap((note) => (note.page === page ? [note.anchor] : []))).size;
        const what = count === 1 ? 'A note is not tagged as a note.' : `${count} notes are not tagged as notes.`;
        return { where: pageName(pdf, page), what };
      });
    },
  },
  {
    id: 'note-identified',
    description: 'Every note has an id of its own.',
    reason: 'Software brings readers from a note back to its place by its id.',
    severity: 'error',
    clause: '7.9',
    find: (inspection) => {
      const ids = inspection.tags.elements.flatMap(({ standard, id }) => (standard === 'Note' ? (id ?? []) : []));
      const twice = new Set(ids.filter((id, index) => ids.indexOf(id) < index));
      return [
        ...lacking(inspection, 'Note', ({ id }) => id !== undefined, 'A note has no id.'),
        ...[...twice].map((id) => ({ what: `Several notes have the id ${id}.` })),
      ];
    },
  },
  {
    id: 'links-in-order',
    description: 'Links are walked in the order of the tags.',
    reason: 'People who use the keyboard would jump about the page.',
    severity: 'error',
    clause: '7.18.3',
    find: ({ pdf, tags: { pagesWithoutTabOrder } }) =>
      pagesWithoutTabOrder.map((page) => ({
        where: pageName(pdf, page),
        what: 'The page does not say that its links are walked in the order of the tags.',
      })),
  },
  {
    id: 'link-tagged',
    description: 'Every link belongs to a tag for links.',
    reason: 'A link without a tag cannot be found in the text that is read aloud.',
    severity: 'error',
    clause: '7.18.5',
    find: ({ pdf, tags: { elements, looseLinks } }) => [
      ...looseLinks.map((index) => ({
        where: pageName(pdf, pdf.links[index]?.page ?? 0),
        what: `${linkName(pdf.links[index])} belongs to no tag.`,
      })),
      ...elements
        .filter(({ links, standard }) => links.length > 0 && standard !== 'Link')
        .map(({ role }) => ({ what: `A link belongs to a tag ${role}.` })),
    ],
  },
  {
    id: 'link-described',
    description: 'Every link says where it leads.',
    reason: 'People who move from link to link hear its description alone.',
    severity: 'error',
    clause: '7.18.5',
    find: ({ pdf }) =>
      pdf.links
        .filter(({ description }) => (description ?? '').trim() === '')
        .map(({ page }) => ({ where: pageName(pdf, page), what: 'A link does not say where it leads.' })),
  },
];

/** "The link to “3 Keys”" */
function linkName(link: LinkFacts | undefined): string {
  const target = link?.description ?? link?.external ?? link?.internal?.anchor;
  return target === undefined ? 'A link' : `The link to ${quoted(target)}`;
}

/** A finding for each element of a role that is not as it should be, on the page of what it holds. */
function lacking(inspection: Inspection, role: string, isRight: (tag: TagFacts) => boolean, what: string): Finding[] {
  const { elements } = inspection.tags;
  return elements.flatMap((element, index) => {
    if (element.standard !== role || isRight(element)) return [];
    const page = pageOf(inspection, index);
    return [{ where: page === undefined ? undefined : pageName(inspection.pdf, page), what }];
  });
}

/** Index of the page on which an element's first text stands; undefined where it has none. */
function pageOf({ tags: { elements }, pages }: Inspection, index: number): number | undefined {
  const marks = new Set(elements.flatMap(({ marks: own }, at) => (ancestors(elements, at).includes(index) ? own : [])));
  const page = pages.findIndex(({ runs }) => runs.some(({ mark }) => mark !== undefined && marks.has(mark)));
  return page < 0 ? undefined : page;
}
