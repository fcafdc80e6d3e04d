/** A file of the built site, made only when it is asked for. */
export interface OutputFile {
  /** File name, or path relative to the folder that the function says. */
  readonly name: string;
  /** Media type, with charset for text. */
  readonly type: string;
  readonly body: () => string;
  /** The same piece by piece, of a file that may be too large to stand in memory as one text. */
  readonly pieces?: () => Iterable<string>;
}

/** The same of a file that is no text. */
export interface BinaryFile extends Omit<OutputFile, 'body' | 'pieces'> {
  readonly body: () => Promise<Uint8Array<ArrayBuffer>>;
}

export const CSV_TYPE = 'text/csv; charset=utf-8';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const JSON_TYPE = 'application/json; charset=utf-8';
export const TEXT_TYPE = 'text/plain; charset=utf-8';
export const XML_TYPE = 'application/xml; charset=utf-8';
export const SVG_TYPE = 'image/svg+xml; charset=utf-8';
export const RSS_TYPE = 'application/rss+xml; charset=utf-8';
export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';
