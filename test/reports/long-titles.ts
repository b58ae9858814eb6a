/** Titles of the questions of N19: of several lines, of one word, of code without a space. */
export const longTitles = [
  'Everything that a keeper of a lighthouse on an island without a harbour has to know about oil, wicks, lenses, fog and the log before the winter comes, and why is it asked of somebody who has never seen the sea and does not intend to, as far as anybody can say?',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsgeschäftsordnungsabsatz?',
  'What does org.example.lighthouse.keeper.configuration.internal.AbstractWickTrimmingStrategyFactoryBean#createDefaultTrimmer(int,long) return?',
] as const;
