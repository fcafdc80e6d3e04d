import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

/** A part of a package: its path in ASCII and what it holds. */
export interface ZipPart {
  readonly name: string;
  readonly body: string | Uint8Array;
}

const deflated = promisify(deflateRaw);

/** The parts as a ZIP file in the order given, all of them dated `day`; packed on other threads. */
export async function zipped(parts: readonly ZipPart[], day: string): Promise<Uint8Array> {
  const entries = await Promise.all(
    parts.map(async ({ name, body }) => {
      const bytes = Buffer.from(body);
      const data = await deflated(bytes, { level: 9 });
      return { name: Buffer.from(name), data, about: describe(bytes, data, name, day) };
    }),
  );
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, about } of entries) {
    const head = Buffer.concat([signature(0x04034b50), about, name]);
    local.push(head, data);
    central.push(signature(0x02014b50), number(2, VERSION), about, placed(offset), name);
    offset += head.length + data.length;
  }
  const directory = Buffer.concat(central);
  const counts = [0, 0, entries.length, entries.length].map((count) => number(2, count));
  const end = [...counts, number(4, directory.length), number(4, offset), number(2, 0)];
  return Buffer.concat([...local, directory, signature(0x06054b50), ...end]);
}

/** 2.0: the version of the standard that knows deflate. */
const VERSION = 20;

/** What the head of an entry and the directory both say (APPNOTE 4.3.7). */
function describe(bytes: Buffer, data: Buffer, name: string, day: string): Buffer {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return Buffer.concat([
    ...[VERSION, 0, 8, 0, ((year - 1980) << 9) | (month << 5) | date].map((each) =>
      number(2, each),
    ),
    ...[crc32(bytes), data.length, bytes.length].map((each) => number(4, each)),
    ...[name.length, 0].map((each) => number(2, each)),
  ]);
}

/** The end of an entry of the directory: no comment, disk or attributes, and where the entry is. */
function placed(offset: number): Buffer {
  return Buffer.concat([Buffer.alloc(10), number(4, offset)]);
}

const signature = (value: number): Buffer => number(4, value);

function number(size: 2 | 4, value: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntLE(value, 0, size);
  return bytes;
}
