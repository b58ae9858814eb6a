import type { Node } from 'mdast';
import type { CompileContext, Extension as NodeExtension, Token } from 'mdast-util-from-markdown';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    abbreviationDefinition: 'abbreviationDefinition';
  }
}

/** A line that says what an abbreviation stands for: `*[TTL]: time to live`. */
export interface AbbreviationDefinition extends Node {
  type: 'abbreviationDefinition';
  short: string;
  long: string;
}

declare module 'mdast' {
  interface RootContentMap {
    abbreviationDefinition: AbbreviationDefinition;
  }
  interface DefinitionContentMap {
    abbreviationDefinition: AbbreviationDefinition;
  }
}

const asterisk = 42;
/** A line that ends with an asterisk, too, is emphasis. */
const form = /^(?!.*\*[ \t]*$)\*\[([^[\]\\]{1,100})\]:[ \t]*(\S.*?)[ \t]*$/;

/** Lines that say what abbreviations stand for, as many as there are, where a paragraph could begin. */
export function abbreviationSyntax(): Extension {
  return { contentInitial: { [asterisk]: definition } };
}

const definition: Construct = { name: 'abbreviationDefinition', tokenize };

function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  let line = '';

  return (code) => {
    effects.enter('abbreviationDefinition');
    return within(code);
  };

  function within(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      if (!form.test(line)) return nok(code);
      effects.exit('abbreviationDefinition');
      return ok(code);
    }
    line += code > 0 ? String.fromCharCode(code) : ' ';
    // Most lines that begin with an asterisk are given up here.
    if (line.length === 2 && line !== '*[') return nok(code);
    effects.consume(code);
    return within;
  }
}

/** Makes nodes of such lines. */
export function abbreviationNodes(): NodeExtension {
  return {
    enter: {
      abbreviationDefinition(this: CompileContext, token: Token) {
        const [, short = '', long = ''] = form.exec(this.sliceSerialize(token)) ?? [];
        this.enter({ type: 'abbreviationDefinition', short: short.trim(), long }, token);
      },
    },
    exit: {
      abbreviationDefinition(this: CompileContext, token: Token) {
        this.exit(token);
      },
    },
  };
}
