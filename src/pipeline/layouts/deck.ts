import { packDeck, writeCsv } from '../../bind/index.js';
import { makeEdition } from '../../edit/index.js';
import type { Edition } from '../../guide/edition.js';
import { type EditionData, makeEditionData, questionColumns, questionRows, setDeck } from '../../layout/index.js';
import { fileName, look, type Maker, type Making } from './layout.js';

const apkg: Maker = async (edition, _wanted, making) => {
  making.onStage({ name: 'layout', detail: 'apkg' });
  const whole = edition.slug === '' ? edition : makeEdition(edition.guide, {});
  const deck = await setDeck(edition, whole, look(making));
  making.onStage({ name: 'bind', detail: 'apkg' });
  const bytes = await packDeck(deck);
  // Registered with nobody: what Anki's own pages send it as.
  return { format: 'apkg', artifact: { path: fileName(edition, 'apkg'), mediaType: 'application/apkg', bytes } };
};

async function dataOf(edition: Edition, making: Making, format: string): Promise<EditionData> {
  making.onStage({ name: 'layout', detail: format });
  return makeEditionData(edition, look(making));
}

const csv: Maker = async (edition, _wanted, making) => {
  const data = await dataOf(edition, making, 'csv');
  const bytes = writeCsv(questionColumns, questionRows(data));
  return { format: 'csv', artifact: { path: fileName(edition, 'csv'), mediaType: 'text/csv', bytes } };
};

const json: Maker = async (edition, _wanted, making) => {
  const data = await dataOf(edition, making, 'json');
  const bytes = new TextEncoder().encode(`${JSON.stringify(data, undefined, 2)}\n`);
  return { format: 'json', artifact: { path: fileName(edition, 'json'), mediaType: 'application/json', bytes } };
};

/** What a guide is besides paper and page, in whichever layout: notes for a learning program, a table, data. */
export const deck = { apkg, csv, json } as const;
