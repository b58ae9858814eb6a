import { resolveAll } from 'micromark-util-resolve-all';
import type { Code, Construct, Event, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { PairedTextType } from '../../guide/paired-text.js';
import type { PairedSign } from './signs.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap extends PairedTokens {}
  interface Token {
    /** Of a sign: whether a text may begin, or end, with it. */
    opensText?: boolean;
    closesText?: boolean;
  }
}

/** A text with both its signs, and a sign. */
type PairedTokens = { [Type in PairedTextType | `${PairedTextType}Sign`]: Type };

/** Text between two signs, as micromark reads it: what stands in a line may stand in it, but no other pair of its kind. */
export function pairedSyntax(sign: PairedSign): Extension {
  const construct: Construct = {
    name: sign.type,
    tokenize(effects, ok, nok) {
      return tokenizeSign(sign, this, effects, ok, nok);
    },
    resolveAll: (events, context) => pair(sign, events, context),
  };
  return {
    text: { [sign.code]: construct },
    insideSpan: { null: [construct] },
    attentionMarkers: { null: [sign.code] },
  };
}

const textOf = (code: Code): string => (code !== null && code > 0 ? String.fromCharCode(code) : ' ');

function tokenizeSign(
  { type, code: own, count, opensBehind, closesBefore }: PairedSign,
  context: TokenizeContext,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  const { previous } = context;
  let size = 0;

  return (code) => {
    const isEscaped = context.events.at(-1)?.[1].type === 'characterEscape';
    if (previous === own && !isEscaped) return nok(code);
    effects.enter(`${type}Sign`);
    return more(code);
  };

  function more(code: Code): State | undefined {
    if (code === own) {
      effects.consume(code);
      size += 1;
      return more;
    }
    if (size !== count) return nok(code);
    const [before, after] = [textOf(previous), textOf(code)];
    const token = effects.exit(`${type}Sign`);
    token.opensText = opensBehind.test(before) && !/\s/.test(after);
    token.closesText = closesBefore.test(after) && !/\s/.test(before);
    return ok(code);
  }
}

/** Where two signs of a pair stand among events: each where it is entered; its exit is the next event. */
interface Pair {
  readonly open: number;
  readonly close: number;
}

function pairsIn({ type, mayHold }: PairedSign, events: readonly Event[], context: TokenizeContext): Pair[] {
  const pairs: Pair[] = [];
  let open: number | undefined;
  for (const [index, [kind, token]] of events.entries()) {
    if (kind !== 'enter' || token.type !== `${type}Sign`) continue;
    const opener = open === undefined ? undefined : events[open]?.[1];
    if (open !== undefined && opener && token.closesText) {
      const text = context.sliceSerialize({ start: opener.end, end: token.start });
      if (mayHold.test(text)) {
        pairs.push({ open, close: index });
        open = undefined;
        continue;
      }
    }
    if (token.opensText) open = index;
  }
  return pairs;
}

/**
 * Makes texts of what stands between two signs; a sign that is left alone is text.
 *
 * @param events - Changed in place, as micromark wants it.
 */
function pair(sign: PairedSign, events: Event[], context: TokenizeContext): Event[] {
  const { type } = sign;
  const within = context.parser.constructs.insideSpan.null ?? [];
  const all = events.splice(0);
  let done = 0;
  const keep = (to: number) => {
    for (const event of all.slice(done, to)) {
      if (event[1].type === `${type}Sign`) event[1].type = 'data';
      events.push(event);
    }
  };
  for (const { open, close } of pairsIn(sign, all, context)) {
    const [opener, closer] = [all[open]?.[1], all[close]?.[1]];
    if (!opener || !closer) continue;
    keep(open);
    const text = { type, start: { ...opener.start }, end: { ...closer.end } };
    events.push(['enter', text, context]);
    for (const event of resolveAll(within, all.slice(open + 2, close), context)) events.push(event);
    events.push(['exit', text, context]);
    done = close + 2;
  }
  keep(all.length);
  return events;
}
