import type { Place } from './place.js';
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

/**
 * Languages whose fences are dialogues: of a program of that name, of a shell, or of a shell where the first line that
 * is no remark has a prompt, since scripts are as often written as they are typed.
 */
const languages: Readonly<Record<string, 'program' | 'shell' | 'script'>> = {
  'redis-cli': 'program',
  console: 'shell',
  'shell-session': 'shell',
  'sh-session': 'shell',
  sh: 'script',
  bash: 'script',
  shell: 'script',
  zsh: 'script',
};

const kindOf = (language: string | null | undefined) =>
  language && Object.hasOwn(languages, language) ? languages[language] : undefined;

/** Whether a fence holds a dialogue: commands after a prompt, and what was answered. */
export function isDialogue(language: string | null | undefined, code: string): boolean {
  const kind = kindOf(language);
  return kind === 'script' ? /^(?:#.*\n|\s*\n)*\$ /.test(code) : kind !== undefined;
}

/**
 * The commands of a program's dialogue, those that the shell hands to it included: `$ redis-cli -x COMMAND`.
 *
 * @returns What was typed, and its line, counted from 0; none for other languages.
 */
export function commandsOf(language: string | null | undefined, code: string): { text: string; line: number }[] {
  if (kindOf(language) !== 'program') return [];
  const inShell = new RegExp(`^${language} (?:-[a-z] )*([A-Z].*)$`);
  return dialogueLines(code).flatMap(({ kind, text: typed }, line) => {
    const text = (kind === 'command' ? typed : kind === 'shell' ? inShell.exec(typed)?.[1] : undefined)?.trim();
    return text ? [{ text, line }] : [];
  });
}

/** A dialogue as steps; what answers no step is refused, in the form that a runner's `read` gives. */
export interface Dialogue {
  readonly steps: readonly Step[];
  readonly refusals: readonly { readonly message: string; readonly place: Place }[];
}

const strayReply = 'Unexpected reply, expected a line that begins with a prompt, such as `> `';

interface Line extends DialogueLine {
  readonly place: Place;
}

/**
 * Reads a dialogue as what is to be done: lines with a prompt are typed, what follows them is the reply.
 *
 * @param fence - Its text, and the place of its opening line.
 */
export function readDialogue({ text, place }: { readonly text: string; readonly place: Place }): Dialogue {
  // The fence itself is the line before its first.
  const lines = dialogueLines(text).map((line, index) => ({
    ...line,
    place: { ...place, line: place.line + index + 1 },
  }));
  const turns: { readonly typed: Line; readonly rest: Line[] }[] = [];
  const strays: Line[] = [];
  for (const line of lines) {
    if (line.prompt !== '') turns.push({ typed: line, rest: [] });
    else (turns.at(-1)?.rest ?? strays).push(line);
  }
  const steps = turns.map(({ typed, rest }) => stepOf(typed, rest));
  return {
    steps: steps.map((step, index) => ({ ...step, deferred: isDeferred(step, steps.slice(index + 1)) })),
    refusals: strays
      .filter(({ text: written }) => written.trim() !== '')
      .map((line) => ({ message: strayReply, place: line.place })),
  };
}

function stepOf(typed: Line, rest: readonly Line[]): Step {
  const continued = rest.filter(({ kind }) => kind === 'continued');
  const reply = withoutBlankEnds(rest.slice(continued.length));
  return {
    kind: typed.kind as Step['kind'],
    client: typed.client,
    text: [typed, ...continued]
      .map(({ text }) => text)
      .join('\n')
      .replaceAll('\\\n', '')
      .trim(),
    expected: reply.map(({ text }) => text),
    anyOrder: /\bany order\b/.test(typed.remark),
    place: typed.place,
    replyLine: reply[0]?.place.line ?? typed.place.line + continued.length + 1,
  };
}

function withoutBlankEnds(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** Whether its reply is shown at a line `A<`, which comes before the client types again. */
function isDeferred({ kind, client: who, expected }: Step, after: readonly Step[]): boolean {
  if (kind !== 'command' || expected.length > 0) return false;
  return (
    after.find((next) => next.client === who && (next.kind === 'later' || next.kind === 'command'))?.kind === 'later'
  );
}
