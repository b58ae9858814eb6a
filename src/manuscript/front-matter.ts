import { type FrontMatter, frontMatterJsonSchema, frontMatterSchema } from './config-schema.js';
import type { Fault } from './draft.js';
import { schemaFaults } from './schema-faults.js';
import type { Slice } from './slices/scan.js';
import { readYaml } from './yaml-document.js';

export interface FrontMatterResult {
  readonly title: string | undefined;
  readonly split: boolean;
  readonly faults: Fault[];
}

/**
 * Reads what stands between the two lines of `---`.
 *
 * @param from - The file, and the id by which the guide lists it, which the front matter may repeat and not change.
 */
export function readFrontMatter(slice: Slice | undefined, from: { file: string; id: string }): FrontMatterResult {
  if (!slice) return { title: undefined, split: false, faults: [] };
  const yaml = readYaml(slice);
  const faults: Fault[] = yaml.faults.map((fault) => ({ rule: 'yaml-well-formed', file: from.file, ...fault }));
  // An empty front matter says nothing, which is fine.
  const value = yaml.value ?? {};
  const result = frontMatterSchema.safeParse(value);
  const context = { file: from.file, yaml, value, schema: frontMatterJsonSchema() };
  if (!result.success) faults.push(...schemaFaults(result.error.issues, context));
  const known: FrontMatter = result.data ?? salvage(value);
  if (known.id !== undefined && known.id !== from.id) {
    const message = `\`guide.yaml\` lists this file as \`${from.id}\`. Write \`id: ${from.id}\`, or leave the line out.`;
    faults.push({ rule: 'section-present', message, file: from.file, position: yaml.placeOf(['id']) });
  }
  // What it says of the title where it cannot be read is not known, and its absence no second fault.
  const isUnread = yaml.value === undefined && faults.length > 0;
  return { title: isUnread ? from.id : known.title, split: known.split ?? false, faults };
}

/** What is right in a front matter of which another part is wrong, so that one fault does not bring a second. */
function salvage(value: unknown): FrontMatter {
  const title = frontMatterSchema.shape.title.safeParse((value as { title?: unknown }).title);
  return title.success ? { title: title.data } : {};
}
