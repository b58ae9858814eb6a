const darkRules = /@media screen and \(prefers-color-scheme: dark\) \{\s*:root (\{[^{}]*\})\s*\}/g;

/** Lets a reader choose the colours that a theme leaves to the system: `data-theme` of the root decides where it is set. */
export function withThemeSwitch(themeCss: string): string {
  return themeCss.replace(
    darkRules,
    (_, declarations: string) =>
      `@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) ${declarations} }\n` +
      `@media screen { :root[data-theme="dark"] ${declarations} }`,
  );
}
