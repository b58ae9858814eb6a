import temml from 'temml';
import { type MathNode, readMathMl } from './mathml.js';

/** What is wrong with a formula. */
export interface TexFault {
  /** A whole sentence. */
  readonly message: string;
  /** Offset in the TeX at which it was noticed. */
  readonly at: number;
}

export type TexReading =
  | { readonly math: MathNode; readonly fault?: undefined }
  | { readonly math?: undefined; readonly fault: TexFault };

/** Limits of a formula, each told by its name: no engine of TeX has all of them. */
export const formulaLimits = {
  /** UTF-16 units of TeX. */
  characters: 4000,
  /** Elements of MathML. */
  elements: 4000,
  /** Elements within one another. */
  levels: 60,
  /** Macros that are expanded. */
  expansions: 500,
} as const;

/** Sizes that an author may ask for, in em: of a rule or a space, and the total height that is told apart by Temml. */
const sizes: [number, number] = [10, 100];

/**
 * Reads TeX as MathML. Commands that lead out of the formula (`\href`, `\includegraphics`, `\class`) are refused, and
 * macros end with the formula that defines them.
 *
 * @param isDisplayed - Whether it stands by itself, with large signs and limits above and below them.
 */
export function readTex(tex: string, isDisplayed: boolean): TexReading {
  if (tex.length > formulaLimits.characters) {
    return refused(
      `This formula is ${tex.length} characters long; a formula has at most ${formulaLimits.characters}.`,
      0,
    );
  }
  if (tex.trim() === '') return refused('There is nothing between the dollars.', 0);
  let source: string;
  try {
    source = temml.renderToString(tex, {
      displayMode: isDisplayed,
      throwOnError: true,
      trust: false,
      strict: false,
      annotate: false,
      xml: true,
      macros: {},
      maxSize: sizes,
      maxExpand: formulaLimits.expansions,
    });
  } catch (error) {
    return { fault: faultOf(error, tex) };
  }
  const math = readMathMl(source, formulaLimits);
  return math ? { math } : refused('This formula is too large, or nested too deeply, to be set. Part it.', 0);
}

const refused = (message: string, at: number): TexReading => ({ fault: { message, at } });

/** What Temml says, and how a writer would. Without a sentence of ours its own is told. */
const sentences: readonly (readonly [RegExp, (...found: readonly string[]) => string])[] = [
  [
    /^Unsupported function name: (\\\S+)/,
    (name = '') => (outward.has(name) ? leadsOut(name) : `\`${name}\` is not a command that is known.`),
  ],
  [/^Function "(\\\w+)" is not trusted/, (name = '') => leadsOut(name)],
  [/^No such environment: (\S+)/, (name) => `There is no environment \`${name}\`.`],
  [
    /^Double (super|sub)script/,
    (kind) => `A second ${kind}script follows the first. Set braces around one of them: \`{a^b}^c\`.`,
  ],
  [/^Expected & or/, () => 'An environment is never closed: its `\\end{…}` is missing.'],
  [/end of input.*expected '(.+?)'/, (sign) => `\`${sign}\` is missing at the end.`],
  [/^Expected '(.+?)', got 'EOF'/, (sign) => `\`${sign}\` is missing at the end.`],
  [/^Expected 'EOF', got '&'/, () => '`&` parts the cells of a matrix or an `aligned`, and stands in none here.'],
  [/^Expected 'EOF', got '(.+?)'/, (found) => `\`${found}\` has no place here: nothing that it could end is open.`],
  [/^Expected '(.+?)', got '(.+?)'/, (sign, found) => `\`${sign}\` is missing before \`${found}\`.`],
  [/^Expected group (?:as argument to|after) '(.+?)'/, (name) => `\`${name}\` is followed by nothing.`],
  [/^Got function '.+?' with no arguments as .*? '(.+?)'/, (name) => `What follows \`${name}\` needs braces.`],
  [/^Invalid color: '(.+?)'/, (name) => `\`${name}\` is not a colour.`],
  [/attempting to redefine (\\\S+?);/, (name) => `\`${name}\` exists already: \`\\renewcommand\` would replace it.`],
  [/^Too many expansions/, () => `A macro expands without end, or to more than ${formulaLimits.expansions} steps.`],
];

const leadsOut = (name: string): string => `\`${name}\` leads out of the formula, and is not allowed in it.`;

/** Known to TeX, and refused. */
const outward: ReadonlySet<string> = new Set([
  ...['\\href', '\\url', '\\includegraphics', '\\class', '\\id', '\\style', '\\data', '\\htmlClass', '\\htmlId'],
  ...['\\htmlStyle', '\\htmlData', '\\input', '\\include', '\\write'],
]);

function faultOf(error: unknown, tex: string): TexFault {
  const { name, message, position } = error as { name: string; message: string; position?: number };
  const at = Math.min(position ?? tex.length, Math.max(0, tex.length - 1));
  // Some faults Temml does not foresee, such as a script that is missing at the end.
  if (name !== 'ParseError') return { message: 'This formula is not whole: something is missing in it.', at };
  const said = message.trim();
  for (const [pattern, sentence] of sentences) {
    const found = pattern.exec(said);
    if (found) return { message: sentence(...found.slice(1)), at };
  }
  const reason = said.replace(/ at (?:position \d+|end of input)[\s\S]*$/, '').replace(/\.$/, '');
  return { message: `This formula cannot be set: ${reason}.`, at };
}
