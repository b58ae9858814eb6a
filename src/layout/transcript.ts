import type { ElementContent } from 'hast';
import { h } from 'hastscript';

const languages: ReadonlySet<string> = new Set(['redis-cli', 'console', 'shell-session', 'sh-session']);

/** Languages of scripts, which are as often written as they are typed. */
const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'shell', 'zsh']);

/**
 * Whether a fence holds a dialogue: commands after a prompt, and what was answered. A shell's is one where the first
 * line that is no remark has a prompt.
 */
export function isTranscript(language: string | undefined, code: string): boolean {
  if (language === undefined) return false;
  return languages.has(language) || (shells.has(language) && /^(?:#.*\n|\s*\n)*\$ /.test(code));
}

/**
 * A prompt, a command, a remark. The prompt is `>`, `A>` or `replica1>` for one of several clients, `127.0.0.1:6379>`
 * as redis-cli writes it, `$` for the shell, `!` for a step of whoever runs the example.
 */
const command =
  /^((?:[A-Z]|primary|replica\d?|sentinel\d?|node\d|[\w.-]+:\d+(?:\[\d+\])?)?>|[$!])( )(.*?)(\s{2,}# .*)?$/;

/** What this client sees now, without having typed anything. */
const later = /^(?:[A-Z]|primary|replica\d?|sentinel\d?|node\d)<$/;

function setLine(line: string, continues: boolean): ElementContent[] {
  if (continues) return [h('span', { className: ['command'] }, line)];
  if (later.test(line)) return [h('span', { className: ['prompt'] }, line)];
  const match = command.exec(line);
  if (!match) return line === '' ? [] : [h('span', { className: ['reply'] }, line)];
  const [, prompt = '', space = '', words = '', remark] = match;
  const parts: ElementContent[] = [
    h('span', { className: ['prompt'] }, prompt),
    { type: 'text', value: space },
    h('span', { className: prompt === '!' ? ['command', 'step'] : ['command'] }, words),
  ];
  return remark ? [...parts, h('span', { className: ['remark'] }, remark)] : parts;
}

/**
 * Tells commands, replies and remarks of a dialogue apart, line by line. A command of the shell goes on after a
 * backslash at the end of a line. Steps are told from what one would type.
 */
export function setTranscript(code: string): ElementContent[][] {
  let continues = false;
  return code.split('\n').map((line) => {
    const set = setLine(line, continues);
    continues = (continues || line.startsWith('$ ')) && line.endsWith('\\');
    return set;
  });
}
