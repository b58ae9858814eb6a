import type { CommanderError } from '@commander-js/extra-typings';
import { askWhether } from '../diagnostics/suggestion.js';
import { ToolError } from '../diagnostics/tool-error.js';

/** Codes with which commander ends a run that went well. */
const endings = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

/** Whether commander stopped because all that was asked has been printed: help or version. */
export function isFineEnding(error: CommanderError): boolean {
  return endings.has(error.code);
}

/**
 * A complaint of commander's in our own form: its "(Did you mean --level?)" becomes the hint.
 *
 * @param command - Name of the command that was called, for the hint where nothing is near.
 */
export function toUsageError(error: CommanderError, command: string | undefined): ToolError {
  const [first = '', ...rest] = error.message.trim().split('\n');
  const near = /^\(Did you mean (.+)\?\)$/.exec(rest.join(' '))?.[1];
  const known = error.code !== 'commander.unknownCommand' && command ? `${command} ` : '';
  const help = `\`prepbook ${known}--help\` shows what there is.`;
  return new ToolError('usage', error.code.replace('commander.', ''), first.replace(/^error: /, ''), {
    hint: askWhether(near, help),
  });
}
