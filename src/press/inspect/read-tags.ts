import { type PDFContext, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { standardRoles } from '../finish/role-map.js';
import { kidsOf, structRoot } from '../finish/structure.js';
import { dictAt, elementsAt, resolved, textAt } from '../pdf/objects.js';
import type { TagFacts, TagTreeFacts } from './facts.js';

/** Reads the tag tree of a document (ISO 32000-1, 14.7), and what goes with it. */
export function readTags(document: PDFDocument): TagTreeFacts {
  const { catalog, context } = document;
  const root = structRoot(document);
  const pages = document.getPages().map(({ node }) => ({ node, links: linksOf(context, node) }));
  const links = pages.flatMap((page) => page.links);
  const reader = new TagReader(context, dictAt(root, 'RoleMap'), new Map(links.map((link, index) => [link, index])));
  if (root) reader.read(root, undefined, undefined);
  const { elements } = reader;
  const owned = new Set(elements.flatMap((element) => element.links));
  return {
    isMarked: String(dictAt(catalog, 'MarkInfo')?.get(PDFName.of('Marked'))) === 'true',
    elements,
    pagesWithoutTabOrder: pages.flatMap((page, index) =>
      page.links.length > 0 && textAt(page.node, 'Tabs') !== 'S' ? [index] : [],
    ),
    looseLinks: links.flatMap((_, index) => (owned.has(index) ? [] : [index])),
  };
}

/** The annotations of links on a page, as their dictionaries. */
function linksOf(context: PDFContext, page: PDFDict): PDFDict[] {
  return elementsAt(page, 'Annots').flatMap((annotation) => {
    const dict = resolved(context, annotation);
    return dict instanceof PDFDict && dict.get(PDFName.of('Subtype')) === PDFName.of('Link') ? [dict] : [];
  });
}

class TagReader {
  readonly elements: TagFacts[] = [];
  private readonly context: PDFContext;
  private readonly roleMap: PDFDict | undefined;
  /** Indices of the annotations of links. */
  private readonly links: ReadonlyMap<PDFDict, number>;
  private readonly seen = new Set<PDFDict>();

  constructor(context: PDFContext, roleMap: PDFDict | undefined, links: ReadonlyMap<PDFDict, number>) {
    this.context = context;
    this.roleMap = roleMap;
    this.links = links;
  }

  /**
   * Reads what is below a node.
   *
   * @param parent - Index of the node's own element; undefined at the root.
   * @param page - Number of the object of the page that the node is on, where it says so.
   */
  read(node: PDFDict, parent: number | undefined, page: number | undefined): void {
    for (const kid of kidsOf(node)) {
      const dict = resolved(this.context, kid);
      if (!(dict instanceof PDFDict) || dict.get(PDFName.of('S')) === undefined || this.seen.has(dict)) continue;
      this.seen.add(dict);
      const own = pageOf(dict) ?? page;
      const index = this.elements.push(this.factsOf(dict, parent, own)) - 1;
      this.read(dict, index, own);
    }
  }

  private factsOf(dict: PDFDict, parent: number | undefined, page: number | undefined): TagFacts {
    const role = textAt(dict, 'S') ?? '';
    return {
      role,
      standard: this.standardOf(role),
      parent,
      text: textAt(dict, 'Alt') ?? textAt(dict, 'ActualText'),
      id: textAt(dict, 'ID'),
      hasScope: this.attributesOf(dict).some(
        (each) => each.has(PDFName.of('Scope')) || each.has(PDFName.of('Headers')),
      ),
      links: this.annotationsOf(dict).flatMap((each) => this.links.get(each) ?? []),
      marks: this.marksOf(dict, page),
    };
  }

  private standardOf(role: string): string | undefined {
    if (standardRoles.has(role)) return role;
    const mapped = textAt(this.roleMap, role);
    return mapped !== undefined && standardRoles.has(mapped) ? mapped : undefined;
  }

  private attributesOf(dict: PDFDict): PDFDict[] {
    const value = dict.lookup(PDFName.of('A'));
    const objects = value instanceof PDFDict ? [value] : elementsAt(dict, 'A');
    return objects.map((each) => resolved(this.context, each)).filter((each) => each instanceof PDFDict);
  }

  private annotationsOf(dict: PDFDict): PDFDict[] {
    return kidsOf(dict).flatMap((kid) => {
      const reference = resolved(this.context, kid);
      const object = reference instanceof PDFDict ? dictAt(reference, 'Obj') : undefined;
      return object ? [object] : [];
    });
  }

  private marksOf(dict: PDFDict, page: number | undefined): string[] {
    return kidsOf(dict).flatMap((kid) => {
      const mark = resolved(this.context, kid);
      if (mark instanceof PDFNumber) return [`${page}R_mc${mark.asNumber()}`];
      const number = mark instanceof PDFDict ? mark.lookup(PDFName.of('MCID')) : undefined;
      if (!(mark instanceof PDFDict && number instanceof PDFNumber)) return [];
      return [`${pageOf(mark) ?? page}R_mc${number.asNumber()}`];
    });
  }
}

/** The number of the object of the page that an element or a reference to marked content names. */
function pageOf(dict: PDFDict): number | undefined {
  const page = dict.get(PDFName.of('Pg'));
  return page instanceof PDFRef ? page.objectNumber : undefined;
}
