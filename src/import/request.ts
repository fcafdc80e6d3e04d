import type { Edition } from '../data/edition.ts';
import type { Problem } from '../data/problem.ts';
import type { Memory } from './memory.ts';
import type { ImportResult } from './result.ts';

/** What an import is given. The edition is read already; nothing here touches the disk. */
export interface ImportRequest {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly edition: Edition;
  readonly dataset?: string | undefined;
  readonly asOf?: string | undefined;
  readonly sheet?: string | undefined;
  /** Answers of this run, by question. */
  readonly answers: Readonly<Record<string, string>>;
  readonly memory: Memory;
  /** What the answers were read from, to say where one of them is wrong. */
  readonly answersName?: string | undefined;
  /** Given for one of a series: since when each row that is gone has been, by id; kept up here. */
  readonly goneSince?: Map<string, string> | undefined;
  /** Checks a file as if the edition had it. */
  readonly check: (file: string, text: string) => readonly Problem[];
}

/** A version as a file of the edition. */
export interface VersionFile {
  readonly path: string;
  readonly text: string;
}

/** The result, and what is to be written when it has neither errors nor open questions. */
export interface Imported {
  readonly result: ImportResult;
  readonly file?: VersionFile;
  /** The same whether or not it may be written: what is open stands as a careful clerk would choose. */
  readonly draft?: VersionFile;
  readonly memory: Memory;
}
