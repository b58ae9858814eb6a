import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type DialogueLine, dialogueLines } from '../guide/dialogue.js';

/** Tells commands, replies and remarks of a dialogue apart, line by line, and steps from what one would type. */
export function renderTranscript(code: string): ElementContent[][] {
  return dialogueLines(code).map(renderLine);
}

function renderLine({ kind, prompt, text, remark }: DialogueLine): ElementContent[] {
  if (kind === 'continued') return [span('command', text)];
  if (kind === 'later') return [span('prompt', prompt)];
  if (kind === 'reply') return text === '' ? [] : [span('reply', text)];
  const typed = span(kind === 'server' ? 'command step' : 'command', text);
  return [span('prompt', prompt), { type: 'text', value: ' ' }, typed, ...(remark ? [span('remark', remark)] : [])];
}

const span = (classes: string, text: string): ElementContent => h('span', { className: classes.split(' ') }, text);
