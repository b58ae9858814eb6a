import { bundledLanguagesInfo } from 'shiki/langs';

/** Names that people use and the highlighter does not know, with what it calls them. */
const otherNames: Readonly<Record<string, string>> = {
  env: 'dotenv',
  ex: 'elixir',
  golang: 'go',
  graphviz: 'dot',
  gv: 'dot',
  mysql: 'sql',
  nasm: 'asm',
  node: 'js',
  patch: 'diff',
  pgsql: 'sql',
  pl: 'perl',
  postgres: 'sql',
  postgresql: 'sql',
  python3: 'python',
  sqlite: 'sql',
  svg: 'xml',
  tsql: 'sql',
};

/** Text and dialogues, which have no colours of their own. */
const plainNames = [
  ...['text', 'txt', 'plain', 'plaintext', 'output', 'none', 'ascii', 'conf', 'pseudocode', 'bnf', 'ebnf', 'abnf'],
  ...['redis-cli', 'resp', 'shell-session', 'sh-session'],
];

/** Languages in which diagrams are described. */
export const diagramLanguages: ReadonlySet<string> = new Set([
  ...['mermaid', 'dot', 'graphviz', 'plantuml', 'puml', 'd2', 'ditaa', 'nomnoml', 'svgbob', 'vega', 'vega-lite'],
  ...['wavedrom', 'tikz'],
]);

/** Names of formulas that stand alone, as code hosts know them. */
export const formulaLanguages: ReadonlySet<string> = new Set(['math']);

/** Every name of a language that code may have, in lower case. */
export const languageNames: ReadonlySet<string> = new Set([
  ...bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
  ...plainNames,
  ...diagramLanguages,
  ...formulaLanguages,
]);

/** What stands behind an opening fence. */
export interface FenceInfo {
  /** The language in lower case, by a name that the highlighter knows where it is known at all; absent where none is named. */
  readonly lang: string | undefined;
  /** What follows it. */
  readonly meta: string | undefined;
}

/**
 * Reads the language of a fence as people write it: in any case, with or without a point (`.python`), alone or in braces
 * with other words (`{.python .wide}`), with anything right behind it (`js{2}`, `rust,ignore`, `ts:app.ts`).
 *
 * @param info - All that stands behind the fence, without space around it.
 */
export function readFenceInfo(info: string): FenceInfo {
  const [, inBraces, behind = ''] = /^\{([^}]*)\}\s*(.*)$/s.exec(info) ?? [];
  const [, first = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(inBraces?.trim() ?? info) ?? [];
  const { lang, tail } = cutName(first);
  const meta = [tail, rest, behind].filter((part) => part !== '').join(' ');
  return { lang: lang === '' ? undefined : lang, meta: meta === '' ? undefined : meta };
}

/** A name ends where other signs begin, unless there is such a name: `c++`, `f#`. */
function cutName(word: string): { lang: string; tail: string } {
  const whole = settled(word);
  if (languageNames.has(whole)) return { lang: whole, tail: '' };
  const end = word.search(/[{[(,:=;]/);
  const name = end < 0 ? whole : settled(word.slice(0, end));
  return { lang: name, tail: end < 0 ? '' : word.slice(end).replace(/^[,:;]/, '') };
}

function settled(word: string): string {
  const name = word.replace(/^[.#=]/, '').toLowerCase();
  return otherNames[name] ?? name;
}
