import type { Element, ElementContent } from 'hast';
import { around, isBlank, isElement, runsBy } from './runs.js';

/** A row of cells only: what stands between becomes a cell. */
export function arrangedRow(row: Element): Element {
  const children = runsBy(row.children, (node) => isElement(node, 'td', 'th')).flatMap(({ matches, nodes }) =>
    matches || nodes.every(isBlank) ? nodes : [around('td', nodes)],
  );
  return { ...row, children };
}

/** A group of rows only: what stands between becomes a row of one cell. */
export function arrangedRowGroup(group: Element): Element {
  const children = runsBy(group.children, (node) => isElement(node, 'tr')).flatMap(({ matches, nodes }) =>
    matches || nodes.every(isBlank) ? nodes : [around('tr', [around('td', nodes)])],
  );
  return { ...group, children };
}

export function arrangedColumns(group: Element): Element {
  return { ...group, children: group.properties.span ? [] : group.children.filter((node) => isElement(node, 'col')) };
}

/**
 * A table in the order of its content model (HTML, "The table element"): caption, columns, one head, bodies, one foot.
 * What is no part of a table is set before it, as browsers do; a table without rows gives way to what it holds.
 */
export function arrangedTable(table: Element): ElementContent[] {
  const parts = table.children.filter((node) => isElement(node));
  const named = (...names: readonly string[]) => parts.filter((part) => names.includes(part.tagName));
  const [caption, ...captions] = named('caption');
  const [head, ...heads] = named('thead');
  const [foot, ...feet] = named('tfoot');
  const rest = [...heads, ...parts.filter((part) => isElement(part, 'tbody', 'tr')), ...feet];
  const strays = [...captions.map(asBox), ...table.children.filter((node) => !isTablePart(node) && !isBlank(node))];
  const hasRows = [head, foot, ...rest].some((part) => part && holdsRow(part));
  if (!hasRows) return [...strays, ...(caption ? [asBox(caption)] : [])];
  const kept = [caption, ...named('colgroup'), head, ...bodies(rest), foot].filter((part) => part !== undefined);
  return [...strays, { ...table, children: kept }];
}

const tableParts = ['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr'];
const isTablePart = (node: ElementContent): boolean => isElement(node, ...tableParts);
const asBox = (caption: Element): Element => ({ ...caption, tagName: 'div' });
const holdsRow = (part: Element): boolean =>
  part.tagName === 'tr' || part.children.some((node) => isElement(node, 'tr'));

/** Row groups as bodies; rows that stand by themselves get a body. Empty groups go. */
function bodies(parts: readonly Element[]): Element[] {
  return runsBy(parts, (part) => isElement(part, 'tr'))
    .flatMap(({ matches, nodes }) => (matches ? [around('tbody', nodes)] : nodes))
    .filter((node) => isElement(node))
    .filter(holdsRow)
    .map((part): Element => ({ ...part, tagName: 'tbody' }));
}
