import { characterEntities } from 'character-entities';
import { nearest } from '../diagnostics/nearest.js';
import { callOutNamed, callOutNames } from '../guide/call-out.js';
import type { MarkdownExtensions } from './parse-slice.js';
import { masked, picture } from './running-text.js';

/** A way to write that other dialects of Markdown have, and that is printed here as it stands, or where a guide turns it off. */
export interface ForeignSign {
  /** Looked for in running text that is masked. */
  readonly pattern: RegExp;
  /** What to write in its place; undefined where all that is found is read by its extension, and of what is right as it stands. */
  readonly instead?: (found: readonly string[]) => string | undefined;
  /** What reads it. */
  readonly extension?: keyof MarkdownExtensions;
}

const html = (element: string) => (found: readonly string[]) => `Write \`<${element}>${found[1] ?? ''}</${element}>\`.`;
const always = (instead: string) => () => instead;

/** Before a mark that opens: no letter of a script with spaces, no figure, none of its own kind. */
const opens = String.raw`(?<![\p{Script=Latin}\p{N}_)\]=+%~^${masked}])`;
const closes = String.raw`(?![\p{Script=Latin}\p{N}_=+%~^])`;

/** Text between two double signs, which begins and ends with no space. */
const between = (sign: string, text: string) => new RegExp(`${opens}${sign}(${text})${sign}${closes}`, 'dgu');
const withoutEdges = (sign: string) => String.raw`(?=[^\s${sign}])[^${sign}\n]*[^\s${sign}]`;

/** A quotation that is a call-out, in place of a box of another dialect. */
const boxWord = ([, word = '']: readonly string[]) =>
  `Write a quotation that begins with \`> [!${(callOutNamed(word) ? word : 'note').toUpperCase()}]\`.`;

/** Names of call-outs: GitHub's and Obsidian's. */
const callOutName = `(?:${callOutNames.join('|')})`;

function callOutMeant([, word = '']: readonly string[]): string {
  const name = nearest(word, callOutNames);
  if (name) return `Did you mean \`[!${name.toUpperCase()}]\`?`;
  return 'Call-outs are called NOTE, TIP, IMPORTANT, WARNING or CAUTION.';
}

/** Where a block takes its name. */
function whereNamed(kind: string, name: string): string {
  if (kind === 'eq') return `A formula with a name is a fence that begins with \`\` \`\`\`math ${name} \`\`.`;
  if (kind === 'fig') return `The name of a figure stands right behind its picture: \`![…](…)${name}\`.`;
  return `The name of a table ends its caption, a paragraph between empty lines: \`Table: … ${name}\`.`;
}

/** A character by a name that there is not, or one without its semicolon. */
function characterMeant([written = '', name = '']: readonly string[]): string | undefined {
  const isName = Object.hasOwn(characterEntities, name);
  if (written.endsWith(';')) {
    const near = nearest(name, [...commonNames]);
    return isName
      ? undefined
      : near
        ? `Did you mean \`&${near};\`?`
        : `Write \`&amp;\` for the sign, or the character.`;
  }
  // Short names are words, or fields of an address: `a &lt b` is meant, `&order` hardly.
  return isName && commonNames.has(name) ? `Write \`&${name};\`, with a semicolon.` : undefined;
}

const commonNames: ReadonlySet<string> = new Set([
  ...['amp', 'lt', 'gt', 'quot', 'nbsp', 'hellip', 'mdash', 'ndash', 'times', 'minus', 'plusmn', 'deg', 'copy', 'reg'],
  ...['laquo', 'raquo', 'ldquo', 'rdquo', 'lsquo', 'rsquo', 'bull', 'middot', 'rarr', 'larr', 'le', 'ge', 'ne', 'shy'],
]);

/** What TeX calls an environment. */
const environmentMeant = ([, name = '']: readonly string[]): string =>
  /^(?:align|aligned|equation|gather|multline|[pbvV]?matrix|cases|split|eqnarray)\*?$/.test(name)
    ? 'Write the formula in a fence that begins with `` ```math ``.'
    : 'Write it in Markdown: a list, a table between bars, a fence for code.';

/** The beginning of a line of a block, within a quotation or a list too; as deep as blocks may be nested. */
const lineStart = String.raw`(?<=^|\n[ \t>]{0,120})`;

/** The signs of other dialects, the more telling ones first. Conservative: times, keys, names and code are none of them. */
export const foreignSigns: readonly ForeignSign[] = [
  {
    // What is read is taken out of the text: where a call-out's mark is still found, it begins no quotation.
    pattern: new RegExp(String.raw`${lineStart}\[!(${callOutName})\][+-]?`, 'dgiu'),
    extension: 'callouts',
    instead: ([sign = '']) => `It begins a quotation: write \`> ${sign}\` above its first line.`,
  },
  { pattern: new RegExp(String.raw`${lineStart}\[!([A-Za-z]+)\][+-]?`, 'dgu'), instead: callOutMeant },
  {
    pattern: new RegExp(String.raw`${lineStart}:{3,}[ \t]*(?:\{[^}\n]*\}|([A-Za-z][\w-]*))[^\n]*`, 'dgu'),
    instead: boxWord,
  },
  {
    pattern: new RegExp(String.raw`${lineStart}(?:!!!|\?\?\?)\+?[ \t]+([a-z]+)(?![^\n]*[.!?]$)[^\n]*`, 'dgu'),
    instead: boxWord,
  },
  {
    pattern: /(?<=\n[ \t>]{0,120}|^):[ \t]+\S[^\n]*/dgu,
    instead: always(
      'Write its term in the line above, outside of any list, or `<dl><dt>term</dt><dd>meaning</dd></dl>`.',
    ),
    extension: 'definitions',
  },
  {
    pattern: new RegExp(String.raw`${lineStart}\*\[[^\]\n]+\]:[ \t]*[^\n]*`, 'dgu'),
    instead: always('Write it on a line of its own behind an empty line, with what it stands for.'),
    extension: 'abbreviations',
  },
  { pattern: between('==', withoutEdges('=')), instead: html('mark'), extension: 'mark' },
  { pattern: between(String.raw`\+\+`, String.raw`\p{L}{2}[^+\n]*\p{L}{2}|\p{L}{3}`), instead: html('ins') },
  { pattern: between('%%', withoutEdges('%')), instead: ([, text = '']) => `Write \`<!-- ${text.trim()} -->\`.` },
  {
    pattern: /(?<=\p{L}\d{0,4})~([\p{L}\p{N}+-]{1,5})~(?!~)/dgu,
    instead: html('sub'),
    extension: 'subsup',
  },
  {
    pattern: /(?<=[\p{L}\p{N})\]])\^([\p{L}\p{N}+-]{1,8})\^(?![\p{L}\p{N}^])/dgu,
    instead: html('sup'),
    extension: 'subsup',
  },
  {
    pattern: /(?<![\]A-Za-z0-9_])!?\[\[(?=[^[\]\n]*\p{L})[^\s[\]][^[\]\n]*\]\]/dgu,
    instead: ([found = '']) =>
      found.startsWith('!') ? 'Write `![what it shows](pictures/NAME.png)`.' : 'Write a link to an id: `[text](#id)`.',
  },
  {
    pattern: /(?<=^|[\s\p{L}\p{N}.,;:!?)”’"'])\^\[[^[\]\n]+\]/dgu,
    instead: always('Write a note with a label: `[^label]`, and `[^label]: …` below.'),
    extension: 'notes',
  },
  {
    pattern: /\[@[A-Za-z][\w:.-]*(?:[,;][^[\]\n]*)?\]/dgu,
    instead: always('Write a note with a label: `[^label]`, and `[^label]: [title](address)` below.'),
  },
  {
    // Names of blocks that stand elsewhere than where they are read.
    pattern: new RegExp(String.raw`(?<!${picture})\{#(eq|fig|tbl)-[^\s{}]+\}`, 'dgu'),
    instead: ([name = '', kind = '']) => whereNamed(kind, name),
  },
  {
    pattern: new RegExp(String.raw`(?<![${picture}$])\{(?::[ \t]*(?:[.#][\w-]|[\w-]+=)|[.#][A-Za-z])[^{}\n]*\}`, 'dgu'),
    instead: always('Take it out; the id of a question is a label below its heading: `` `#id` ``.'),
  },
  {
    pattern: new RegExp(String.raw`\{[a-z][\w:-]*\}(?=${masked}{3})`, 'dgu'),
    instead: always('Write the text alone, or a link.'),
  },
  {
    pattern: /\\(?:newpage|pagebreak|clearpage|cleardoublepage|noindent|vspace|hspace|tableofcontents)(?![A-Za-z])/dgu,
    instead: ([command = '']) =>
      /page$|break$/.test(command) ? 'Write `<!-- page break -->` on a line of its own.' : 'Take it out.',
  },
  { pattern: /\\(?:begin|end)\{([A-Za-z]+\*?)\}/dgu, instead: environmentMeant },
  {
    pattern: new RegExp(String.raw`\$\\[A-Za-z]{2,}[^$\n]*?(?=${masked})`, 'dgu'),
    instead: always('No dollars stand within a formula: take out the inner ones.'),
  },
  { pattern: /&([A-Za-z][A-Za-z0-9]{1,31})(?:;|(?![A-Za-z0-9=;]))/dgu, instead: characterMeant },
  {
    pattern: /(?<=^|\n)(?:\[TOC\]|\[\[_?TOC_?\]\]|\{:toc\})(?=$|\n)/dgiu,
    instead: always('Take it out: every book has its contents.'),
  },
  {
    pattern: /\{%[^{}\n]*%\}|\{\{(?:[<%][^{}\n]*[>%]|[ \t]*(?!c\d+::)[A-Za-z_][^{}\n]*)\}\}/dgu,
    instead: always('Write what the template would put there.'),
  },
  {
    pattern: /\{\{c\d+::[^{}\n]*\}\}/dgu,
    instead: always('Write the word in bold, and `<!-- cloze -->` above the paragraph.'),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}_:*/}\]).${masked}]):(?:[a-z][a-z0-9_+-]{1,40}|\+1|-1):(?![\p{L}\p{N}_:*/])`,
      'dgu',
    ),
    instead: always('No emoji is called so. Write the sign itself.'),
    extension: 'emoji',
  },
  {
    pattern: /<!(?:-|–|—)[ \t]*[a-z][^\n>]*>?/dgu,
    instead: always('A comment begins with `<!--` and ends with `-->`.'),
  },
];
