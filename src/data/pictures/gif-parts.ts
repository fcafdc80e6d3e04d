import type { PictureParts } from './parts.ts';

/** The parts of a GIF 89a: comments and foreign application blocks are dropped, loops stay. */
export function gifParts(bytes: Uint8Array): PictureParts {
  const flags = bytes[10] ?? 0;
  let at = 13 + tableLength(flags);
  const kept: Uint8Array[] = [bytes.subarray(0, at)];
  const dropped: Uint8Array[] = [];
  while (at < bytes.length && bytes[at] !== 0x3b) {
    const start = at;
    const isExtension = bytes[at] === 0x21;
    if (!isExtension && bytes[at] !== 0x2c) break;
    const label = bytes[at + 1] ?? 0;
    // An image: descriptor, colours, smallest code size; then data as of an extension.
    at += isExtension ? 2 : 11 + tableLength(bytes[at + 9] ?? 0);
    at = endOfBlocks(bytes, at);
    const block = bytes.subarray(start, at);
    (!isExtension || draws(label, block) ? kept : dropped).push(block);
  }
  const rest = bytes.subarray(Math.min(at + 1, bytes.length));
  if (rest.length > 0) dropped.push(rest);
  return { kept: [...kept, Uint8Array.of(0x3b)], dropped };
}

/** Of the extensions those that say how to draw, and the one that says how often. */
function draws(label: number, block: Uint8Array): boolean {
  if (label === 0xf9 || label === 0x01) return true;
  const name = Buffer.from(block.subarray(3, 14)).toString('latin1');
  return label === 0xff && (name === 'NETSCAPE2.0' || name === 'ANIMEXTS1.0');
}

function tableLength(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const size = bytes[at] ?? 0;
    at += size + 1;
    if (size === 0) break;
  }
  return at;
}
