import { valueInWords } from '../config-shape.js';
import { askWhether, didYouMean, listed } from '../diagnostics/suggestion.js';
import { ToolError } from '../diagnostics/tool-error.js';
import { isCalendarDate } from '../guide/calendar.js';
import { largestSeed } from '../guide/selection.js';
import { layouts } from './layouts/index.js';

/** One key of a request. */
interface Field {
  readonly isRight: (value: unknown) => boolean;
  /** Completes "Write …". */
  readonly expected: string;
  /** Of an object with keys of its own. */
  readonly fields?: Fields;
}

type Fields = Readonly<Record<string, Field>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCall = (value: unknown): boolean => typeof value === 'function';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isSeed = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= largestSeed;

const text = (expected: string): Field => ({ isRight: isText, expected });
const texts = (expected: string): Field => ({ isRight: isTexts, expected });
const yesOrNo: Field = { isRight: (value) => typeof value === 'boolean', expected: 'true or false' };
const listener = (words: string): Field => ({ isRight: isCall, expected: `a function that is called with ${words}` });
const keyed = (expected: string, fields?: Fields): Field => ({
  isRight: isObject,
  expected,
  ...(fields ? { fields } : {}),
});
const positive = (expected: string, isWhole: boolean): Field => ({
  isRight: (value) => Number.isFinite(value) && Number(value) > 0 && (!isWhole || Number.isInteger(value)),
  expected,
});

const seed: Field = { isRight: isSeed, expected: `a whole number from 0 to ${largestSeed}` };
const signal: Field = { isRight: (value) => value instanceof AbortSignal, expected: 'an AbortSignal' };

const lists: Fields = {
  levels: texts("a list of levels, such as ['mid']"),
  sections: texts("a list of ids of sections, such as ['keys']"),
  tags: texts("a list of tags, such as ['memory']"),
  questions: texts("a list of ids of questions, such as ['ttl']"),
};
const selection: Fields = {
  ...lists,
  not: keyed('lists of what is left out: { levels, sections, tags, questions }', lists),
  sample: keyed('{ size, seed }', { size: positive('a whole number from 1 on', true), seed }),
  time: keyed('{ minutes, seed }', { minutes: positive('a number of minutes', false), seed }),
  within: keyed('the selection that this one narrows'),
};

const browserFields: Fields = {
  browser: {
    isRight: (value) => isText(value) || (isObject(value) && isCall(value['newPage'])),
    expected: 'the path of a browser, or one that Puppeteer has started',
  },
  onStage: listener('each stage'),
  signal,
};

const guideFields: Fields = {
  guide: {
    isRight: (value) =>
      isText(value) || (isObject(value) && isText(value['id']) && isCall(value['list']) && isCall(value['read'])),
    expected: 'the name of a guide, a folder, or a source: { id, list, read }',
  },
  bank: keyed('how a bank is read: { files, dialect, language }', {
    files: texts("a list of patterns, such as ['questions/*.md']"),
    dialect: text('the name of a dialect'),
    language: text('a tag such as `en`'),
  }),
  onBank: listener('what was understood of a bank'),
  cwd: text('the path of a folder'),
  config: {
    isRight: (value) => isText(value) || isObject(value) || value === false,
    expected: 'the path of a configuration, a configuration, or false',
  },
  strict: yesOrNo,
  prose: yesOrNo,
  rules: keyed("settings by the names of rules, such as { 'why-present': 'off' }"),
  layouts: { isRight: Array.isArray, expected: 'a list of layouts, made with `defineLayout`' },
  addedFormats: { isRight: Array.isArray, expected: 'a list of formats: { format, layouts, render }' },
};

const selectionFields: Fields = {
  ...guideFields,
  select: keyed("a selection, such as { levels: ['mid'] }", selection),
  edition: text('the name of an edition of guide.yaml'),
  seed,
};

const renderFields: Fields = {
  ...selectionFields,
  layout: text('the name of a layout'),
  formats: texts("a list of formats, such as ['pdf']"),
  options: keyed('options of the layout, such as { lines: 5 }'),
  all: yesOrNo,
  paper: {
    isRight: (value) =>
      isText(value) ||
      (isObject(value) && isText(value['name']) && [value['width'], value['height']].every(Number.isFinite)),
    expected: "a name such as 'a4', a size such as '120x190mm', or { name, width, height } in millimetres",
  },
  theme: text('the name of a theme'),
  ...browserFields,
};

const proofFields: Fields = {
  ...guideFields,
  only: texts('a list of ids of questions'),
  sections: texts('a list of ids of sections'),
  servers: texts('a list of programs of servers'),
  images: texts('a list of images'),
  allow: texts('a list of languages'),
  links: yesOrNo,
  linkCache: text('the path of a file'),
  copies: text('the path of a folder'),
  jobs: positive('a whole number from 1 on', true),
  date: text('a date such as 2026-11-30'),
  limits: keyed('{ reply, until }, in milliseconds', {
    reply: positive('a number of milliseconds', false),
    until: positive('a number of milliseconds', false),
  }),
  env: keyed('variables of the environment'),
  onProgress: listener('what is done'),
  signal,
};

/** What each function of the library takes. */
const requests = {
  check: {
    ...guideFields,
    ...browserFields,
    asOf: { isRight: (value) => isText(value) && isCalendarDate(value), expected: 'a date such as 2026-11-30' },
  },
  release: guideFields,
  readGuide: guideFields,
  list: selectionFields,
  render: renderFields,
  build: { ...renderFields, out: text('the path of a folder') },
  proof: proofFields,
} as const satisfies Record<string, Fields>;

/**
 * Refuses a request that a compiler would refuse, for those who have none.
 *
 * @param task - The function that it was given to.
 * @throws ToolError `bad-request` (usage) that names all that is wrong with it, and what to write.
 */
export function assertRequest(task: keyof typeof requests, request: unknown): void {
  const faults = isObject(request)
    ? [...wrongFields(request, requests[task]), ...wrongAdditions(request)]
    : [`\`${task}\` takes a request, such as { guide: 'redis' }, and was given ${valueInWords(request)}.`];
  if (faults.length > 0) throw new ToolError('usage', 'bad-request', faults.join('\n'));
}

function* wrongFields(value: object, fields: Fields, path: readonly string[] = []): Generator<string> {
  for (const [key, inner] of Object.entries(value)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const name = [...path, key].join('.');
    if (!field) yield unknownKey(key, fields, path);
    else if (inner !== undefined && !field.isRight(inner))
      yield `\`${name}\` is ${wrongValue(inner)}. Write ${field.expected}.`;
    else if (inner !== undefined && field.fields) yield* wrongFields(inner as object, field.fields, [...path, key]);
  }
}

function unknownKey(key: string, fields: Fields, path: readonly string[]): string {
  const known = Object.keys(fields);
  const named = (name: string) => [...path, name].join('.');
  // What chooses and what sets are objects of their own: their keys are easily written one level too high.
  const within = known.filter((name) => Object.hasOwn(fields[name]?.fields ?? {}, key)).map((name) => `${name}.${key}`);
  const where = path.length === 0 ? 'a request' : `\`${path.join('.')}\``;
  const there = `There are: ${listed(known)}.`;
  const meant = within.length > 0 ? askWhether(within[0]) : didYouMean(named(key), known.map(named), there);
  return `\`${named(key)}\` is no key of ${where}. ${meant}`;
}

/** Simple values are shown, others named. */
const wrongValue = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? `\`${JSON.stringify(value)}\`` : valueInWords(value);

function* wrongAdditions(request: Readonly<Record<string, unknown>>): Generator<string> {
  const { layouts: own = [], addedFormats = [] } = request;
  if (!Array.isArray(own) || !Array.isArray(addedFormats)) return;
  for (const [at, layout] of own.entries()) yield* wrongLayout(layout, `layouts[${at}]`);
  const names = [...layouts, ...own].flatMap((layout: unknown) =>
    isObject(layout) && isText(layout['name']) ? [layout['name']] : [],
  );
  for (const [at, format] of addedFormats.entries()) yield* wrongFormat(format, `addedFormats[${at}]`, names);
}

function* wrongLayout(layout: unknown, at: string): Generator<string> {
  const { name, options, renderers, defaults } = isObject(layout) ? layout : {};
  if (!isText(name) || name === '') {
    yield `\`${at}\` has no \`name\`. Write a layout as \`defineLayout\` takes it: { name, options, defaults, renderers }.`;
    return;
  }
  if (!isObject(options) || !isObject(options['shape']) || !isCall(options['safeParse'])) {
    yield `\`options\` of the layout \`${name}\` is no schema. Write \`z.strictObject({ … })\` of zod, empty where it has no options.`;
  }
  if (!isObject(renderers) || Object.keys(renderers).length === 0 || !Object.values(renderers).every(isCall)) {
    yield `\`renderers\` of the layout \`${name}\` has to hold a function for each format. Write { txt: async (edition) => … }.`;
    return;
  }
  const formats = Object.keys(renderers);
  if (!isTexts(defaults) || defaults.length === 0) {
    yield `\`defaults\` of the layout \`${name}\` is no list of formats. Write ['${formats[0]}'].`;
    return;
  }
  for (const format of defaults.filter((each) => !formats.includes(each))) {
    const meant = didYouMean(format, formats, `There are: ${formats.join(', ')}.`);
    yield `\`defaults\` of the layout \`${name}\` names \`${format}\`, which has no renderer. ${meant}`;
  }
}

function* wrongFormat(added: unknown, at: string, known: readonly string[]): Generator<string> {
  const { format, layouts: named, render } = isObject(added) ? added : {};
  if (!isText(format) || format === '' || !isTexts(named) || named.length === 0 || !isCall(render)) {
    yield `\`${at}\` is no format. Write { format: 'txt', layouts: ['book'], render: async (edition) => … }.`;
    return;
  }
  for (const name of named.filter((each) => !known.includes(each))) {
    const meant = didYouMean(name, known, `There are: ${known.join(', ')}.`);
    yield `\`${at}\` names the layout \`${name}\`, which there is not. ${meant}`;
  }
}
