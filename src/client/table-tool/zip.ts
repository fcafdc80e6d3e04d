const encoder = new TextEncoder();

/** A ZIP archive (APPNOTE 6.3.3) of texts by path, stored as they are; small, for a workbook. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const entries = Object.entries(files);
  for (const [path, text] of entries) {
    const [name, bytes] = [encoder.encode(path), encoder.encode(text)];
    // Version 2.0, names in UTF-8, stored, 1 January 1980; checksum, sizes, length of the name.
    const shared = [20, 0x0800, 0, 0, 0x21].map(two);
    const header = joined([
      ...shared,
      four(checksum(bytes)),
      four(bytes.length),
      four(bytes.length),
      two(name.length),
      two(0),
    ]);
    parts.push(four(0x04034b50), header, name, bytes);
    directory.push(
      joined([
        four(0x02014b50),
        two(20),
        header,
        two(0),
        two(0),
        two(0),
        four(0),
        four(offset),
        name,
      ]),
    );
    offset += 4 + header.length + name.length + bytes.length;
  }
  const central = joined(directory);
  const count = two(entries.length);
  const end = [four(0x06054b50), two(0), two(0), count, count, four(central.length), four(offset)];
  return joined([...parts, central, ...end, two(0)]);
}

function two(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255);
}

function four(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 (ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
