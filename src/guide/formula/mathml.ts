import { parseXml, type XmlElement, type XmlText } from '@rgrove/parse-xml';

/** An element of MathML, or its text. */
export type MathNode =
  | { readonly text: string }
  | {
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      /** Of Temml's stylesheet. */
      readonly classes: readonly string[];
      /** Declarations of CSS, sorted, without their `;`. */
      readonly styles: readonly string[];
      readonly children: readonly MathNode[];
    };

/** What formulas are made of: MathML Core, and what readers of EPUB know beyond it. */
const elements: ReadonlySet<string> = new Set([
  ...['math', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot', 'mstyle', 'mpadded'],
  ...['mphantom', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts', 'none'],
  ...['mtable', 'mtr', 'mtd', 'menclose'],
]);

const attributes: ReadonlySet<string> = new Set([
  ...['display', 'displaystyle', 'scriptlevel', 'mathvariant', 'form', 'fence', 'separator', 'lspace', 'rspace'],
  ...['stretchy', 'symmetric', 'minsize', 'maxsize', 'largeop', 'movablelimits', 'accent', 'accentunder'],
  ...['linethickness', 'width', 'height', 'depth', 'voffset', 'columnspan', 'rowspan', 'notation', 'dir'],
  'mathbackground',
]);

/** Spacing, lines, colours, places within the formula, and what CSS says of mathematics: none of it loads anything. */
const declaration =
  /^(?:(?:padding|margin|border)(?:-(?:left|right|top|bottom))?(?:-(?:width|style|color))?|color|background-color|width|text-align|math-depth|math-style|math-shift|position|left|right|top|bottom):[\w\s#.%-]+$/;

/**
 * Reads MathML, and keeps what a formula may hold; elements that are none give their children.
 *
 * @returns Undefined where it has more elements, or more within one another, than a formula may.
 */
export function readMathMl(
  source: string,
  limits: { readonly elements: number; readonly levels: number },
): MathNode | undefined {
  let count = 0;
  const read = (element: XmlElement, level: number): MathNode[] | undefined => {
    count += 1;
    if (count > limits.elements || level > limits.levels) return undefined;
    const children: MathNode[] = [];
    for (const child of element.children) {
      if (child.type === 'text' || child.type === 'cdata') {
        children.push({ text: (child as XmlText).text });
        continue;
      }
      const inner = child.type === 'element' ? read(child as XmlElement, level + 1) : [];
      if (!inner) return undefined;
      children.push(...inner);
    }
    return elements.has(element.name) ? [nodeOf(element, children)] : children;
  };
  const root = parseXml(source).root;
  return root ? read(root, 1)?.[0] : undefined;
}

const isPrime = (node: MathNode): boolean => 'name' in node && node.classes.includes('tml-prime');

/** Primes alone: one, or several in a row. */
const isPrimes = (node: MathNode): boolean =>
  isPrime(node) || ('name' in node && node.children.length > 0 && node.children.every(isPrime));

const row = (children: readonly MathNode[], name = 'mrow'): MathNode => ({
  name,
  attributes: {},
  classes: [],
  styles: [],
  children,
});

/**
 * Primes behind their letter are no scripts in this font, which has them raised already: as scripts they would be raised
 * twice. (The feature of fonts by which they would be lowered again, `ssty`, is not in the files that come as a package.)
 */
function primed(name: string, children: readonly MathNode[]): MathNode | undefined {
  const [base, ...scripts] = children;
  const primes = scripts.at(-1);
  if (!base || !primes || !isPrimes(primes)) return undefined;
  if (name === 'msup') return row([base, primes]);
  return name === 'msubsup' ? row([row([base, ...scripts.slice(0, -1)], 'msub'), primes]) : undefined;
}

function nodeOf({ name, attributes: given }: XmlElement, children: readonly MathNode[]): MathNode {
  const withPrimes = primed(name, children);
  if (withPrimes) return withPrimes;
  const kept = Object.entries(given).filter(([attribute]) => attributes.has(attribute));
  const classes = (given['class'] ?? '').split(/\s+/).filter((each) => /^[\w-]+$/.test(each));
  const styles = (given['style'] ?? '')
    .split(';')
    .map((each) => each.trim().replace(/\s*:\s*/, ':'))
    .filter((each) => declaration.test(each))
    .sort();
  return {
    // MathML 3, by which EPUB is checked, knows these attributes on `mstyle` alone.
    name: name === 'mrow' && kept.some(([each]) => each === 'scriptlevel' || each === 'displaystyle') ? 'mstyle' : name,
    attributes: Object.fromEntries(kept),
    classes,
    styles,
    children,
  };
}
