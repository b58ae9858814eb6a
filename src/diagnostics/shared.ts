import type { VFileMessage } from 'vfile-message';

/** Messages that all say the same of a whole guide have one in common, which people are shown in their place. */
export function share(messages: readonly VFileMessage[], shared: VFileMessage): void {
  for (const message of messages) Object.assign(message, { shared });
}

/** Messages as people are shown them: what many have in common first and once, then the others. */
export function foldShared(messages: readonly VFileMessage[]): VFileMessage[] {
  const common = messages.flatMap((message) => sharedOf(message) ?? []);
  return [...new Set(common), ...messages.filter((message) => sharedOf(message) === undefined)];
}

function sharedOf(message: VFileMessage & { readonly shared?: VFileMessage }): VFileMessage | undefined {
  return message.shared;
}
