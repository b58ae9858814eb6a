/** Whether a language, as a BCP 47 tag, is English of some kind. */
export const isEnglish = (language: string): boolean => /^en\b/i.test(language);
