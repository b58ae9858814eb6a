import { resolve } from 'node:path';
import { allFormatsOf } from '../guide/layout-definition.js';
import { defaultPaper, type Paper, paperNames, parsePaper } from '../guide/paper.js';
import { themeNames } from '../layout/assets.js';
import { chooseFormats } from './formats.js';
import { assertOneOf } from './known.js';
import { layoutsWith } from './layouts/index.js';
import type { LayoutRow, ResolvedRequest } from './layouts/layout.js';
import { resolveOptions } from './resolve-options.js';
import type { BuildRequest } from './types.js';

export const defaultTheme = 'classic';

function paperOf(paper: Paper | string | undefined): Paper {
  if (paper === undefined) return defaultPaper;
  if (typeof paper !== 'string') return paper;
  return parsePaper(paper) ?? parsePaper(assertOneOf('paper', paper, paperNames)) ?? defaultPaper;
}

/** Absolute folders: where a request starts from, and where its files go. */
export function placeOf({ cwd = process.cwd(), out = 'output' }: BuildRequest): Pick<ResolvedRequest, 'cwd' | 'out'> {
  return { cwd: resolve(cwd), out: resolve(cwd, out) };
}

/** @throws ToolError (usage) that names the word that is not known, and the near one. */
export async function resolveRequest(request: BuildRequest): Promise<ResolvedRequest> {
  const layouts = layoutsWith(request);
  for (const format of request.formats ?? []) assertOneOf('format', format, allFormatsOf(layouts));
  const name = assertOneOf(
    'layout',
    request.layout ?? 'book',
    layouts.map((each) => each.name),
  );
  const layout = layouts.find((each) => each.name === name) as LayoutRow;
  const { seed } = request;
  const drawn = seed !== undefined && layout.draws ? { seed } : {};
  return {
    ...placeOf(request),
    layout,
    formats: chooseFormats(layout, request.formats, layouts),
    paper: paperOf(request.paper),
    options: resolveOptions(layout, { ...request.options, ...drawn }, layouts),
    theme: request.theme === undefined ? undefined : await knownTheme(request.theme),
  };
}

/** @throws ToolError `unknown-theme`. */
export async function knownTheme(name: string): Promise<string> {
  return assertOneOf('theme', name, await themeNames());
}
