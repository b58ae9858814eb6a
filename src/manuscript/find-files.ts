import { nearest } from '../diagnostics/nearest.js';
import { askWhether } from '../diagnostics/suggestion.js';
import type { GuideConfig } from './config-schema.js';
import type { Fault, FileDraft } from './draft.js';
import { configFile } from './read-config.js';
import type { YamlDocument } from './yaml-document.js';

export interface ListedFile {
  readonly kind: FileDraft['kind'];
  readonly id: string;
  /** Relative to the guide's folder. */
  readonly file: string;
}

/** Markdown beside a guide that is about it and not of it. */
const aboutFiles: ReadonlySet<string> = new Set([
  'readme.md',
  'license.md',
  'licence.md',
  'changelog.md',
  'contributing.md',
  'security.md',
  'code_of_conduct.md',
]);

/**
 * Finds the file of each section and chapter that `guide.yaml` lists: `<id>.md`, or `NN-<id>.md`.
 *
 * @param names - What the guide's folder holds.
 */
export function findFiles(
  config: GuideConfig,
  names: readonly string[],
  yaml: YamlDocument,
): { files: ListedFile[]; faults: Fault[] } {
  const markdown = names.filter((name) => name.endsWith('.md') && !aboutFiles.has(name.toLowerCase()));
  const byId = Map.groupBy(markdown, (name) => fileId(name));
  const faults: Fault[] = [];
  const files: ListedFile[] = [];
  /** Ids that a misspelt entry may mean, which is told. */
  const meant = new Set<string | undefined>();
  const lists = { front: config.front, section: config.sections, appendix: config.appendices };
  const keys = { front: 'front', section: 'sections', appendix: 'appendices' };
  for (const kind of ['front', 'section', 'appendix'] as const) {
    for (const [index, id] of lists[kind].entries()) {
      const [file, other] = fileNames(id, byId);
      const position = yaml.placeOf([keys[kind], index]);
      if (file === undefined) {
        const near = nearest(id, byId.keys());
        meant.add(near);
        faults.push(missing(id, near, position));
      } else if (!files.some((known) => known.file === file)) files.push({ kind, id, file });
      if (other !== undefined) faults.push(ambiguous(id, file ?? '', other, position));
    }
  }
  const used = new Set(files.map((file) => file.file));
  const ids = new Set(files.map((file) => file.id));
  for (const name of markdown)
    if (!used.has(name) && !ids.has(fileId(name)) && !meant.has(fileId(name))) faults.push(unlisted(name));
  return { files, faults };
}

/** `03-keys.md` and `keys.md` are both files of `keys`. */
function fileId(name: string): string {
  return name.replace(/\.md$/, '').replace(/^\d+-/, '').normalize('NFC');
}

/** The files of an id, the one without a number first. */
function fileNames(id: string, byId: ReadonlyMap<string, readonly string[]>): string[] {
  const names = byId.get(id.normalize('NFC')) ?? [];
  return names.toSorted((one, other) => Number(/^\d/.test(one)) - Number(/^\d/.test(other)));
}

type Position = Fault['position'];

function missing(id: string, meant: string | undefined, position: Position): Fault {
  const todo = askWhether(meant, 'Write that file, or take the id out of the list.');
  return {
    rule: 'section-present',
    message: `The guide's folder holds no \`${id}.md\` or \`01-${id}.md\`. ${todo}`,
    file: configFile,
    position,
  };
}

function ambiguous(id: string, file: string, other: string, position: Position): Fault {
  const message = `\`${file}\` and \`${other}\` are both files of \`${id}\`. Rename or remove one.`;
  return { rule: 'section-present', message, file: configFile, position };
}

function unlisted(file: string): Fault {
  const message = `This file is not part of the guide. Add \`${fileId(file)}\` to \`sections\`, \`front\` or \`appendices\` in \`${configFile}\`.`;
  return { rule: 'section-listed', message, file, position: { line: 1, column: 1 } };
}
