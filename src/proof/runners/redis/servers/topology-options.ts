import type { Server, ServerPlan } from './server.js';

/** The servers of one topology, by the names that dialogues call them. */
export type Servers = ReadonlyMap<string, Server>;

/** What all servers of one topology are started with. */
export interface TopologyOptions extends Pick<ServerPlan, 'program' | 'parent' | 'signal'> {
  /** Told of each server as soon as it runs, so that it can be ended whatever happens to the next. */
  readonly onServer: (server: Server) => void;
}

/**
 * Scripts can send commands, too: the one data command that opens connections is taken away where no example can have
 * use for it.
 */
export const withoutMigrate = ['rename-command', 'MIGRATE ""'] as const;
