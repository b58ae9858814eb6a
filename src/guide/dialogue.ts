import type { Step } from './step.js';

/** What ends a prompt, by what is done there. */
export const promptSigns = { command: '>', later: '<', shell: '$', server: '!' } as const;

/** Servers that a prompt or a step can name: a pattern. */
export const serverName = 'primary|replica\\d?|sentinel\\d?|node\\d';

/** One of several clients, `A`, or the client of a server, `replica1`. A prompt may show an address, `127.0.0.1:6379[1]`. */
const client = `(?<client>[A-Z]|${serverName})`;
const forms: readonly { readonly kind: Step['kind']; readonly form: RegExp }[] = [
  { kind: 'command', form: new RegExp(`^(?<prompt>(?:${client}|[\\w.-]+:\\d+(?:\\[\\d+\\])?)?>) (?<typed>.*)$`) },
  { kind: 'later', form: new RegExp(`^(?<prompt>${client}?<)$`) },
  { kind: 'shell', form: /^(?<prompt>\$) (?<typed>.*)$/ },
  { kind: 'server', form: /^(?<prompt>!) (?<typed>.*)$/ },
];

/** A remark begins with two spaces and a number sign. */
const remarkForm = /\s{2,}# /;

/** A line that stands for any lines. */
export const gap = '…';
export const isGap = (line: string): boolean => line.trim() === gap;

/**
 * A line of a dialogue in its parts, as written. A reply and what goes on with a command of the shell, after a backslash
 * at the line's end, have neither prompt nor remark.
 */
export interface DialogueLine {
  readonly kind: Step['kind'] | 'continued' | 'reply';
  /** `A>`, `replica1<`, `$`; empty where there is none. */
  readonly prompt: string;
  /** `A`, `replica1`; empty for the fence's own client. */
  readonly client: string;
  /** What is typed or replied; of a prompt's line, what stands between the space behind the prompt and the remark. */
  readonly text: string;
  /** With the spaces before it. */
  readonly remark: string;
}

/** Reads a dialogue line by line. */
export function dialogueLines(code: string): DialogueLine[] {
  let continues = false;
  return code.split('\n').map((text) => {
    const line = continues ? { kind: 'continued' as const, ...bare, text } : readLine(text);
    continues = (line.kind === 'continued' || line.kind === 'shell') && text.endsWith('\\');
    return line;
  });
}

const bare = { prompt: '', client: '', remark: '' };

function readLine(text: string): DialogueLine {
  for (const { kind, form } of forms) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const { prompt = '', client: name = '', typed = '' } = groups;
    const end = remarkForm.exec(typed)?.index ?? typed.length;
    return { kind, prompt, client: name, text: typed.slice(0, end), remark: typed.slice(end) };
  }
  return { kind: 'reply', ...bare, text };
}
