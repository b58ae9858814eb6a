import type { Position } from 'unist';
import { VFileMessage } from 'vfile-message';
import type { GuideSource } from '../guide/guide-source.js';

/**
 * Messages on files that were made, at the places that they were made of.
 *
 * @param source - Knows those places.
 */
export function atOrigin(messages: readonly VFileMessage[], source: GuideSource): readonly VFileMessage[] {
  return source.originOf ? messages.map((message) => moved(message, source)) : messages;
}

function moved(message: VFileMessage, source: GuideSource): VFileMessage {
  const { file, line, column } = message;
  const origin = file && line !== undefined ? source.originOf?.(file, { line, column: column ?? 1 }) : undefined;
  if (!origin) return message;
  const start = { line: origin.line, column: origin.column };
  const place = endOf(message, origin.file, start, source) ?? start;
  const { ruleId, source: said, fatal, note, url } = message;
  const at = new VFileMessage(message.reason, { place, ruleId, source: said });
  const cause = message.cause instanceof VFileMessage ? moved(message.cause, source) : message.cause;
  const packages = 'packages' in message ? { packages: message.packages } : {};
  return Object.assign(at, { file: origin.file, fatal, note, url, ...packages }, cause === undefined ? {} : { cause });
}

/** The stretch of the file, where its end stands there, too. */
function endOf({ place, file }: VFileMessage, from: string, start: Position['start'], source: GuideSource) {
  if (!place || !('end' in place) || file === undefined) return undefined;
  const end = source.originOf?.(file, place.end);
  return end?.file === from && end.line >= start.line
    ? { start, end: { line: end.line, column: end.column } }
    : undefined;
}
