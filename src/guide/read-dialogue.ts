import { type DialogueLine, dialogueLines } from './dialogue.js';
import type { Place } from './place.js';
import type { Refusal } from './runner.js';
import type { Step } from './step.js';

/** A dialogue as steps; what answers no step is refused, in the form that a runner's `read` gives. */
export interface Dialogue {
  readonly steps: readonly Step[];
  readonly refusals: readonly Refusal[];
}

const strayReply = 'This reply follows no line that was typed. Begin what is typed with a prompt, such as `> `.';

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
