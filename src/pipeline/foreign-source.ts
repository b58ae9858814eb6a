import { callForeign, foreignFault } from '../diagnostics/foreign-code.js';
import type { GuideSource, ReadResult } from '../guide/guide-source.js';

const isReadResult = (result: unknown): result is ReadResult =>
  typeof result === 'object' &&
  result !== null &&
  ('fault' in result && result.fault !== undefined
    ? typeof result.fault === 'string'
    : 'bytes' in result && result.bytes instanceof Uint8Array);

/** A source that came with a request: what it throws, or gives that is none of what it may, is told as its fault. */
export function foreignSource(source: GuideSource): GuideSource {
  const { id, folder } = source;
  const whose = (task: string) => `\`${task}\` of the source \`${id}\``;
  return {
    ...{ id, folder },
    async list(below) {
      const names: unknown = await callForeign(whose('list'), () => source.list(below));
      if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names;
      throw foreignFault(whose('list'), 'It has to give a list of names.');
    },
    async read(file, limit) {
      const call = `${whose('read')}, asked for \`${file}\`,`;
      const result: unknown = await callForeign(call, () => source.read(file, limit));
      if (isReadResult(result)) return result;
      throw foreignFault(call, 'It has to give `{ bytes }`, a Uint8Array, or `{ fault }`.');
    },
  };
}
