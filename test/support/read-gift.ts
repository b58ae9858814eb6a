/** A question as GIFT says it. */
export interface GiftQuestion {
  readonly category: string;
  readonly name: string;
  readonly text: string;
  readonly kind: 'essay' | 'true-false' | 'number' | 'options';
  /** Of options, words and numbers: what each is worth in per cent, its text, and what is said of it. */
  readonly answers: readonly { readonly worth: number; readonly text: string; readonly feedback: string }[];
  readonly general: string;
  readonly remarks: string;
}

const plain = (text: string): string =>
  text
    .trim()
    .replace(/^\[html\]/, '')
    .replace(/\\([\s\S])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

/** Cuts a text at each sign that is not escaped; what precedes the first comes first. */
function cut(text: string, signs: string): { readonly sign: string; readonly text: string }[] {
  const pieces = [{ sign: '', text: '' }];
  for (const [token] of text.matchAll(/\\[\s\S]|[^\\]/g)) {
    if (signs.includes(token)) pieces.push({ sign: token, text: '' });
    else (pieces.at(-1) as { text: string }).text += token;
  }
  return pieces;
}

function answerOf(sign: string, text: string): GiftQuestion['answers'][number] {
  const [said, feedback = ''] = cut(text, '#').map((piece) => piece.text);
  const [, percent, words = ''] = /^(?:%(-?[\d.]+)%)?([\s\S]*)$/.exec(said ?? '') ?? [];
  const worth = percent === undefined ? (sign === '=' ? 100 : 0) : Number(percent);
  return { worth, text: plain(words), feedback: plain(feedback) };
}

function bodyOf(body: string): Pick<GiftQuestion, 'kind' | 'answers' | 'general'> {
  const parts = /^((?:\\[\s\S]|(?!####)[^\\])*)(?:####([\s\S]*))?$/.exec(body);
  const general = plain(parts?.[2] ?? '');
  const answers = (parts?.[1] ?? '').trim();
  if (answers === '') return { kind: 'essay', answers: [], general };
  const truth = /^(TRUE|FALSE)(?:#([\s\S]*))?$/.exec(answers);
  if (truth) {
    const [wrong = '', right = ''] = cut(truth[2] ?? '', '#').map(({ text }) => plain(text));
    const both = [true, false].map((isTrue) => {
      const isRight = isTrue === (truth[1] === 'TRUE');
      return { worth: isRight ? 100 : 0, text: String(isTrue), feedback: isRight ? right : wrong };
    });
    return { kind: 'true-false', answers: both, general };
  }
  if (answers.startsWith('#')) return { kind: 'number', answers: [answerOf('=', answers.slice(1))], general };
  const [before, ...options] = cut(answers, '=~');
  if (before?.text.trim()) throw new Error(`Text before the answers: ${before.text}`);
  return { kind: 'options', answers: options.map(({ sign, text }) => answerOf(sign, text)), general };
}

/**
 * Reads GIFT as Moodle does, as far as Prepbook writes it.
 *
 * @throws {Error} Where it is none.
 */
export function readGift(gift: string): GiftQuestion[] {
  let category = '';
  return gift.split(/\n[ \t]*\n/).flatMap((block): GiftQuestion[] => {
    const lines = block.split('\n');
    const remarks = lines.filter((line) => line.startsWith('//')).join('\n');
    const text = lines
      .filter((line) => !line.startsWith('//'))
      .join('\n')
      .trim();
    const named = /^\$CATEGORY: (.*)$/.exec(text);
    if (named) {
      category = named[1] ?? '';
      return [];
    }
    const form = /^::((?:\\[\s\S]|[^\\:])*)::((?:\\[\s\S]|[^\\{}])*)\{((?:\\[\s\S]|[^\\{}])*)\}$/.exec(text);
    if (!form) throw new Error(`No question: ${text}`);
    const [, name = '', question = '', body = ''] = form;
    return [{ category, name: plain(name), text: plain(question), remarks, ...bodyOf(body) }];
  });
}
