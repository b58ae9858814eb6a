const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', a: '\x07' };

/**
 * Splits a line into arguments as redis-cli does (`sdssplitargs`): double quotes know `\n`, `\r`, `\t`, `\b`, `\a` and
 * `\xHH`, single quotes only `\'`; a closing quote ends its argument.
 *
 * @returns Undefined where a quote is left open or is followed by more of the word, which redis-cli refuses.
 */
export function splitCommand(line: string): Buffer[] | undefined {
  const args: Buffer[] = [];
  let rest = line.trimStart();
  while (rest !== '') {
    const taken = takeArgument(rest);
    if (!taken) return undefined;
    args.push(taken.bytes);
    rest = taken.rest.trimStart();
  }
  return args;
}

interface Taken {
  readonly bytes: Buffer;
  readonly rest: string;
}

function takeArgument(text: string): Taken | undefined {
  const pieces: Buffer[] = [];
  let at = 0;
  while (at < text.length && !/\s/.test(text[at] ?? '')) {
    const sign = text[at];
    if (sign === '"' || sign === "'") {
      const quoted = sign === '"' ? takeDouble(text, at + 1) : takeSingle(text, at + 1);
      if (!quoted || !/^(?:\s|$)/.test(text.slice(quoted.end, quoted.end + 1))) return undefined;
      return { bytes: Buffer.concat([...pieces, quoted.bytes]), rest: text.slice(quoted.end) };
    }
    const plain = /^[^\s"']+/.exec(text.slice(at))?.[0] ?? '';
    pieces.push(Buffer.from(plain));
    at += plain.length;
  }
  return { bytes: Buffer.concat(pieces), rest: text.slice(at) };
}

interface Quoted {
  readonly bytes: Buffer;
  /** Index behind the closing quote. */
  readonly end: number;
}

function takeDouble(text: string, from: number): Quoted | undefined {
  const pieces: Buffer[] = [];
  let at = from;
  while (at < text.length) {
    const hex = /^\\x([0-9a-f]{2})/i.exec(text.slice(at, at + 4))?.[1];
    if (hex !== undefined) {
      pieces.push(Buffer.from(hex, 'hex'));
      at += 4;
    } else if (text[at] === '\\' && at + 1 < text.length) {
      const sign = text[at + 1] ?? '';
      pieces.push(Buffer.from(escapes[sign] ?? sign));
      at += 2;
    } else if (text[at] === '"') {
      return { bytes: Buffer.concat(pieces), end: at + 1 };
    } else {
      const plain = /^[^\\"]+|^\\/.exec(text.slice(at))?.[0] ?? '';
      pieces.push(Buffer.from(plain));
      at += plain.length;
    }
  }
  return undefined;
}

function takeSingle(text: string, from: number): Quoted | undefined {
  const inside = /^((?:\\'|[^'])*)'/.exec(text.slice(from));
  if (!inside) return undefined;
  return { bytes: Buffer.from((inside[1] ?? '').replaceAll("\\'", "'")), end: from + inside[0].length };
}
