import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/** Relations, and signs between two terms: where a line may end (TeX ends lines there, too). */
const relations: ReadonlySet<string> = new Set('=≠<>≤≥≈∼≃≅≡∝→←↔⇒⇐⇔↦∈∉⊂⊆⊃⊇≔'.split(''));
const operators: ReadonlySet<string> = new Set('+−±∓×⋅∪∩∧∨∘⊕⊗'.split(''));

/**
 * Parts a formula where its line may end, for a browser that breaks no line within one. A formula by itself goes on with
 * the sign, one within a line ends with it, as books have it.
 *
 * @param math - An element `math`.
 * @returns Elements `math`, one where it cannot be parted.
 */
export function partFormula(math: Element, isDisplayed: boolean): Element[] {
  const row = rowOf(math);
  const parts: ElementContent[][] = [[]];
  row.forEach((node, at) => {
    const isBreak = at > 0 && at < row.length - 1 && parts.at(-1)?.length !== 0 && isSign(node);
    if (isBreak && isDisplayed) parts.push([asInfix(node)]);
    else parts.at(-1)?.push(isBreak ? asInfix(node) : node);
    if (isBreak && !isDisplayed) parts.push([]);
  });
  if (parts.length === 1) return [math];
  return parts.map((children) => ({ ...math, properties: { ...math.properties }, children }));
}

/** What a formula consists of, without the rows around all of it. */
function rowOf({ children }: Element): readonly ElementContent[] {
  const [only] = children;
  if (children.length === 1 && only?.type === 'element' && only.tagName === 'mrow') return rowOf(only);
  return children;
}

function isSign(node: ElementContent): node is Element {
  if (node.type !== 'element' || node.tagName !== 'mo' || node.properties['form'] === 'prefix') return false;
  const sign = textOf(node);
  return relations.has(sign) || operators.has(sign);
}

/** At the edge of a part a sign would be spaced as if it stood before or behind all. */
const asInfix = (node: ElementContent): ElementContent =>
  node.type === 'element' ? { ...node, properties: { ...node.properties, form: 'infix' } } : node;
