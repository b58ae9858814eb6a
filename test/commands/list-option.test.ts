import { Command } from '@commander-js/extra-typings';
import { expect, it } from 'vitest';
import { listOption } from '../../src/commands/list-option.js';

it('adds up what is said again', () => {
  const command = new Command().addOption(listOption('--level <levels>', '')).exitOverride();
  expect(command.parse([], { from: 'user' }).opts()).toEqual({});
  const args = ['--level', 'easy,mid', '--level', 'hard'];
  expect(command.parse(args, { from: 'user' }).opts()).toEqual({ level: 'easy,mid,hard' });
});
