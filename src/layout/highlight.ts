import { transformerStyleToClass } from '@shikijs/transformers';
import type { Element, ElementContent } from 'hast';
import {
  type BundledLanguage,
  type BundledTheme,
  bundledLanguages,
  createHighlighter,
  type HighlighterGeneric,
} from 'shiki';
import { visit } from 'unist-util-visit';
import type { Highlight, Medium } from './render-context.js';

/** High contrast stays readable in grey print; the dark theme is its counterpart. */
const themes = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } as const;

/** A limit by time would colour the same line now and not another time; very long lines stay plain instead. */
const limits = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 10_000 } as const;

type Highlighter = HighlighterGeneric<BundledLanguage, BundledTheme>;

export interface Highlighting {
  readonly highlight: Highlight;
  /** Rules for the classes handed out so far: to be read after everything is rendered. */
  readonly css: () => string;
}

/** Shiki names its classes as HTML does; a tree names them as the DOM does, and packages know no other name. */
function nameClasses(code: Element): void {
  visit(code, 'element', ({ properties }) => {
    const classes = properties['class'];
    if (classes === undefined) return;
    delete properties['class'];
    properties['className'] = Array.isArray(classes) ? classes : String(classes).split(' ');
  });
}

function linesOf(code: Element): ElementContent[][] {
  nameClasses(code);
  return code.children.filter((child): child is Element => child.type === 'element').map((line) => line.children);
}

let highlighter: Promise<Highlighter> | undefined;

/** One for all that a run renders: each holds its own copies of grammars and themes. */
async function highlighterFor(languages: readonly BundledLanguage[]): Promise<Highlighter> {
  highlighter ??= createHighlighter({ themes: [themes.light, themes.dark], langs: [] });
  const shared = await highlighter;
  await shared.loadLanguage(...languages);
  return shared;
}

/**
 * Prepares highlighting at build time for the languages that a book uses; others stay plain.
 */
export async function loadHighlighting(
  languages: Iterable<string>,
  { codeThemes }: Pick<Medium, 'codeThemes'>,
): Promise<Highlighting> {
  const known = [...new Set(codeThemes === 'none' ? [] : languages)].filter((name): name is BundledLanguage =>
    Object.hasOwn(bundledLanguages, name),
  );
  if (known.length === 0)
    return {
      highlight: () => undefined,
      css: () => '',
    };
  const shared = await highlighterFor(known);
  const classes = transformerStyleToClass({ classPrefix: 'code-' });
  const choice = codeThemes === 'both' ? { themes, defaultColor: false as const } : { theme: themes.light };
  return {
    highlight(code, language) {
      if (!language || !(known as readonly string[]).includes(language)) return undefined;
      const root = shared.codeToHast(code, { lang: language, transformers: [classes], ...limits, ...choice });
      const pre = root.children[0] as Element;
      return linesOf(pre.children[0] as Element);
    },
    css: () => classes.getCSS(),
  };
}
