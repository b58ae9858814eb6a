import type { Fence } from '../../../guide/fence.js';
import type { Refusal } from '../../../guide/runner.js';

/** What the words behind a fence's language say of its servers. */
export interface RedisMeta {
  /** Needs a Valkey server. */
  readonly valkey: boolean;
  /** `min=8.0`: the oldest version that has what is shown. */
  readonly min: string | undefined;
  /** `as=node2`: the server that the fence's clients are connected to. */
  readonly as: string;
}

const forms = /^(?:valkey|min=(?<min>\d+(?:\.\d+)*)|as=(?<as>[a-z]+\d?))$/;

/** Reads the words that only servers of this kind know. */
export function readRedisMeta({ meta }: Pick<Fence, 'meta'>): RedisMeta {
  const found = meta.own.map((word) => forms.exec(word)?.groups);
  const partOf = (key: string) => found.flatMap((groups) => groups?.[key] ?? [])[0];
  return { valkey: meta.own.includes('valkey'), min: partOf('min'), as: partOf('as') ?? 'primary' };
}

/** A word that was misspelt would let a fence run where it should not. */
export function metaRefusals({ meta, place }: Pick<Fence, 'meta' | 'place'>): Refusal[] {
  return meta.own
    .filter((word) => !forms.test(word))
    .map((word) => ({
      message: `A proof does not know the word \`${word}\` behind the language. Write one such as \`replica\` or \`min=7.2\`.`,
      place,
    }));
}
