import { within } from '../servers/wait.js';
import { type Answer, type Connection, openConnection } from './connection.js';
import { formatPush, formatRawReply, formatReply, isPrintedRaw } from './format-reply.js';
import { type Reply, textOf } from './reply.js';

/** Somebody at a terminal with redis-cli. */
export interface Client {
  /** Sends a command and waits for its reply; undefined where none comes in time. */
  readonly type: (args: readonly Buffer[], limit: number) => Promise<Printed | undefined>;
  /** Sends a command and does not wait: it may block. */
  readonly begin: (args: readonly Buffer[]) => Promise<void>;
  /** The next that comes without being typed for: the reply to a command that was begun, or a message. */
  readonly next: (limit: number) => Promise<readonly string[] | undefined>;
  /** Whether the command that was begun last has its reply, and nobody has looked at it. */
  readonly hasReply: () => boolean;
  /** Settles when the client has noticed that its connection is lost; at once where it has none. */
  readonly lost: () => Promise<void>;
  readonly close: () => void;
}

export interface Printed {
  readonly lines: readonly string[];
  /** Milliseconds from sending to the reply. */
  readonly took: number;
}

interface Begun {
  readonly lines: Promise<readonly string[]>;
  done: boolean;
}

/** A client of the server on a port of this machine. It connects when it first types, and again after a loss. */
export function openClient(port: number, signal: AbortSignal): Client {
  let connection: Connection | undefined;
  const begun: Begun[] = [];

  const connected = async (): Promise<Connection> => {
    if (!connection?.isOpen()) connection = await openConnection({ port });
    return connection;
  };
  const send = async (args: readonly Buffer[]): Promise<readonly string[]> => {
    let link: Connection;
    try {
      link = await connected();
    } catch (error) {
      return [`Could not connect to Redis at 127.0.0.1:${port}: ${reasonOf(error)}`];
    }
    return print(args, await link.send(args));
  };
  const message = (): Reply | undefined => connection?.takePush();

  return {
    type: async (args, limit) => {
      const since = performance.now();
      const lines = await within(send(args), limit, signal);
      return lines && { lines, took: performance.now() - since };
    },
    begin: async (args) => {
      await connected().catch(() => {});
      const entry: Begun = { lines: send(args), done: false };
      begun.push(entry);
      void entry.lines.finally(() => {
        entry.done = true;
      });
    },
    next: async (limit) => {
      const first = message();
      if (first) return printMessage(first);
      const reply = begun[0];
      const { promise: pushed, resolve } = Promise.withResolvers<undefined>();
      connection?.onPush(() => resolve(undefined));
      const lines = await within(Promise.race([pushed, ...(reply ? [reply.lines] : [])]), limit, signal);
      connection?.onPush(() => {});
      if (lines) {
        begun.shift();
        return lines;
      }
      const later = message();
      return later && printMessage(later);
    },
    hasReply: () => begun.at(-1)?.done ?? false,
    lost: async () => connection?.ended,
    close: () => connection?.close(),
  };
}

function print(args: readonly Buffer[], answer: Answer): readonly string[] {
  if ('closed' in answer) return [`Error: ${answer.closed}`];
  return printReplies(args, answer.replies);
}

/** What redis-cli prints of the replies to a command. */
export function printReplies(args: readonly Buffer[], replies: readonly Reply[]): readonly string[] {
  return replies.flatMap(isPrintedRaw(args) ? formatRawReply : formatReply);
}

function printMessage(reply: Reply): readonly string[] {
  // What a monitor sees are lines of text.
  return reply.type === 'status' ? [textOf(reply) ?? ''] : formatPush(reply);
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code === 'ECONNREFUSED' ? 'Connection refused' : (error as Error).message;
}
