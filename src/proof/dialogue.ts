import type { Fence } from '../guide/fence.js';
import type { Place } from '../guide/place.js';
import type { Step } from '../guide/step.js';

/** Names of clients: a letter, or the server that a client is connected to. */
const clientForm = '(?:[A-Z]|primary|replica\\d?|sentinel\\d?|node\\d)';
const prompts: readonly { readonly kind: Step['kind']; readonly form: RegExp }[] = [
  { kind: 'command', form: new RegExp(`^(?<client>${clientForm})?> (?<text>.*)$`) },
  { kind: 'later', form: new RegExp(`^(?<client>${clientForm})<(?<text>)$`) },
  { kind: 'shell', form: /^\$ (?<text>.*)$/ },
  { kind: 'server', form: /^! (?<text>.*)$/ },
];

/** Something in a fence that is no dialogue. */
export interface DialogueFault {
  readonly message: string;
  readonly place: Place;
}

export interface Dialogue {
  readonly steps: readonly Step[];
  readonly faults: readonly DialogueFault[];
}

/** Reads a dialogue: lines with a prompt are typed, what follows them is the reply. */
export function readDialogue(fence: Pick<Fence, 'text' | 'place'>): Dialogue {
  const steps: { -readonly [Key in keyof Step]: Step[Key] }[] = [];
  const faults: DialogueFault[] = [];
  for (const [index, line] of fence.text.split('\n').entries()) {
    // The fence itself is the line before its first.
    const place = { ...fence.place, line: fence.place.line + index + 1 };
    const step = readPrompt(line, place);
    const last = steps.at(-1);
    if (step) steps.push(step);
    else if (last) last.expected = [...last.expected, line];
    else if (line.trim() !== '')
      faults.push({ message: 'Unexpected reply, expected a line that begins with a prompt, such as `> `', place });
  }
  for (const [index, step] of steps.entries()) {
    step.expected = withoutBlankEnds(step.expected);
    step.deferred = step.kind === 'command' && step.expected.length === 0 && isShownLater(step, steps.slice(index + 1));
  }
  return { steps, faults };
}

function readPrompt(line: string, place: Place): Step | undefined {
  for (const { kind, form } of prompts) {
    const groups = form.exec(line)?.groups;
    if (!groups) continue;
    const { text, remark } = splitRemark(groups['text'] ?? '');
    const anyOrder = /\bany order\b/.test(remark);
    return { kind, client: groups['client'] ?? '', text, expected: [], deferred: false, anyOrder, place };
  }
  return undefined;
}

/** A remark begins with two spaces and a number sign. */
function splitRemark(typed: string): { text: string; remark: string } {
  const at = /\s{2,}# /.exec(typed);
  if (!at) return { text: typed.trim(), remark: '' };
  return { text: typed.slice(0, at.index).trim(), remark: typed.slice(at.index) };
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** Whether a line `A<` comes before the client types again. */
function isShownLater(step: Step, after: readonly Step[]): boolean {
  const next = after.find(({ kind, client }) => client === step.client && (kind === 'later' || kind === 'command'));
  return next?.kind === 'later';
}
