import { Liquid } from 'liquidjs';
import { readTemplates } from './assets.js';

/** Fills a template of `templates/book` with values. Output is escaped unless the template says `| raw`. */
export type Fill = (template: string, values: Record<string, unknown>) => string;

/** Loads the page shells once; only their own files can be included, and unknown names are errors. */
export async function loadTemplates(): Promise<Fill> {
  const engine = new Liquid({
    templates: await readTemplates(),
    outputEscape: 'escape',
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    trimTagLeft: true,
    trimTagRight: true,
  });
  return (template, values) => engine.renderFileSync(template, values);
}
