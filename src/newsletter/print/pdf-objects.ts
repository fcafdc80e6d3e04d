/** A PDF of the kind that Chromium writes: plain objects and one classic table of them. */
export interface PdfObjects {
  /** The bytes before the first object, one character a byte. */
  readonly head: string;
  /** The objects by number in the order of the file, each from `1 0 obj` to after `endobj`. */
  readonly objects: ReadonlyMap<number, string>;
  /** The dictionary of the trailer. */
  readonly trailer: string;
}

/** Takes a PDF apart. Throws, in Chinese, when the file is of another kind. */
export function readObjects(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf).toString('latin1');
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1];
  const table = Number(end ?? Number.NaN);
  const found = /^xref\s+0 (\d+)\s+/.exec(text.slice(table, table + 40));
  if (end === undefined || found === null) {
    throw new Error('浏览器印出的PDF不是所知的格式，对象表读不出来');
  }
  const first = table + found[0].length;
  const size = Number(found[1]);
  const places = Array.from({ length: size }, (_, number) => {
    const line = text.slice(first + number * ENTRY, first + (number + 1) * ENTRY);
    return { number, offset: Number(line.slice(0, 10)), isUsed: line[17] === 'n' };
  })
    .filter(({ isUsed }) => isUsed)
    .sort((a, b) => a.offset - b.offset);
  const objects = places.map(({ number, offset }, index) => {
    return [number, text.slice(offset, places[index + 1]?.offset ?? table)] as const;
  });
  const trailer = text.slice(first + size * ENTRY, text.lastIndexOf('startxref'));
  return {
    head: text.slice(0, places[0]?.offset ?? 0),
    objects: new Map(objects),
    trailer: trailer.replace(/^trailer\s*/, '').trim(),
  };
}

/** Puts a PDF together, with a table for the objects as they are now. */
export function writeObjects({ head, objects, trailer }: PdfObjects): Uint8Array<ArrayBuffer> {
  const offsets = new Map<number, number>();
  let length = head.length;
  for (const [number, text] of objects) {
    offsets.set(number, length);
    length += text.length;
  }
  // One by one: a long print has more objects than a call may have arguments.
  const size = [...objects.keys()].reduce((most, number) => Math.max(most, number), 0) + 1;
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined
      ? '0000000000 65535 f \n'
      : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${size}\n${lines.join('')}`;
  const end = `trailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`;
  const text = [head, ...objects.values(), table, end].join('');
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** An object without the bytes of its stream. */
export function dictionaryOf(object: string): string {
  const stream = object.indexOf('stream');
  return stream < 0 ? object : object.slice(0, stream);
}

/** The number of the object that a key of a dictionary refers to. */
export function referenceIn(dictionary: string, key: string): number | undefined {
  const found = new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
}

const ENTRY = 20;
