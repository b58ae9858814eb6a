import type { CompileContext, Extension as NodeExtension, Token as NodeToken } from 'mdast-util-from-markdown';
import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Construct, Extension, State, Token, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { InlineNote } from './note.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineNote: 'inlineNote';
    inlineNoteSign: 'inlineNoteSign';
  }
}

const [caret, opening, closing, backslash, parenthesis] = [94, 91, 93, 92, 40];

/**
 * What a note stands behind: a word, or the end of a sentence, of brackets, of code or of emphasis. So expressions such
 * as `^[a-z]+$`, `(^[0-9])` and `/^[^x]$/` are none.
 */
const mayFollow = /^(?:[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}*`_~%…]|(?!["'/\\&@#])\p{Po})/u;

/** In characters: longer than notes are, so that one that is never closed costs no more. */
const longest = 1000;

/** Notes that are written where they belong, `^[so]`; brackets within them are in pairs, or escaped, and no note is. */
export function inlineNoteSyntax(): Extension {
  return { text: { [caret]: inlineNote } };
}

const inlineNote: Construct = { name: 'inlineNote', tokenize };

const textOf = (code: Code): string => (code !== null && code > 0 ? String.fromCharCode(code) : ' ');

function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const { previous: before } = this;
  let previous: Token | undefined;
  let open = 0;
  let size = 0;
  let last: Code = null;

  return (code) => {
    if (!mayFollow.test(textOf(before))) return nok(code);
    effects.enter('inlineNote');
    effects.enter('inlineNoteSign');
    effects.consume(code);
    return bracket;
  };

  function bracket(code: Code): State | undefined {
    if (code !== opening) return nok(code);
    effects.consume(code);
    effects.exit('inlineNoteSign');
    return first;
  }

  function first(code: Code): State | undefined {
    return code === caret || code === closing || markdownLineEndingOrSpace(code) ? nok(code) : line(code);
  }

  function line(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code === closing && open === 0) return end(code);
    // Parts of a text that follow one another are read as one.
    const token = effects.enter('chunkText', { contentType: 'text', previous });
    if (previous) previous.next = token;
    previous = token;
    return text(code);
  }

  function text(code: Code): State | undefined {
    size += 1;
    if (code === null || size > longest) return nok(code);
    if (code === closing && open === 0) {
      effects.exit('chunkText');
      return end(code);
    }
    // No note stands within a note: so each is looked through once, however many are never closed.
    if (code === opening && last === caret) return nok(code);
    if (code === opening) open += 1;
    if (code === closing) open -= 1;
    effects.consume(code);
    last = code;
    if (code === backslash) return escaped;
    if (!markdownLineEnding(code)) return text;
    effects.exit('chunkText');
    return line;
  }

  function escaped(code: Code): State | undefined {
    if (code !== opening && code !== closing && code !== backslash) return text(code);
    effects.consume(code);
    last = code;
    return text;
  }

  function end(code: Code): State | undefined {
    effects.enter('inlineNoteSign');
    effects.consume(code);
    effects.exit('inlineNoteSign');
    effects.exit('inlineNote');
    return (next) => (next === parenthesis ? nok(next) : ok(next));
  }
}

/** Makes nodes of such notes. */
export function inlineNoteNodes(): NodeExtension {
  return {
    canContainEols: ['inlineNote'],
    enter: {
      inlineNote(this: CompileContext, token: NodeToken) {
        this.enter({ type: 'inlineNote', children: [] } satisfies InlineNote, token);
      },
    },
    exit: {
      inlineNote(this: CompileContext, token: NodeToken) {
        this.exit(token);
      },
    },
  };
}
