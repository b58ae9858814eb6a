/** One step of a guide's difficulty scale. */
export interface Level {
  readonly id: string;
  /** The word that readers see: "Mid". */
  readonly name: string;
  /** One sentence for the legend. */
  readonly meaning: string;
  /** 1 for the easiest. The badge fills this many bars of as many as the guide has levels. */
  readonly rank: number;
}
