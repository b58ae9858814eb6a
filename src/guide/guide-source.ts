/** Why a file of a guide could not be read. */
export type ReadFault = 'missing' | 'outside' | 'not-a-file' | 'too-large' | 'unreadable';

export type ReadResult =
  | { readonly bytes: Uint8Array; readonly fault?: undefined; readonly reason?: undefined }
  /** `reason`: what is said of a file that is there and is not given, "permission denied". */
  | { readonly bytes?: undefined; readonly fault: ReadFault; readonly reason?: string | undefined };

/**
 * Where a guide's files come from: a folder, memory, or anything else that can list and read. Paths are relative to the
 * guide, with forward slashes, and never lead out of it. Nothing is written through it.
 */
export interface GuideSource {
  /** The guide's id: what its files are called. Letters, digits, `-` and `_`. */
  readonly id: string;
  /** Absolute path of the folder that the files lie in, where there is one. */
  readonly folder?: string | undefined;
  /**
   * Names of what lies in one folder of the guide, sorted by code unit.
   *
   * @param below - The folder, ending with a slash; the guide's own by default.
   * @returns Empty where there is no such folder.
   */
  list(below?: string): Promise<readonly string[]>;
  /**
   * Reads one file. Names match in either Unicode form (NFC, NFD).
   *
   * @param limit - Bytes: a larger file is the fault `too-large`.
   */
  read(file: string, limit: number): Promise<ReadResult>;
  /** What was not understood of what its files were made of. */
  readonly faults?: readonly SourceFault[] | undefined;
  /** The questions that were found in that, with their ids: the guide must have each. */
  readonly questions?: readonly FoundQuestion[] | undefined;
  /**
   * Where a place of one of its files stands in what the file was made of; undefined of a file that is as its author
   * wrote it. Messages name that place.
   */
  originOf?(file: string, place: FilePoint): (FilePoint & { readonly file: string }) | undefined;
}

/** What is wrong with what a guide was made of. */
export interface SourceFault {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly file: string;
  readonly position: FilePoint;
}

/** Where a question was found. */
export interface FoundQuestion {
  readonly id: string;
  readonly file: string;
  readonly position: FilePoint;
}

/** Line and column, from 1. */
export interface FilePoint {
  readonly line: number;
  readonly column: number;
}

/** Bytes. Larger files are no text and no picture of a printable guide. */
export const fileSizeLimit = 64 * 1024 * 1024;
