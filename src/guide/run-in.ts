/**
 * What a paragraph is, whose author wrote so in bold at its beginning: `**Rule:** …` in an answer, `**Weak:** …` and
 * `**Strong:** …` in why it is asked, `**Rule:** …` and `**Trap:** …` on a cheat sheet.
 */
export type RunIn = 'rule' | 'weak' | 'strong' | 'trap';
