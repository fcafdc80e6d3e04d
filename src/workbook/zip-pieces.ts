/** A file of an archive: its path in ASCII and its text, made piece by piece while it is packed. */
export interface ZipText {
  readonly path: string;
  readonly pieces: Iterable<string>;
}

/**
 * Texts as a ZIP archive, of which only the packed bytes stand in memory; here and in a browser.
 * Files follow each other in the order given, dated 1980: the same texts are the same bytes. Where
 * a browser packs nothing (before Chromium 103 and Safari 16.4) they are stored as they are.
 */
export async function zipOfTexts(texts: Iterable<ZipText>): Promise<Uint8Array<ArrayBuffer>> {
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  const add = (piece: Uint8Array<ArrayBuffer>) => {
    bytes.push(piece);
    offset += piece.length;
  };
  const method = packer() === undefined ? STORED : DEFLATED;
  for (const { path, pieces } of texts) {
    const name = new TextEncoder().encode(path);
    const { packed, crc, size } = await packedText(pieces);
    const length = packed.reduce((sum, piece) => sum + piece.length, 0);
    const about = [
      // Version 2.0, names in ASCII, method, midnight of 1 January 1980.
      ...[20, 0, method, 0, 33].map((value) => [2, value] as const),
      ...[crc, length, size].map((value) => [4, value] as const),
      [2, name.length],
      [2, 0],
    ] as const;
    const noComment = [0, 0, 0].map((value) => [2, value] as const);
    directory.push(
      numbers([4, 0x02014b50], [2, 20], ...about, ...noComment, [4, 0], [4, offset]),
      name,
    );
    [numbers([4, 0x04034b50], ...about), name, ...packed].forEach(add);
  }
  const start = offset;
  directory.forEach(add);
  const count = directory.length / 2;
  const counts = [0, 0, count, count].map((value) => [2, value] as const);
  add(numbers([4, 0x06054b50], ...counts, [4, offset - start], [4, start], [2, 0]));
  return new Uint8Array(await new Blob(bytes).arrayBuffer());
}

const STORED = 0;
const DEFLATED = 8;

async function packedText(pieces: Iterable<string>) {
  let crc = -1;
  let size = 0;
  function* encoded() {
    const encoder = new TextEncoder();
    for (const piece of pieces) {
      const bytes = encoder.encode(piece);
      crc = crcAfter(crc, bytes);
      size += bytes.length;
      yield bytes;
    }
  }
  const packed = await packedBytes(encoded());
  return { packed, crc: ~crc >>> 0, size };
}

async function packedBytes(
  pieces: Iterable<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const stream = packer();
  if (stream === undefined) return [...pieces];
  const writer = stream.writable.getWriter();
  const write = async () => {
    for (const piece of pieces) await writer.write(piece);
    await writer.close();
  };
  // A fault in making a piece ends the reading too.
  const writing = write().catch((error: unknown) => writer.abort(error));
  const reader = stream.readable.getReader();
  const packed: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    packed.push(value);
  }
  await writing;
  return packed;
}

function packer(): CompressionStream | undefined {
  try {
    return new CompressionStream('deflate-raw');
  } catch {
    return undefined;
  }
}

/** Numbers of 2 or 4 bytes, the lowest first. */
function numbers(...fields: readonly (readonly [size: 2 | 4, value: number])[]) {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

/** The running checksum, inverted, after more bytes. By index: they are hundreds of megabytes. */
function crcAfter(crc: number, bytes: Uint8Array): number {
  let sum = crc;
  for (let at = 0; at < bytes.length; at++) {
    sum = (CRC_TABLE[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  }
  return sum;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});
