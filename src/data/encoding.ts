import { isUtf8 } from 'node:buffer';
import type { Problem } from './problem.ts';

const UTF8_BOM = '\ufeff';

export interface DecodedText {
  /**
   * The text without byte-order mark, also of a file in another encoding, so that its other faults
   * show as well and its ids are known; undefined when it cannot be read at all.
   */
  readonly text?: string;
  readonly problem?: Problem;
}

/** Decodes a file that must be UTF-8 (BOM accepted); otherwise names the encoding found. */
export function decodeUtf8(file: string, bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) {
    const { name, label } = marked;
    const text = label === undefined ? undefined : new TextDecoder(label).decode(bytes);
    return withText(encodingProblem(file, 1, name), text);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text: text.startsWith(UTF8_BOM) ? text.slice(1) : text };
  } catch {
    const { name, text } = guessEncoding(bytes);
    return withText(encodingProblem(file, firstBadLine(bytes), name), text);
  }
}

function withText(problem: Problem, text: string | undefined): DecodedText {
  return text === undefined ? { problem } : { problem, text };
}

function markedEncoding(bytes: Uint8Array): { name: string; label?: string } | undefined {
  const starts = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xfe)) return { name: 'UTF-16（小端）', label: 'utf-16le' };
  if (starts(0xfe, 0xff)) return { name: 'UTF-16（大端）', label: 'utf-16be' };
  if (starts(0x50, 0x4b, 0x03)) return { name: 'Excel工作簿或压缩包' };
  return starts(0xd0, 0xcf, 0x11, 0xe0) ? { name: '旧版Excel或Word文件' } : undefined;
}

const REPLACEMENT = /\ufffd/g;

function guessEncoding(bytes: Uint8Array): { name: string; text?: string } {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  let [good, bad] = [0, 0];
  for (let at = 0; at < lossy.length; at += 1) {
    const code = lossy.charCodeAt(at);
    if (code === 0xfffd) bad += 1;
    else if (code > 0x7f) good += 1;
  }
  // Chinese in GB18030 hardly ever makes a valid sequence of UTF-8.
  if (good > bad) {
    // The damage is told once, for the file: its cells do not tell it again.
    const text = lossy.replace(REPLACEMENT, '?');
    return { name: `损坏的UTF-8（有${bad}处字节不成字）`, text };
  }
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return { name: 'GB18030（GBK）', text };
  } catch {
    return { name: '无法辨认的编码' };
  }
}

/** The line of the first byte sequence that is not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  const ends: number[] = [];
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) ends.push(at);
  // All lines before it are UTF-8, and so is what they make together.
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isUtf8(bytes.subarray(0, ends[middle]))) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

function encodingProblem(file: string, line: number, found: string): Problem {
  return {
    rule: 'file-encoding',
    level: 'error',
    file,
    line,
    message: `文件的编码是${found}，应为UTF-8`,
    hint: file.endsWith('.csv')
      ? '在Excel或WPS里另存为「CSV UTF-8（逗号分隔）」，或用npm run import导入原来的表'
      : '在记事本里另存为，编码选UTF-8',
  };
}
