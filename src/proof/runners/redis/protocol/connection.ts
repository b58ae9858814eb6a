import { connect, type Socket } from 'node:net';
import { replyParser } from './parser.js';
import { elementsOf, type Reply, textOf } from './reply.js';

/** Where a server listens: always on this machine. */
export interface Endpoint {
  readonly port: number;
}

/** The replies to one command, or word that the connection has ended first. */
export type Answer = { readonly replies: readonly Reply[] } | { readonly closed: string };

/** One connection of a client that types commands one after the other. */
export interface Connection {
  /** Sends a command. Its answer is in `answers`-order; a blocking one comes when the server gives it. */
  readonly send: (args: readonly Buffer[]) => Promise<Answer>;
  /** Takes the next message that the server sent unasked: to a subscriber, a monitor, a tracking client. */
  readonly takePush: () => Reply | undefined;
  /** Calls back, once, when a message comes that was not asked for, or the connection ends. */
  readonly onPush: (listener: () => void) => void;
  readonly isOpen: () => boolean;
  /** Settles when the connection has ended, whoever ended it. */
  readonly ended: Promise<void>;
  readonly close: () => void;
}

interface Pending {
  readonly wanted: number;
  readonly got: Reply[];
  readonly settle: (answer: Answer) => void;
}

const host = '127.0.0.1';

/** @throws {Error} Where nobody listens, with node's code. */
export function openConnection({ port }: Endpoint): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host, noDelay: true });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(speak(socket));
    });
  });
}

function speak(socket: Socket): Connection {
  const parser = replyParser();
  const pending: Pending[] = [];
  const pushes: Reply[] = [];
  const subscriptions = new Set<string>();
  let listener = () => {};
  let open = true;
  const ended = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });

  const end = (reason: string) => {
    if (!open) return;
    open = false;
    socket.destroy();
    for (const each of pending.splice(0)) each.settle({ closed: reason });
    listener();
  };
  const take = (reply: Reply) => {
    note(reply, subscriptions);
    const first = pending[0];
    if (!first || isMessage(reply)) {
      pushes.push(reply);
      listener();
      return;
    }
    first.got.push(reply);
    if (first.got.length < first.wanted) return;
    pending.shift();
    first.settle({ replies: first.got });
  };
  socket.on('data', (bytes) => {
    try {
      for (const reply of parser.push(bytes)) take(reply);
    } catch (error) {
      end((error as Error).message);
    }
  });
  socket.on('error', () => end('Server closed the connection'));
  socket.on('close', () => end('Server closed the connection'));

  return {
    send: (args) =>
      new Promise((settle) => {
        if (!open) return settle({ closed: 'Server closed the connection' });
        pending.push({ wanted: repliesTo(args, subscriptions), got: [], settle });
        socket.write(encode(args));
      }),
    takePush: () => pushes.shift(),
    onPush: (next) => {
      listener = next;
    },
    isOpen: () => open,
    ended,
    close: () => {
      open = false;
      socket.destroy();
    },
  };
}

function encode(args: readonly Buffer[]): Buffer {
  const pieces = args.flatMap((arg) => [Buffer.from(`$${arg.length}\r\n`), arg, Buffer.from('\r\n')]);
  return Buffer.concat([Buffer.from(`*${args.length}\r\n`), ...pieces]);
}

const kindOf = (reply: Reply): string =>
  reply.type === 'push' || reply.type === 'array' ? (textOf(elementsOf(reply)[0]) ?? '') : '';

const messages: ReadonlySet<string> = new Set(['message', 'pmessage', 'smessage']);
const confirmation = /^([ps]?)(un)?subscribe$/;

/** Messages to subscribers look like ordinary arrays in RESP2; all else that comes unasked is a push of RESP3. */
function isMessage(reply: Reply): boolean {
  const kind = kindOf(reply);
  if (reply.type === 'array') return messages.has(kind) && elementsOf(reply).length >= 3;
  return reply.type === 'push' && !confirmation.test(kind);
}

/** Keeps count of what the client is subscribed to. */
function note(reply: Reply, subscriptions: Set<string>): void {
  const [, kind = '', un] = confirmation.exec(kindOf(reply)) ?? [];
  if (!confirmation.test(kindOf(reply))) return;
  const name = `${kind}:${textOf(elementsOf(reply)[1])}`;
  if (un) subscriptions.delete(name);
  else subscriptions.add(name);
}

/** Each channel is confirmed by a reply of its own. */
function repliesTo(args: readonly Buffer[], subscriptions: ReadonlySet<string>): number {
  const [, kind, un] = confirmation.exec(args[0]?.toString('latin1').toLowerCase() ?? '') ?? [];
  if (kind === undefined || args.length > 1) return kind === undefined ? 1 : args.length - 1;
  const open = [...subscriptions].filter((name) => name.startsWith(`${kind}:`)).length;
  return un ? Math.max(1, open) : 1;
}

/** Sends one command on a connection of its own. @throws {Error} Where the server gives no reply. */
export async function ask(endpoint: Endpoint, ...words: readonly string[]): Promise<Reply> {
  const connection = await openConnection(endpoint);
  try {
    const answer = await connection.send(words.map((word) => Buffer.from(word)));
    if ('closed' in answer || !answer.replies[0]) throw new Error('closed' in answer ? answer.closed : 'no reply');
    return answer.replies[0];
  } finally {
    connection.close();
  }
}
