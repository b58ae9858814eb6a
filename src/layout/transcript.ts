import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type DialogueLine, dialogueLines } from '../guide/dialogue.js';
import { arrow, besideAt, closeLine, soleLine, type Turn, turnsOf, typedWidth } from './dialogue-turns.js';

/**
 * Where replies stand: below their commands; those of one line beside them, in a column; or close behind them, short
 * lists too. Close is for sheets: they show neither remarks nor the steps of a runner.
 *
 * `room` is the letters that a line of code holds.
 */
export type Replies = { readonly at: 'below' | 'close' } | { readonly at: 'beside'; readonly room: number };

/** Tells commands, replies and remarks of a dialogue apart, line by line, and steps from what one would type. */
export function renderTranscript(code: string, replies: Replies = { at: 'below' }): ElementContent[][] {
  const close = replies.at === 'close';
  const turns = turnsOf(dialogueLines(code)).filter(({ typed: [first] }) => !close || first?.kind !== 'server');
  const behind = placeReplies(turns, replies);
  return turns.flatMap((turn) => {
    const reply = behind(turn);
    const own = reply === undefined ? turn.answer : [];
    const last = turn.typed.length - 1;
    return [
      ...turn.typed.map((line, at) => renderLine(line, at === last ? reply : undefined, close)),
      ...own.map((line) => renderLine(line, undefined, close)),
    ];
  });
}

/** What stands behind the command of a turn, the space before it included; undefined where its reply stands below. */
function placeReplies(turns: readonly Turn[], replies: Replies): (turn: Turn) => string | undefined {
  const tell = (space: string, words: string) => `${space}${arrow.before}${arrow.sign}${words}`;
  switch (replies.at) {
    case 'below':
      return () => undefined;
    case 'close':
      return (turn) => {
        const words = closeLine(turn);
        return words === undefined ? undefined : tell('', words);
      };
    case 'beside': {
      const { column, holds } = besideAt(turns, replies.room);
      return (turn) => {
        const words = holds(turn) ? soleLine(turn) : undefined;
        return words === undefined ? undefined : tell(' '.repeat(Math.max(0, column - typedWidth(turn))), words);
      };
    }
  }
}

/** @param close - Whether remarks are left out. */
function renderLine(
  { kind, prompt, text, remark }: DialogueLine,
  reply: string | undefined,
  close: boolean,
): ElementContent[] {
  const behind = reply === undefined ? [] : [span('reply behind', reply)];
  if (kind === 'continued') return [span('command', text), ...behind];
  if (kind === 'later') return [span('prompt', prompt)];
  if (kind === 'reply') return text === '' ? [] : [span('reply', text)];
  const typed = span(kind === 'server' ? 'command step' : 'command', text);
  return [
    span('prompt', prompt),
    { type: 'text', value: ' ' },
    typed,
    ...behind,
    ...(remark && !close ? [span('remark', remark)] : []),
  ];
}

const span = (classes: string, text: string): ElementContent => h('span', { className: classes.split(' ') }, text);
