import { createServer } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { ask } from '../../../../../src/proof/runners/redis/protocol/connection.js';
import { freePort } from '../../../../../src/proof/runners/redis/servers/ports.js';
import { needs } from '../../../../support/tools.js';
import { serverHere } from './here.js';

const withRedis = needs('redis-server');

/** A port on which somebody listens already, and says what a server of ours would say. */
async function takenPort(): Promise<number> {
  const other = createServer((socket) => {
    socket.on('data', () => socket.write('+PONG\r\n')).unref();
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    other.close();
  });
  const address = other.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return address.port;
}

withRedis('takes another port where one is taken meanwhile', async () => {
  const taken = await takenPort();
  const ports = [taken, await freePort()];
  const server = await serverHere({ choosePort: async () => ports.shift() ?? 0 });
  expect(server.port).not.toBe(taken);
  expect(ports).toEqual([]);
  expect(await ask(server, 'PING')).toEqual({ type: 'status', text: 'PONG' });
});

withRedis('gives up where every port is taken', async () => {
  const taken = await takenPort();
  await expect(serverHere({ choosePort: async () => taken })).rejects.toThrow(/did not start .*in use/i);
});

withRedis('listens on this machine alone', async () => {
  const server = await serverHere({ directives: [['bind', '0.0.0.0']] });
  expect(await ask(server, 'CONFIG', 'GET', 'bind')).toMatchObject({
    elements: [{ bytes: Buffer.from('bind') }, { bytes: Buffer.from('127.0.0.1') }],
  });
});
