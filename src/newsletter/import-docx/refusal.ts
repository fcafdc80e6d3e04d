/** A file that is not read at all; the message says in Chinese what is wrong and what to do. */
export class DocxRefusal extends Error {}

/** What is read at most: bulletins are small, hostile files are not. */
export const LIMITS = {
  /** Bytes of the file. */
  file: 50 * 1024 * 1024,
  /** Bytes of all entries that are read, unpacked. */
  unpacked: 200 * 1024 * 1024,
  /** Bytes of one XML part, unpacked. */
  xml: 40 * 1024 * 1024,
  entries: 2_000,
  /** Elements within elements. */
  depth: 300,
  /** Elements and texts of one XML part. */
  nodes: 2_000_000,
  /** Cells of one table, merged ones counted as often as they are repeated. */
  cells: 20_000,
  /** Columns of one table. */
  columns: 63,
  /** Bytes of one picture. */
  image: 10 * 1024 * 1024,
} as const;
