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
  const bad = lossy.match(REPLACEMENT)?.length ?? 0;
  const good = lossy.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
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
  let line = 1;
  let begin = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(begin, at));
    } catch {
      return line;
    }
    begin = at + 1;
    line += 1;
  }
  return 1;
}

function encodingProblem(file: string, line: number, found: string): Problem {
  return {
    rule: 'file-encoding',
    level: 'error',
    file,
    line,
    message: `文件的编码是${found}，应为UTF-8`,
    hint: '在Excel或WPS里另存为「CSV UTF-8（逗号分隔）」；在记事本里另存时编码选UTF-8',
  };
}
