import { expect, it } from 'vitest';
import { interruptible } from '../../src/commands/interruptible.js';

it('gives what the work gives', async () => {
  expect(await interruptible(new AbortController().signal, Promise.resolve(7))).toBe(7);
});

it('passes on how the work fails', async () => {
  await expect(interruptible(new AbortController().signal, Promise.reject(new Error('no')))).rejects.toThrow('no');
});

it('does not wait for the work once the signal has come', async () => {
  const controller = new AbortController();
  const waiting = interruptible(controller.signal, new Promise(() => {}));
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'ToolError', kind: 'interrupted' });
});

it('does not begin to wait after the signal', async () => {
  await expect(interruptible(AbortSignal.abort(), new Promise(() => {}))).rejects.toMatchObject({
    kind: 'interrupted',
  });
});
