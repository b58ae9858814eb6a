import { createHash } from 'node:crypto';
import type { Element, ElementContent } from 'hast';
import type { Nodes, RootContent } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import type { MathNode } from '../guide/formula/mathml.js';
import type { Guide } from '../guide/guide.js';
import { textsOf } from '../guide/question.js';
import type { Note } from '../guide/source.js';
import { readStyle, readTemmlStyle } from './assets.js';

/** TeX as MathML; undefined where it cannot be read. */
export type RenderFormula = (tex: string, isDisplayed: boolean) => Element | undefined;

export interface Formulas {
  readonly render: RenderFormula;
  /** Rules for the formulas rendered so far: to be read after everything is rendered. */
  readonly css: () => string;
}

/**
 * Prepares formulas where a guide has some, for what reads TeX is large.
 *
 * @param isWanted - Whether the output has formulas as MathML.
 */
export async function loadFormulas(guide: Guide, isWanted: boolean): Promise<Formulas> {
  if (!isWanted || !holdsFormulas(guide)) return { render: () => undefined, css: () => '' };
  const [{ readTex }, own, temml] = await Promise.all([
    import('../guide/formula/read-tex.js'),
    readStyle('formulas.css'),
    readTemmlStyle(),
  ]);
  const rules = new Map<string, string>();
  let isUsed = false;
  return {
    render(tex, isDisplayed) {
      const { math } = readTex(tex, isDisplayed);
      const [element] = math ? toHast(math, rules) : [];
      if (element?.type !== 'element') return undefined;
      isUsed = true;
      return element;
    },
    css: () => (isUsed ? [rulesOf(temml), own, ...[...rules.values()].sort()].join('\n') : ''),
  };
}

function holdsFormulas({ front, sections, appendices }: Guide): boolean {
  const texts: readonly RootContent[][] = [
    ...[...front, ...appendices].map(({ content, notes }) => [...content, ...textsOfNotes(notes)]),
    ...sections.flatMap(({ intro, notes, questions }) => [
      [...intro, ...textsOfNotes(notes)],
      ...questions.map((question) => [
        ...textsOf(question),
        ...(question.sheet?.title ?? []),
        ...(question.sheet?.content ?? []),
      ]),
    ]),
  ];
  return texts.some((children) => {
    let found = false;
    visit({ type: 'root', children } as Nodes, ['math', 'inlineMath'], () => {
      found = true;
      return EXIT;
    });
    return found;
  });
}

const textsOfNotes = (notes: ReadonlyMap<string, Note>): RootContent[] =>
  [...notes.values()].flatMap(({ content }) => [...content]);

/** How Temml's classes are drawn. Its font is one of ours, which the rules of `formulas.css` name. */
function rulesOf(temml: string): string {
  // EPUB wants no direction in a stylesheet (EPUB 3.3, 6.3.1.2): the formulas say theirs.
  return temml
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(/\bdirection:[^;]*;/g, '');
}

/** A tree without attributes of style, which the policy of the page does not allow: they become classes with rules. */
function toHast(node: MathNode, rules: Map<string, string>): ElementContent[] {
  if ('text' in node) return [{ type: 'text', value: node.text }];
  const own = node.styles.length > 0 ? [classFor(node.styles, rules)] : [];
  const className = [...node.classes, ...own];
  const properties = { ...node.attributes, ...(className.length > 0 ? { className } : {}) };
  const children = node.children.flatMap((child) => toHast(child, rules));
  return [{ type: 'element', tagName: node.name, properties, children }];
}

function classFor(styles: readonly string[], rules: Map<string, string>): string {
  const declarations = styles.join(';');
  const name = `formula-${createHash('sha256').update(declarations).digest('hex').slice(0, 6)}`;
  rules.set(name, `.${name} { ${declarations} }`);
  return name;
}
