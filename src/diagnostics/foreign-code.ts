import { ToolError } from './tool-error.js';

/** The first file and line of a stack: where the code threw. */
function placeOf(cause: unknown): string {
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  const [, place] = /^\s+at .*?\(?((?:file:\/\/)?[^\s()]+:\d+:\d+)\)?$/m.exec(stack) ?? [];
  return place === undefined || place.startsWith('node:') ? '' : ` (${place})`;
}

const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/**
 * The error of code that came with a request, such as a plugin, and did what it must not.
 *
 * @param whose - What failed, at the beginning of a sentence: "The plugin `shout`".
 * @param cause - What it threw, or what is wrong with what it gave.
 */
export function foreignFault(whose: string, cause: unknown): ToolError {
  const hint = `This code came with the request and is no part of Prepbook${placeOf(cause)}. Mend it there, or leave it out.`;
  return new ToolError('usage', 'foreign-code-failed', `${whose} failed: ${wordsOf(cause)}`, { hint, cause });
}

/** What is told of what foreign code threw: ToolErrors are words of its own. */
export const blamed = (whose: string, cause: unknown): ToolError =>
  cause instanceof ToolError ? cause : foreignFault(whose, cause);

/** Whether a value is a promise, of whichever kind. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/**
 * Calls code that came with a request.
 *
 * @param whose - What is called, at the beginning of a sentence.
 * @returns What the code gives; where that is a promise, one that fails as this does.
 * @throws ToolError `foreign-code-failed` (usage) on whatever it throws, with that as cause; ToolErrors as they are.
 */
export function callForeign<Result>(whose: string, call: () => Result): Result {
  const blame = (cause: unknown): never => {
    throw blamed(whose, cause);
  };
  try {
    const result = call();
    // What a promise gives is the same; only how it fails is told otherwise.
    return isPromise(result) ? (Promise.resolve(result).catch(blame) as Result) : result;
  } catch (cause) {
    return blame(cause);
  }
}
