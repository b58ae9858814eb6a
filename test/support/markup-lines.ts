/** A line for every element of the markup, so that a change is seen where it is. */
export const lines = (html: string): string =>
  `${html.replace(/(?<=>)(?=<(?!\/(?:span|a|em|code|strong)\b))/g, '\n')}\n`;

/** Without what is tested elsewhere: style sheets and fonts, scripts, the index of the search. */
export const markup = (html: string): string =>
  html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1></$1>')
    .replace(/(id="_search-index">)[\s\S]*?(?=<\/script>)/, '$1')
    .replaceAll(/sha256-[\w+/=]+/g, 'sha256-HASH');

/** The rules by which a layout makes its pages, and the markup below them. */
export function paperDocument(html: string): string {
  const [rules = 'no rules of pages'] = /@page \{ size: \d[\s\S]*?:root \{[\s\S]*?\}/.exec(html) ?? [];
  return `<!--\n${rules}\n-->\n${lines(markup(html))}`;
}
