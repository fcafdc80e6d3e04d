import type { Problem } from './problem.ts';

const UTF8_BOM = '\ufeff';

export interface DecodedText {
  /** The text without byte-order mark; undefined when it is not UTF-8. */
  readonly text?: string;
  readonly problem?: Problem;
}

/** Decodes a file that must be UTF-8 (BOM accepted); otherwise names the encoding found. */
export function decodeUtf8(file: string, bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return { problem: encodingProblem(file, 1, marked) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text: text.startsWith(UTF8_BOM) ? text.slice(1) : text };
  } catch {
    return { problem: encodingProblem(file, firstBadLine(bytes), guessEncoding(bytes)) };
  }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16（小端）';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16（大端）';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) return 'Excel工作簿或压缩包';
  return undefined;
}

function guessEncoding(bytes: Uint8Array): string {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return 'GB18030（GBK）';
  } catch {
    return '无法辨认的编码';
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
