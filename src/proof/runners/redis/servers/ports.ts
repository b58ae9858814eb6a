import { createServer } from 'node:net';

/** A cluster's nodes talk to each other on a second port, this much above the first. */
const busOffset = 10_000;

const host = '127.0.0.1';
const taken = new Set<number>();

/**
 * Ports of this machine on which nobody listens. None is given out twice in one run; another program may still take one
 * before its server does, which the start of a server has to reckon with.
 *
 * @param withBus - Whether the port of the cluster bus must be free, too.
 */
export async function freePort(withBus = false): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = await anyPort();
    const bus = port + busOffset;
    if (taken.has(port) || (withBus && (bus > 65_535 || taken.has(bus) || !(await isFree(bus))))) continue;
    taken.add(port);
    if (withBus) taken.add(bus);
    return port;
  }
  throw new Error('no free port was found');
}

/** A port that the system chooses. */
function anyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
