import initSqlJs from 'sql.js';
import { type Cell, type CollectionRows, tables } from './schema.js';

/** Writes a collection as the bytes of an SQLite database. The same rows give the same bytes. */
export async function writeDatabase({ col, notes, cards }: CollectionRows): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    database.run(tables);
    const insert = (table: string, rows: readonly (readonly Cell[])[]) => {
      for (const row of rows) database.run(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`, [...row]);
    };
    database.run('BEGIN');
    insert('col', [col]);
    insert('notes', notes);
    insert('cards', cards);
    database.run('COMMIT');
    return database.export();
  } finally {
    database.close();
  }
}
