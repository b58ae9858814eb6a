import type { Reply } from './reply.js';

/** Reads replies out of a stream of bytes, whatever the pieces in which it comes. */
export interface ReplyParser {
  /** @returns The replies that these bytes complete. @throws {Error} Where they are not of the protocol. */
  readonly push: (bytes: Buffer) => Reply[];
}

interface Read {
  readonly reply: Reply;
  readonly end: number;
}

/** Bytes of one reply. More is no example that a reader would see. */
const sizeLimit = 64 * 1024 * 1024;

/** A parser of RESP2 and RESP3 (github.com/redis/redis-specifications, protocol). */
export function replyParser(): ReplyParser {
  let pending: Buffer = Buffer.alloc(0);
  return {
    push: (bytes) => {
      pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes]);
      if (pending.length > sizeLimit) throw new Error('a reply of more than 64 MB');
      const replies: Reply[] = [];
      let at = 0;
      for (let read = readReply(pending, at); read; read = readReply(pending, at)) {
        replies.push(read.reply);
        at = read.end;
      }
      pending = pending.subarray(at);
      return replies;
    },
  };
}

/** @returns Undefined where the reply is not whole yet. */
function readReply(bytes: Buffer, at: number): Read | undefined {
  const lineEnd = bytes.indexOf('\r\n', at);
  if (lineEnd < 0) return undefined;
  const mark = String.fromCharCode(bytes[at] ?? 0);
  const head = bytes.toString('utf8', at + 1, lineEnd);
  const end = lineEnd + 2;
  switch (mark) {
    case '+':
      return { reply: { type: 'status', text: head }, end };
    case '-':
      return { reply: { type: 'error', text: head }, end };
    case ':':
      return { reply: { type: 'number', text: head }, end };
    case ',':
      return { reply: { type: 'double', text: head }, end };
    case '(':
      return { reply: { type: 'bignum', text: head }, end };
    case '_':
      return { reply: { type: 'nil' }, end };
    case '#':
      return { reply: { type: 'boolean', value: head === 't' }, end };
    case '$':
    case '!':
    case '=':
      return readBulk(mark, bytes, Number(head), end);
    case '*':
    case '~':
    case '>':
    case '%':
    case '|':
      return readAggregate(mark, bytes, Number(head), end);
    default:
      throw new Error(`a reply that begins with ${JSON.stringify(mark)}`);
  }
}

function readBulk(mark: '$' | '!' | '=', bytes: Buffer, length: number, start: number): Read | undefined {
  if (length < 0) return { reply: { type: 'nil' }, end: start };
  const stop = start + length;
  if (bytes.length < stop + 2) return undefined;
  const content = Buffer.from(bytes.subarray(start, stop));
  const end = stop + 2;
  if (mark === '!') return { reply: { type: 'error', text: content.toString('utf8') }, end };
  // A verbatim text begins with its format and a colon: `txt:`.
  if (mark === '=') return { reply: { type: 'verbatim', bytes: content.subarray(4) }, end };
  return { reply: { type: 'bulk', bytes: content }, end };
}

const aggregates = { '*': 'array', '~': 'set', '>': 'push', '%': 'map', '|': 'map' } as const;

function readAggregate(mark: keyof typeof aggregates, bytes: Buffer, length: number, start: number): Read | undefined {
  if (length < 0) return { reply: { type: 'nil' }, end: start };
  const type = aggregates[mark];
  const count = type === 'map' ? length * 2 : length;
  const elements: Reply[] = [];
  let at = start;
  while (elements.length < count) {
    const read = readReply(bytes, at);
    if (!read) return undefined;
    elements.push(read.reply);
    at = read.end;
  }
  // Attributes are about the reply that follows; redis-cli does not show them.
  return mark === '|' ? readReply(bytes, at) : { reply: { type, elements }, end: at };
}
