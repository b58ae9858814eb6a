import { isNode, parse } from './syntax.mjs';

/** @typedef {import('./syntax.mjs').Span} Span */
/** @typedef {import('./syntax.mjs').Node} Node */

/**
 * @param {string} source - TypeScript.
 * @returns {(Span & {isBlock: boolean})[]} The bodies of its functions, each before those within it.
 */
function bodiesIn(source) {
  const { body, at } = parse(source);
  /** @type {(Span & {isBlock: boolean})[]} */
  const found = [];
  /** @param {unknown} value */
  const walk = (value) => {
    if (isNode(value)) {
      if (value.type === 'FunctionBody') found.push({ ...at(value), isBlock: true });
      const inner = value.type === 'ArrowFunctionExpression' ? value.body : undefined;
      if (isNode(inner) && inner.type !== 'FunctionBody') found.push({ ...at(inner), isBlock: false });
    }
    if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) walk(child);
  };
  walk(body);
  return found;
}

/** @param {string} file @param {Span} [body] */
const siteName = (file, body) => (body ? `${file}:${body.start}` : file);

/**
 * What is known of a place: the innermost function around it, else its file. The tests that reach it are those that
 * can notice a change of it.
 *
 * @param {string} file - `src/edit/slug.ts`
 * @param {string} source
 * @param {Span} place
 * @returns {string}
 */
export function siteOf(file, source, place) {
  const around = bodiesIn(source).filter(({ start, end }) => start <= place.start && place.end <= end);
  return siteName(file, around.at(-1));
}

/**
 * A file that tells when it is loaded and which of its functions are called: each adds its site to the set
 * `prepbookReached`, where there is one. Lines stay where they are.
 *
 * @param {string} file - `src/edit/slug.ts`
 * @param {string} source
 * @returns {string}
 */
export function watched(file, source) {
  const note = (/** @type {Span | undefined} */ body) =>
    `globalThis.prepbookReached?.add(${JSON.stringify(siteName(file, body))})`;
  const insertions = bodiesIn(source).flatMap((body) =>
    body.isBlock
      ? [{ at: body.start + 1, text: `${note(body)};` }]
      : [
          { at: body.start, text: `(${note(body)},` },
          { at: body.end, text: ')' },
        ],
  );
  const bytes = Buffer.from(source);
  const pieces = [Buffer.from(`${note(undefined)};`)];
  let done = 0;
  for (const { at, text } of insertions.sort((one, other) => one.at - other.at)) {
    pieces.push(bytes.subarray(done, at), Buffer.from(text));
    done = at;
  }
  return Buffer.concat([...pieces, bytes.subarray(done)]).toString();
}
