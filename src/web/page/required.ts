/**
 * The element that the page's template gives an id.
 *
 * @throws {Error} Where it is missing or of another kind: template and script do not belong together.
 */
export function required<Kind extends Element>(id: string, kind: abstract new (...args: never[]) => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no ${kind.name} with the id ${id}`);
  return element;
}
