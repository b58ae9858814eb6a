import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { PageMap } from '../../guide/book.js';
import type { Edition } from '../../guide/edition.js';
import type { Setting } from '../setting.js';

/** The guide's number of a question or a section: "3.1", "3"; chapters have none. */
function numberOf({ guide, numbers }: Edition, owner: string): string | undefined {
  const section = guide.sections.find(({ id }) => id === owner);
  return numbers.get(owner) ?? (section && String(section.number));
}

const hasClass = (node: ElementContent | Root['children'][number] | undefined, name: string): node is Element =>
  node?.type === 'element' && [node.properties['className']].flat().includes(name);

/** An edition that leaves nothing out: what refers to it refers to the whole book. */
export function wholeOf(edition: Edition): Edition {
  const { guide, numbers } = edition;
  const sections = guide.sections.map((section) => ({
    section,
    questions: section.questions.map((question) => ({ question, number: numbers.get(question.id) ?? '' })),
  }));
  return { ...edition, sections, chosen: new Set(numbers.keys()), questionCount: numbers.size };
}

interface Book {
  /** Ids of the questions to which a link can lead within this document. */
  readonly here: ReadonlySet<string>;
  /** Pages of the whole book; undefined where they are not known. */
  readonly pages: PageMap | undefined;
}

/** "→ 3.1, p. 41", as far as number and page are known. */
function see(setting: Setting, owner: string, page: string | undefined): ElementContent[] {
  const { edition, labels } = setting;
  const number = numberOf(edition, owner);
  const words = [number, page && `${labels.page}\u00a0${page}`].filter((word) => word !== undefined && word !== '');
  if (words.length === 0) return [];
  const arrow = edition.guide.direction === 'rtl' ? '←' : '→';
  return [
    { type: 'text', value: ' ' },
    h('span', { className: ['see'] }, [h('span', { className: ['arrow'] }, `${arrow}\u00a0`), words.join(', ')]),
  ];
}

/** A document that holds the whole book's text in parts only has no ids but its own. */
function dropPlaces(tree: Root): void {
  visit(tree, 'element', (node) => {
    // Parts of a drawing refer to one another.
    if (node.tagName === 'svg') return 'skip';
    delete node.properties['id'];
    return undefined;
  });
}

/**
 * Lets references of settled text name what they mean in the whole book, where a document holds only parts of it.
 * A link stays where the question that it leads to is here too.
 *
 * @param setting - Of the whole edition, so that nothing counts as left out.
 */
export function referToBook(content: readonly ElementContent[], setting: Setting, { here, pages }: Book): void {
  const { anchors } = setting.edition.guide;
  const tree: Root = { type: 'root', children: [...content] };
  dropPlaces(tree);
  visit(tree, 'element', (node, index, parent) => {
    const isLabel = hasClass(node, 'version');
    if (!parent || index === undefined || (!isLabel && !hasClass(node, 'reference'))) return undefined;
    const anchor = String(node.properties['href'] ?? '').slice(1);
    const owner = anchors.get(anchor)?.owner ?? anchor;
    if (here.has(owner)) node.properties['href'] = `#${owner}`;
    else {
      node.tagName = 'span';
      delete node.properties['href'];
    }
    if (isLabel) return undefined;
    const old = hasClass(parent.children[index + 2], 'see') ? 2 : 0;
    const remark = see(setting, owner, pages?.get(anchor) ?? pages?.get(owner));
    parent.children.splice(index + 1, old, ...remark);
    return index + 1 + remark.length;
  });
}
