import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding, markdownLineEndingOrSpace, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula';
    formulaBlock: 'formulaBlock';
    formulaMark: 'formulaMark';
    formulaText: 'formulaText';
  }
}

const dollar = 36;
const backslash = 92;

/**
 * Formulas as micromark reads them. `$…$` stands within a line: the opening dollar follows no ASCII letter or digit and
 * is not followed by a space; the closing one follows no space, precedes no digit, and precedes a letter, `(`, `{` or
 * `_` only after a letter, a digit, `)`, `}`, `]` or `'`. So prices, variables of a shell and the like stay text.
 * `$$…$$` is displayed: on one line, or on lines of its own between two lines that hold nothing but the dollars.
 */
export function formulaSyntax(): Extension {
  return { flow: { [dollar]: block }, text: { [dollar]: within } };
}

const within: Construct = { name: 'formula', tokenize: tokenizeWithin };
const block: Construct = { name: 'formulaBlock', tokenize: tokenizeBlock, concrete: true };

const textOf = (code: Code): string => (code !== null && code > 0 ? String.fromCharCode(code) : ' ');

/** Whether a dollar opens a formula behind this sign. */
const mayOpen = (before: Code): boolean => !/[A-Za-z0-9$]/.test(textOf(before));

/** Whether a single dollar closes a formula between these two signs. */
function mayClose(before: Code, after: Code): boolean {
  const [last, next] = [textOf(before), textOf(after)];
  if (/[\s]/.test(last) || /\d/.test(next)) return false;
  return !/[\p{L}({_]/u.test(next) || /[\p{L}\p{N})}\]']/u.test(last);
}

function tokenizeWithin(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const { previous } = this;
  let marks = 0;
  let closing = 0;
  let last: Code = null;

  return (code) => {
    if (!mayOpen(previous)) return nok(code);
    effects.enter('formula');
    effects.enter('formulaMark');
    return opening(code);
  };

  function opening(code: Code): State | undefined {
    if (code === dollar && marks < 2) {
      effects.consume(code);
      marks += 1;
      return opening;
    }
    if (code === null || code === dollar || isRefused(code)) return nok(code);
    effects.exit('formulaMark');
    return content(code);
  }

  /** A space behind the opening dollars: two of them may begin a paragraph so. */
  function isRefused(code: Code): boolean {
    return marks === 1 ? markdownLineEndingOrSpace(code) : markdownSpace(code) && previous !== null;
  }

  function content(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code === dollar) {
      closing = 0;
      effects.enter('formulaMark');
      return closed(code);
    }
    if (markdownLineEnding(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      last = null;
      return content;
    }
    effects.enter('formulaText');
    return text(code);
  }

  function text(code: Code): State | undefined {
    if (code === null || code === dollar || markdownLineEnding(code)) {
      effects.exit('formulaText');
      return content(code);
    }
    effects.consume(code);
    last = code;
    return code === backslash ? escaped : text;
  }

  function escaped(code: Code): State | undefined {
    if (code !== dollar && code !== backslash) return text(code);
    effects.consume(code);
    last = code;
    return text;
  }

  function closed(code: Code): State | undefined {
    if (code === dollar && closing < marks) {
      effects.consume(code);
      closing += 1;
      return closed;
    }
    const isOver = closing === marks && (marks === 1 ? mayClose(last, code) : code !== dollar);
    if (!isOver) return nok(code);
    effects.exit('formulaMark');
    effects.exit('formula');
    return ok(code);
  }
}

function tokenizeBlock(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  return blockOf(this, effects, ok, nok);
}

function blockOf(context: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const before = context.events.at(-1);
  /** Columns that the opening line is indented: as much is taken from each line below it. */
  const indent = before?.[1].type === 'linePrefix' ? before[2].sliceSerialize(before[1], true).length : 0;
  const nextLine: Construct = { tokenize: tokenizeNextLine, partial: true };
  const closingLine: Construct = { tokenize: tokenizeClosingLine, partial: true };
  let marks = 0;

  return (code) => {
    effects.enter('formulaBlock');
    effects.enter('formulaMark');
    return opening(code);
  };

  function opening(code: Code): State | undefined {
    if (code === dollar) {
      effects.consume(code);
      marks += 1;
      return opening;
    }
    if (marks !== 2) return nok(code);
    effects.exit('formulaMark');
    return markdownSpace(code) ? factorySpace(effects, behindOpening, 'whitespace')(code) : behindOpening(code);
  }

  function behindOpening(code: Code): State | undefined {
    if (code === null) return context.interrupt ? ok(code) : end(code);
    if (!markdownLineEnding(code)) {
      effects.enter('formulaText');
      return oneLine(code);
    }
    return context.interrupt ? ok(code) : effects.attempt(nextLine, lineStart, end)(code);
  }

  /** `$$ x = 1 $$`, to the end of the line. */
  function oneLine(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return nok(code);
    if (code === dollar) {
      effects.exit('formulaText');
      marks = 0;
      effects.enter('formulaMark');
      return oneLineClosing(code);
    }
    effects.consume(code);
    return code === backslash ? oneLineEscaped : oneLine;
  }

  function oneLineEscaped(code: Code): State | undefined {
    if (code !== dollar && code !== backslash) return oneLine(code);
    effects.consume(code);
    return oneLine;
  }

  function oneLineClosing(code: Code): State | undefined {
    if (code === dollar && marks < 2) {
      effects.consume(code);
      marks += 1;
      return oneLineClosing;
    }
    if (marks < 2) return nok(code);
    effects.exit('formulaMark');
    return markdownSpace(code) ? factorySpace(effects, behindClosing, 'whitespace')(code) : behindClosing(code);
  }

  function behindClosing(code: Code): State | undefined {
    return code === null || markdownLineEnding(code) ? end(code) : nok(code);
  }

  function lineStart(code: Code): State | undefined {
    return effects.attempt(closingLine, end, unindent)(code);
  }

  function unindent(code: Code): State | undefined {
    const isIndented = indent > 0 && markdownSpace(code);
    return isIndented ? factorySpace(effects, line, 'linePrefix', indent + 1)(code) : line(code);
  }

  function line(code: Code): State | undefined {
    if (code === null) return end(code);
    if (markdownLineEnding(code)) return effects.attempt(nextLine, lineStart, end)(code);
    effects.enter('formulaText');
    return lineText(code);
  }

  function lineText(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('formulaText');
      return line(code);
    }
    effects.consume(code);
    return lineText;
  }

  function end(code: Code): State | undefined {
    effects.exit('formulaBlock');
    return ok(code);
  }

  /** A line end, where the next line belongs to the same quotation or item. */
  function tokenizeNextLine(...[inner, next, stop]: Parameters<Tokenizer>): State {
    return (code) => {
      if (code === null) return stop(code);
      inner.enter('lineEnding');
      inner.consume(code);
      inner.exit('lineEnding');
      return (first) => (context.parser.lazy[context.now().line] ? stop(first) : next(first));
    };
  }

  /** A line that holds nothing but the closing dollars. */
  function tokenizeClosingLine(...[inner, next, stop]: Parameters<Tokenizer>): State {
    let closing = 0;
    return factorySpace(inner, start, 'linePrefix', 4);

    function start(code: Code): State | undefined {
      if (code !== dollar) return stop(code);
      inner.enter('formulaMark');
      return sequence(code);
    }

    function sequence(code: Code): State | undefined {
      if (code === dollar) {
        inner.consume(code);
        closing += 1;
        return sequence;
      }
      if (closing !== 2) return stop(code);
      inner.exit('formulaMark');
      return markdownSpace(code) ? factorySpace(inner, after, 'whitespace')(code) : after(code);
    }

    function after(code: Code): State | undefined {
      return code === null || markdownLineEnding(code) ? next(code) : stop(code);
    }
  }
}
