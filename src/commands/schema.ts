import { Argument, Command } from '@commander-js/extra-typings';
import { assertOneOf } from '../pipeline/known.js';
import type { CommandFactory } from './command.js';
import { describeExamples } from './examples.js';
import { type Io, writeJson } from './io.js';
import { announce } from './live-line.js';

const kinds = ['guide', 'section', 'manifest', 'edition'] as const;

const examples = [
  ['schema guide > guide.schema.json', 'for an editor that completes guide.yaml'],
  ['schema', 'all four, by name'],
] as const;

/** `prepbook schema [kind]`: the JSON Schemas of the files that people and programs write for it or read of it. */
export const schemaCommand: CommandFactory = (io, finish) =>
  new Command('schema')
    .description(
      'Prints the JSON Schema of guide.yaml, of the front matter of sections, of the manifest, or of an edition as JSON.',
    )
    .addArgument(new Argument('[kind]', `${kinds.join(', ')} (default: all four, as one object)`))
    .addHelpText('after', describeExamples(io, examples))
    .action(async (kind) => finish(await runSchema(io, kind)));

/**
 * Prints one schema, or all by name.
 *
 * @throws ToolError `unknown-schema`.
 */
export async function runSchema(io: Io, kind: string | undefined): Promise<number> {
  const chosen = kind === undefined ? undefined : assertOneOf('schema', kind, kinds);
  const done = announce(io, 'Collecting the schemas');
  const { schemas } = await import('../pipeline.js').finally(done);
  const all = schemas();
  writeJson(io.stdout, chosen === undefined ? all : all[chosen]);
  return 0;
}
