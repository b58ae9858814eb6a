/** A CSS string of any text: nothing in it can end the string, the rule or the style element. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<>&\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}

const conditional = /@media[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;

/** Values of the custom properties that a stylesheet declares whatever the medium, by name without dashes; later ones win. */
export function tokensOf(css: string): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const match of css.replace(conditional, '').matchAll(/--([\w-]+)\s*:\s*([^;{}]+);/g))
    tokens.set(match[1] ?? '', (match[2] ?? '').trim());
  return tokens;
}

/** Writes the values of `var()` in, for readers that do not know custom properties. An unknown name is an error of ours. */
export function resolveTokens(css: string, tokens: ReadonlyMap<string, string>): string {
  return css.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`Unknown style token --${name}`);
    return value.includes('var(') ? resolveTokens(value, tokens) : value;
  });
}
