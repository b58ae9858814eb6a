import type { Manuscript } from './draft.js';

/**
 * The rule that tells of a file that `guide.yaml` lists and that is not there or cannot be read: whether it holds a
 * place that is referred to is not known.
 */
export function unlessUnread({ config, files, faults }: Manuscript): string | undefined {
  const listed = [...config.front, ...config.sections, ...config.appendices];
  if (listed.every((id) => files.some((file) => file.id === id))) return undefined;
  return faults.find(({ rule }) => rule === 'section-present' || rule === 'file-readable')?.rule;
}
