import { VFileMessage } from 'vfile-message';

/** A few messages as a guide's rules make them. */
export function someMessages(): VFileMessage[] {
  const range = { start: { line: 12, column: 3 }, end: { line: 12, column: 9 } };
  const twice = make('The id `ttl` is taken', 'keys.md', range, 'question-id-unique', true);
  twice.cause = make('first defined here', 'more keys.md', { line: 4, column: 1 }, 'question-id-unique', true);
  const code = make('This code names no language: 50 %', 'keys.md', { line: 7, column: 1 }, 'code-language', false);
  code.note = 'Plain text is `text`.';
  const config = make('There is no key `titel`. Write `title`', 'guide.yaml', undefined, 'key-known', true);
  const remark = new VFileMessage('A remark, of no rule');
  remark.file = 'keys.md';
  return [twice, code, config, remark];
}

function make(
  reason: string,
  file: string,
  place: VFileMessage['place'],
  ruleId: string,
  fatal: boolean,
): VFileMessage {
  const message = new VFileMessage(reason, { place, ruleId, source: 'prepbook' });
  message.file = file;
  message.fatal = fatal;
  return message;
}
