import { unzipSync } from 'fflate';
import initSqlJs from 'sql.js';

/** A note type as a package holds it. */
export interface ReadNoteType {
  readonly id: number;
  readonly name: string;
  readonly type: number;
  readonly mod: number;
  readonly css: string;
  readonly flds: readonly { readonly name: string; readonly ord: number; readonly rtl: boolean }[];
  readonly tmpls: readonly { readonly name: string; readonly qfmt: string; readonly afmt: string }[];
}

export interface ReadNote {
  readonly id: number;
  readonly guid: string;
  readonly mid: number;
  readonly mod: number;
  readonly tags: readonly string[];
  readonly flds: readonly string[];
  readonly sfld: string;
  readonly csum: number;
}

export interface ReadCard {
  readonly id: number;
  readonly nid: number;
  readonly did: number;
  readonly ord: number;
  readonly queue: number;
  readonly due: number;
}

/** A package, read as a learning program does. */
export interface ReadPackage {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly col: Readonly<Record<string, string | number>>;
  readonly models: readonly ReadNoteType[];
  readonly decks: readonly { readonly id: number; readonly name: string; readonly conf: number }[];
  readonly notes: readonly ReadNote[];
  readonly cards: readonly ReadCard[];
  /** Bytes by the name that fields use. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}

type Row = Record<string, string | number>;

async function readTables(bytes: Uint8Array): Promise<(sql: string) => Row[]> {
  const { Database } = await initSqlJs();
  const database = new Database(bytes);
  const intact = database.exec('PRAGMA integrity_check')[0]?.values[0]?.[0];
  if (intact !== 'ok') throw new Error(`The database is broken: ${intact}`);
  return (sql) => {
    const [result] = database.exec(sql);
    return (result?.values ?? []).map((row) => Object.fromEntries(row.map((cell, at) => [result?.columns[at], cell])));
  };
}

/** Opens a package. @throws {Error} Where it is not whole. */
export async function readApkg(bytes: Uint8Array, collection = 'collection.anki21'): Promise<ReadPackage> {
  const files = unzipSync(bytes);
  const query = await readTables(files[collection] ?? new Uint8Array());
  const [col = {}] = query('SELECT * FROM col');
  const map = JSON.parse(new TextDecoder().decode(files['media'])) as Record<string, string>;
  const media = Object.entries(map).map(([entry, name]): [string, Uint8Array] => {
    const file = files[entry];
    if (!file) throw new Error(`${name} is missing from the package`);
    return [name.normalize('NFC'), file];
  });
  return {
    files,
    col,
    models: Object.values(JSON.parse(String(col['models']))),
    decks: Object.values(JSON.parse(String(col['decks']))),
    notes: query('SELECT * FROM notes ORDER BY (SELECT min(due) FROM cards WHERE nid = notes.id)').map((row) => ({
      ...(row as unknown as ReadNote),
      tags: String(row['tags'])
        .trim()
        .split(/\s+/)
        .filter((tag) => tag !== ''),
      flds: String(row['flds']).split('\u001f'),
      sfld: String(row['sfld']),
    })),
    cards: query('SELECT * FROM cards ORDER BY due') as unknown as ReadCard[],
    media: new Map(media),
  };
}

/** What a gap shows, by its number: the one that is asked is `[…]` in front, its text behind; the others their text. */
function fillGaps(text: string, asked: number, isFront: boolean): string {
  return text.replace(/\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}/gs, (_, number: string, content: string, hint?: string) => {
    if (Number(number) !== asked) return content;
    return `<span class="cloze">${isFront ? `[${hint ?? '...'}]` : content}</span>`;
  });
}

/** Fills a template by Anki's rules: conditions first, then fields, which are not read again. */
function fill(template: string, fields: ReadonlyMap<string, string>, gap: (text: string) => string): string {
  const bare = (name: string) =>
    fields
      .get(name)
      ?.replace(/<(?!img)[^>]*>/g, '')
      .trim() ?? '';
  const conditional = template.replace(/\{\{#([^}]+)\}\}(.*?)\{\{\/\1\}\}/gs, (_, name: string, content: string) =>
    bare(name) === '' ? '' : content,
  );
  return conditional.replace(/\{\{([^}]+)\}\}/g, (_, name: string) => {
    const field = name.startsWith('cloze:') ? name.slice('cloze:'.length) : name;
    const text = fields.get(field);
    if (text === undefined) throw new Error(`The template names a field "${field}", which there is not`);
    return field === name ? text : gap(text);
  });
}

/** Front and back of a card, as the content of Anki's page. */
export function renderCard(read: ReadPackage, card: ReadCard): { front: string; back: string; css: string } {
  const note = read.notes.find(({ id }) => id === card.nid);
  const model = read.models.find(({ id }) => id === note?.mid);
  const template = model?.type === 1 ? model.tmpls[0] : model?.tmpls[card.ord];
  if (!note || !model || !template) throw new Error(`Card ${card.id} has no note, type or template`);
  const fields = new Map(model.flds.map(({ name }, at) => [name, note.flds[at] ?? '']));
  const gap = (isFront: boolean) => (text: string) => fillGaps(text, card.ord + 1, isFront);
  const front = fill(template.qfmt, fields, gap(true));
  const back = fill(template.afmt, new Map([...fields, ['FrontSide', front]]), gap(false));
  return { front, back, css: model.css };
}

/** What Anki makes something else of, wherever it finds it in a field: sounds, speech, boxes to type in, LaTeX. */
export const ankiSigns = /\[(?:\[type:|sound:|anki:|\/?latex\]|\/?\$\$?\])/i;
