/** An entity that is not told, not written in the file, holds markup, or is more than a drawing may hold. */
export class EntityError extends Error {}

/** Characters that the entities of one drawing may come to, all their uses together, and how deep they may nest. */
const most = { characters: 256 * 1024, levels: 8 };

const documentType = /<!DOCTYPE\s[^[>]*\[((?:<!--[\s\S]*?-->|"[^"]*"|'[^']*'|[^\]"'])*)\]/;
const declaration = /<!ENTITY\s+([\w:.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;

/**
 * Expands the entities that a file declares itself, as programs like Illustrator write them for their namespaces. What
 * an entity stands for is text, never markup, and never another file.
 *
 * @returns What `&name;` stands for.
 * @throws {EntityError} In use, beyond the limits.
 */
export function entityExpander(xml: string): (reference: string) => string {
  const subset = (documentType.exec(xml)?.[1] ?? '').replace(/<!--[\s\S]*?-->/g, '');
  const values = new Map(
    [...subset.matchAll(declaration)].map(([, name = '', double, single]) => [name, double ?? single ?? '']),
  );
  let characters = 0;
  const expand = (name: string, level: number): string => {
    const value = values.get(name);
    if (value === undefined) throw new EntityError(`uses the entity \`&${name};\`, which is not in the file`);
    if (value.includes('<')) throw new EntityError(`uses the entity \`&${name};\`, which holds elements`);
    if (level > most.levels)
      throw new EntityError(`uses the entity \`&${name};\`, which is built of others without end`);
    const text = value.replace(/&(#?[\w:.-]+);/g, (_, inner: string) => characterOf(inner) ?? expand(inner, level + 1));
    characters += text.length;
    if (characters > most.characters) throw new EntityError('uses entities of more than 256 KB');
    return text;
  };
  return (reference) => expand(reference.slice(1, -1), 1);
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(named, name) ? named[name] : undefined;
  const code = Number(name.startsWith('#x') ? `0${name.slice(1)}` : name.slice(1));
  if (!(code > 0 && code <= 0x10ffff)) throw new EntityError(`uses \`&${name};\`, which is no character`);
  return String.fromCodePoint(code);
}
