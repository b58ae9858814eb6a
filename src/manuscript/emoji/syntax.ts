import type { CompileContext, Extension as NodeExtension, Token } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import { cjk } from '../../guide/cjk.js';
import type { Emoji } from '../../guide/emoji.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    emoji: 'emoji';
  }
}

const asterisk = 42;
const colon = 58;

/** What a name may not touch: a letter beside which a word ends at a space, a number, what joins the parts of a key or an address. */
const joint = String.raw`(?![${cjk.syllables}])[\p{L}\p{M}\p{N}_:/]`;
const mayFollow = new RegExp(String.raw`^(?!${joint}|[}\]).$\u0060])`, 'u');
const mayPrecede = new RegExp(`^(?!${joint})`, 'u');

/** Longer than any name. */
const longest = 50;

/** What may be the name of an emoji, between colons: `:rocket:` and `(:+1:)`, but neither `a:b:c` nor `10:30:45` nor `user:*:key:*`. */
export function emojiSyntax(): Extension {
  return { text: { [colon]: emoji } };
}

const emoji: Construct = { name: 'emoji', tokenize };

const textOf = (code: Code): string => (code !== null && code > 0 ? String.fromCharCode(code) : ' ');

function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const { previous } = this;
  let name = '';

  return (code) => {
    if (!mayFollow.test(textOf(previous))) return nok(code);
    effects.enter('emoji');
    effects.consume(code);
    return within;
  };

  function within(code: Code): State | undefined {
    if (code === colon && /^(?:[a-z][a-z0-9_+-]*|[+-]1)$/.test(name)) {
      effects.consume(code);
      return after;
    }
    const sign = textOf(code);
    if (!/[a-z0-9_+-]/.test(sign) || name.length === longest) return nok(code);
    effects.consume(code);
    name += sign;
    return within;
  }

  function after(code: Code): State | undefined {
    const isInPattern = previous === asterisk && code === asterisk;
    if (isInPattern || !mayPrecede.test(textOf(code))) return nok(code);
    effects.exit('emoji');
    return ok(code);
  }
}

/** Makes nodes of such names, with their colons as value. */
export function emojiNodes(): NodeExtension {
  return {
    enter: {
      emoji(this: CompileContext, token: Token) {
        this.enter({ type: 'emoji', value: this.sliceSerialize(token) } satisfies Emoji, token);
      },
    },
    exit: {
      emoji(this: CompileContext, token: Token) {
        this.exit(token);
      },
    },
  };
}
