import type { ElementContent } from 'hast';
import { h } from 'hastscript';

const languages: ReadonlySet<string> = new Set(['redis-cli', 'console', 'shell-session', 'sh-session']);

/** Whether a fence of this language holds a dialogue: commands after a prompt, and what was answered. */
export function isTranscript(language: string | undefined): boolean {
  return language !== undefined && languages.has(language);
}

/** A prompt (`>`, `A>` or `replica1>` for one of several clients, `$` for the shell, `!` for a step), a command, a remark. */
const command = /^((?:[A-Z]|primary|replica\d?|sentinel\d?|node\d)?>|[$!])( )(.*?)(\s{2,}# .*)?$/;

/** What this client sees now, without having typed anything. */
const later = /^(?:[A-Z]|primary|replica\d?|sentinel\d?|node\d)<$/;

function setLine(line: string): ElementContent[] {
  if (later.test(line)) return [h('span', { className: ['prompt'] }, line)];
  const match = command.exec(line);
  if (!match) return line === '' ? [] : [h('span', { className: ['reply'] }, line)];
  const [, prompt = '', space = '', words = '', remark] = match;
  const parts: ElementContent[] = [
    h('span', { className: ['prompt'] }, prompt),
    { type: 'text', value: space },
    h('span', { className: ['command'] }, words),
  ];
  return remark ? [...parts, h('span', { className: ['remark'] }, remark)] : parts;
}

/** Tells commands, replies and remarks of a dialogue apart, line by line. */
export function setTranscript(code: string): ElementContent[][] {
  return code.split('\n').map(setLine);
}
