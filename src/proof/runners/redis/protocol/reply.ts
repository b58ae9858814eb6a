/** A value of the protocol (RESP2 and RESP3), as the server sent it. */
export type Reply =
  | { readonly type: 'status' | 'error' | 'number' | 'double' | 'bignum'; readonly text: string }
  | { readonly type: 'bulk' | 'verbatim'; readonly bytes: Buffer }
  | { readonly type: 'nil' }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** The elements of a map are its keys and values in turn. */
  | { readonly type: 'array' | 'set' | 'map' | 'push'; readonly elements: readonly Reply[] };

/** The text of a reply that is one word or text; undefined for others. */
export function textOf(reply: Reply | undefined): string | undefined {
  if (!reply) return undefined;
  if ('text' in reply) return reply.text;
  return 'bytes' in reply ? reply.bytes.toString('utf8') : undefined;
}

/** The elements of an aggregate; none for others. */
export function elementsOf(reply: Reply | undefined): readonly Reply[] {
  return reply && 'elements' in reply ? reply.elements : [];
}
