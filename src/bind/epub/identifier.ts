import { createHash } from 'node:crypto';

/** Namespace of the books of this program: a random UUID, made once. Changing it makes every reader's copy a new book. */
const namespace = '5d0f6a3e-9c1b-4f7e-8a52-6b1d0c7e94f3';

/**
 * The unique identifier of a book: a name-based UUID (version 5: SHA-1; RFC 9562, section 5.5), so that every build of
 * the same edition is the same book to a reading system.
 *
 * @param name - `BookMeta.identifier`.
 * @returns `urn:uuid:…`
 */
export function bookIdentifier(name: string): string {
  const seed = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  const digest = createHash('sha1').update(seed).update(name.normalize('NFC'), 'utf8').digest().subarray(0, 16);
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const uuid = digest.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return `urn:uuid:${uuid}`;
}
