import { type Reply, textOf } from './reply.js';

/**
 * Prints a reply as redis-cli prints it on a terminal (`cliFormatReplyTTY`), as lines without their ends.
 *
 * @param reply - Of either protocol: what a server sends after `HELLO 3` is printed in that form.
 */
export function formatReply(reply: Reply): string[] {
  return print(reply, '').split('\n');
}

/** A reply as text without marks (`cliFormatReplyRaw`), as redis-cli prints those of `INFO` and its like. */
export function formatRawReply(reply: Reply): string[] {
  const text = textOf(reply) ?? ('elements' in reply ? reply.elements.map((each) => textOf(each)).join('\n') : '');
  return text.replaceAll('\r\n', '\n').replace(/\n+$/, '').split('\n');
}

function print(reply: Reply, prefix: string): string {
  switch (reply.type) {
    case 'error':
      return `(error) ${reply.text}`;
    case 'status':
    case 'bignum':
      return reply.text;
    case 'number':
      return `(integer) ${reply.text}`;
    case 'double':
      return `(double) ${reply.text}`;
    case 'bulk':
      return quote(reply.bytes);
    case 'verbatim':
      return reply.bytes.toString('utf8');
    case 'nil':
      return '(nil)';
    case 'boolean':
      return reply.value ? '(true)' : '(false)';
    case 'array':
    case 'set':
    case 'push':
    case 'map':
      return printElements(reply.type, reply.elements, prefix);
  }
}

const empty = { array: '(empty array)', set: '(empty set)', push: '(empty push)', map: '(empty hash)' };
const separators = { array: ')', push: ')', set: '~', map: '#' };

/** Numbers stand right-aligned; what goes on below an element is indented by their width. */
function printElements(type: keyof typeof empty, elements: readonly Reply[], prefix: string): string {
  if (elements.length === 0) return empty[type];
  const step = type === 'map' ? 2 : 1;
  const width = String(elements.length / step).length;
  const inner = prefix + ' '.repeat(width + 2);
  const lines: string[] = [];
  for (let at = 0; at < elements.length; at += step) {
    const number = String(at / step + 1).padStart(width);
    const [first, value] = elements.slice(at, at + step).map((element) => print(element, inner));
    // What a key leads to begins a line of its own where it takes several.
    const isTall = value?.includes('\n') ?? false;
    const rest = step === 1 ? '' : ` => ${isTall ? `\n${inner}` : ''}${value}`;
    lines.push(`${at === 0 ? '' : prefix}${number}${separators[type]} ${first}${rest}`);
  }
  return lines.join('\n');
}

const named: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  13: '\\r',
  34: '\\"',
  92: '\\\\',
};

/** A text in quotation marks (`sdscatrepr`): what is not printable ASCII is escaped, byte by byte. */
function quote(bytes: Buffer): string {
  let out = '"';
  for (const byte of bytes) {
    const isPlain = byte >= 0x20 && byte < 0x7f;
    out += named[byte] ?? (isPlain ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`);
  }
  return `${out}"`;
}

/** What redis-cli prints when a key that it tracks has changed. */
export function formatPush(reply: Reply): string[] {
  const [kind, keys] = 'elements' in reply ? reply.elements : [];
  if (textOf(kind) !== 'invalidate' || !keys || !('elements' in keys)) return formatReply(reply);
  return [`-> invalidate: ${keys.elements.map((key) => `'${textOf(key)}'`).join(', ')}`];
}

/** Commands whose texts redis-cli prints as they are, by name and, where given, by first argument. */
const rawCommands: Readonly<Record<string, readonly string[] | 'all'>> = {
  info: 'all',
  lolwut: 'all',
  debug: ['htstats', 'htstats-key', 'client-eviction'],
  memory: ['malloc-stats', 'doctor'],
  cluster: ['nodes', 'info'],
  client: ['list', 'info'],
  latency: ['graph', 'doctor'],
  proxy: ['info'],
};

/** Whether redis-cli prints the reply to this command raw. */
export function isPrintedRaw(args: readonly Buffer[]): boolean {
  const [name = '', first = ''] = args.slice(0, 2).map((arg) => arg.toString('latin1').toLowerCase());
  const raw = Object.hasOwn(rawCommands, name) ? rawCommands[name] : undefined;
  return raw === 'all' || (raw?.includes(first) ?? false);
}
