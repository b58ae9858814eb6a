/** What the last release of a guide told learners' programs: which ids it used, for what, and since when. */
export interface Release {
  /** The id by which the guide was first released, whatever its folder is called since; a record may not say. */
  readonly guide?: string | undefined;
  /** By id. */
  readonly questions: Readonly<Record<string, ReleasedQuestion>>;
  /** Sentences with gaps by the name of their note, as text and gap in turn. */
  readonly gaps: Readonly<Record<string, readonly string[]>>;
  /** Of notes and note types, by name. */
  readonly stamps: Readonly<Record<string, Stamp>>;
}

/** A question as it was released. */
export interface ReleasedQuestion {
  /** The id that it was first released by: what learners' programs know it by, however often it was renamed. */
  readonly origin: string;
  /** Its title without markup. */
  readonly title: string;
  /** Its short answer without markup. */
  readonly short: string;
  /** Whether learners have been told that it is no longer part of the guide. */
  readonly retired?: boolean | undefined;
}

/** Since when something is as it is. Programs take an update only where it is newer than what they have. */
export interface Stamp {
  /** Of the content: 16 hexadecimal digits. */
  readonly digest: string;
  /** Seconds since 1970-01-01 UTC. */
  readonly changed: number;
}
