/** Where words send a reader on the page. */
export type Way = 'up' | 'down';

/** What can stand on a page, as something that is pointed at. */
const things = {
  en: 'lab|examples?|tables?|code|figure|picture|drawing|diagram|lists?|lines?|commands?|dialogue|output|questions?|answer|one|two|paragraph|section',
  de: 'Labor|Beispiele?n?|Tabelle|Code|Abbildung|Bild|Zeichnung|Liste|Zeilen?|Befehle?n?|Dialog|Ausgabe|Frage|Antwort|Absatz|Abschnitt',
} as const;

/**
 * Words that point up or down the page, by language. The words alone say too little: a ratio may be "below 1", a limit
 * "above all".
 */
const pointing: Readonly<Record<string, Readonly<Record<Way, readonly RegExp[]>>>> = {
  en: {
    up: pointingBy('above', ['see', 'as', 'shown', 'listed', 'described', 'given', 'mentioned'], things.en),
    down: pointingBy('below', ['see', 'as', 'shown', 'listed', 'described', 'given'], things.en),
  },
  de: {
    up: pointingBy('oben', ['siehe', 'wie', 'das', 'die'], things.de),
    down: pointingBy('unten', ['siehe', 'wie', 'das', 'die'], things.de),
  },
};

/** "Below, …", "see below", "the lab below". */
function pointingBy(word: string, verbs: readonly string[], nouns: string): RegExp[] {
  return [
    new RegExp(`(?<=^|[.!?:;]\\s+|\\()${word}\\s*[,:]`, 'iu'),
    new RegExp(`\\b(?:${verbs.join('|')})\\s+${word}\\b`, 'iu'),
    new RegExp(`\\b(?:${nouns})\\s+${word}\\b`, 'iu'),
  ];
}

/** The words of a text that point up or down, with the way; none in a language whose words are not known. */
export function pointsElsewhere(text: string, language: string): { readonly words: string; readonly way: Way }[] {
  const patterns = pointing[language.toLowerCase().split('-')[0] ?? ''];
  if (!patterns) return [];
  return (['up', 'down'] as const).flatMap((way) =>
    patterns[way].flatMap((pattern) => {
      const words = pattern.exec(text)?.[0];
      return words === undefined ? [] : [{ words: words.trim(), way }];
    }),
  );
}
