import { describe, expect, test } from 'vitest';
import { configJson, decksJson, decksOf, optionsJson, typesJson } from '../../../src/bind/anki/collection-settings.js';
import { numberOf } from '../../../src/bind/anki/identity.js';
import type { NoteType } from '../../../src/bind/anki/note-types.js';
import type { Deck } from '../../../src/guide/deck.js';

const deck: Deck = {
  id: 'boats',
  title: ' Boats::  asked ',
  description: 'Two questions.',
  language: 'en',
  direction: 'ltr',
  reviewed: '2026-01-31',
  sections: [
    { id: 'hulls', number: 1, title: 'Hulls :: and keels' },
    { id: 'sails', number: 12, title: 'Sails' },
  ],
  notes: [],
  labels: { trap: 'Trap', explanation: 'Explanation', why: 'Why', followUp: 'Follow-up', sources: 'Sources' },
  css: '',
  pictures: new Map(),
  release: undefined,
  shufflesOptions: false,
};

const type: NoteType = {
  kind: 'cloze',
  id: 7,
  name: 'Boats (gaps)',
  fields: [
    { name: 'Text', part: 'text' },
    { name: 'Question', part: 'question' },
  ],
  template: { name: 'Gap', front: '{{cloze:Text}}', back: '{{cloze:Text}}<hr>{{Question}}' },
  css: '.card {}',
};

const typed = (over: Partial<NoteType>, direction: Deck['direction']): unknown =>
  JSON.parse(typesJson([{ type: { ...type, ...over }, stamp: { digest: 'd', changed: 9 } }], { direction }));

test('decks are one tree, in the order of the sections; no title begins another step of it', () => {
  expect(decksOf(deck)).toEqual([
    { id: numberOf('deck', 'boats'), name: 'Boats:\u2060: asked', description: 'Two questions.' },
    {
      id: numberOf('deck', 'boats', 'hulls'),
      name: 'Boats:\u2060: asked::01 Hulls :\u2060: and keels',
      description: '',
    },
    { id: numberOf('deck', 'boats', 'sails'), name: 'Boats:\u2060: asked::12 Sails', description: '' },
  ]);
});

// Programs that read a package expect every key of Anki's own: these are what a new collection of Anki 2.1 has.
describe('what a collection of Anki holds', () => {
  test('decks', () => {
    expect(JSON.parse(decksJson([{ id: 5, name: 'Boats', description: 'Two.' }], 9))).toMatchInlineSnapshot(`
      {
        "1": {
          "browserCollapsed": false,
          "collapsed": false,
          "conf": 1,
          "desc": "",
          "dyn": 0,
          "extendNew": 0,
          "extendRev": 0,
          "id": 1,
          "lrnToday": [
            0,
            0,
          ],
          "mod": 9,
          "name": "Default",
          "newToday": [
            0,
            0,
          ],
          "revToday": [
            0,
            0,
          ],
          "timeToday": [
            0,
            0,
          ],
          "usn": -1,
        },
        "5": {
          "browserCollapsed": false,
          "collapsed": false,
          "conf": 1,
          "desc": "Two.",
          "dyn": 0,
          "extendNew": 0,
          "extendRev": 0,
          "id": 5,
          "lrnToday": [
            0,
            0,
          ],
          "mod": 9,
          "name": "Boats",
          "newToday": [
            0,
            0,
          ],
          "revToday": [
            0,
            0,
          ],
          "timeToday": [
            0,
            0,
          ],
          "usn": -1,
        },
      }
    `);
  });

  test('options', () => {
    expect(JSON.parse(optionsJson())).toMatchInlineSnapshot(`
      {
        "1": {
          "autoplay": true,
          "dyn": false,
          "id": 1,
          "lapse": {
            "delays": [
              10,
            ],
            "leechAction": 1,
            "leechFails": 8,
            "minInt": 1,
            "mult": 0,
          },
          "maxTaken": 60,
          "mod": 0,
          "name": "Default",
          "new": {
            "bury": false,
            "delays": [
              1,
              10,
            ],
            "initialFactor": 2500,
            "ints": [
              1,
              4,
              0,
            ],
            "order": 1,
            "perDay": 20,
          },
          "replayq": true,
          "rev": {
            "bury": false,
            "ease4": 1.3,
            "hardFactor": 1.2,
            "ivlFct": 1,
            "maxIvl": 36500,
            "perDay": 200,
          },
          "timer": 0,
          "usn": 0,
        },
      }
    `);
  });

  test('settings', () => {
    expect(JSON.parse(configJson(7, 3))).toMatchInlineSnapshot(`
      {
        "activeDecks": [
          1,
        ],
        "addToCur": true,
        "collapseTime": 1200,
        "creationOffset": 0,
        "curDeck": 1,
        "curModel": 7,
        "dayLearnFirst": false,
        "dueCounts": true,
        "estTimes": true,
        "newBury": true,
        "newSpread": 0,
        "nextPos": 3,
        "schedVer": 2,
        "sortBackwards": false,
        "sortType": "noteFld",
        "timeLim": 0,
      }
    `);
  });

  test('note types', () => {
    expect(typed({}, 'ltr')).toMatchInlineSnapshot(`
      {
        "7": {
          "css": ".card {}",
          "did": null,
          "flds": [
            {
              "description": "",
              "font": "Arial",
              "media": [],
              "name": "Text",
              "ord": 0,
              "rtl": false,
              "size": 20,
              "sticky": false,
            },
            {
              "description": "",
              "font": "Arial",
              "media": [],
              "name": "Question",
              "ord": 1,
              "rtl": false,
              "size": 20,
              "sticky": false,
            },
          ],
          "id": 7,
          "latexPost": "\\end{document}",
          "latexPre": "\\documentclass[12pt]{article}
      \\special{papersize=3in,5in}
      \\usepackage[utf8]{inputenc}
      \\usepackage{amssymb,amsmath}
      \\pagestyle{empty}
      \\setlength{\\parindent}{0in}
      \\begin{document}
      ",
          "latexsvg": false,
          "mod": 9,
          "name": "Boats (gaps)",
          "req": [
            [
              0,
              "any",
              [
                0,
              ],
            ],
          ],
          "sortf": 0,
          "tags": [],
          "tmpls": [
            {
              "afmt": "{{cloze:Text}}<hr>{{Question}}",
              "bafmt": "",
              "bfont": "",
              "bqfmt": "",
              "bsize": 0,
              "did": null,
              "name": "Gap",
              "ord": 0,
              "qfmt": "{{cloze:Text}}",
            },
          ],
          "type": 1,
          "usn": -1,
          "vers": [],
        },
      }
    `);
  });

  test('note types of questions, and of languages from right to left', () => {
    expect(typed({ kind: 'question' }, 'rtl')).toMatchObject({
      7: { type: 0, flds: [{ rtl: true }, { rtl: true }] },
    });
  });
});
